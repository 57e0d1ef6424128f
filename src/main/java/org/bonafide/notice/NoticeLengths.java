package org.bonafide.notice;

import java.util.List;
import org.bonafide.platform.FormFault;

/** How long a notice's texts may be: nobody reads, and no letter carries, what is longer. */
final class NoticeLengths {

    static final int LINE = 4_000;
    static final int NAME = 300;
    private static final int TEXT = 50_000;

    private NoticeLengths() {}

    static void check(NoticeSubmission notice, List<FormFault> faults) {
        check(notice.description(), TEXT, "description", faults);
        check(notice.goodFaithFile(), TEXT, "goodFaithFile", faults);
        check(notice.statements().signature(), NAME, "statements.signature", faults);
        for (int i = 0; i < notice.listings().size(); i++) {
            NoticeSubmission.Listing row = notice.listings().get(i);
            check(row.reason(), LINE, "listings[" + i + "].reason", faults);
            check(row.note(), LINE, "listings[" + i + "].note", faults);
        }
    }

    static void check(String text, int longest, String field, List<FormFault> faults) {
        if (text != null && text.length() > longest) {
            faults.add(new FormFault(field, "notice.tooLong", longest));
        }
    }
}
