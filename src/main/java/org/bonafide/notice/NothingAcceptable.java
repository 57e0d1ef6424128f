package org.bonafide.notice;

import java.util.List;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.InvalidForm;

/** A notice that cannot be taken; has the rows as they were read, so that a page can show what is wrong with each. */
class NothingAcceptable extends InvalidForm {

    private static final long serialVersionUID = 1L;

    private final transient List<NoticeRow> rows;

    NothingAcceptable(List<FormFault> faults, List<NoticeRow> rows) {
        super(faults);
        this.rows = List.copyOf(rows);
    }

    List<NoticeRow> rows() {
        return rows;
    }
}
