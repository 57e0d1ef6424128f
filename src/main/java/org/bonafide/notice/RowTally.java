package org.bonafide.notice;

import java.util.ArrayList;
import java.util.List;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.InvalidForm;

/** Counts the rows of a notice as they are dealt with, and says why there is no notice if none can be acted on. */
final class RowTally {

    /** A notice none of whose rows is good tells so many of them apart. */
    private static final int MOST_FAULTS = 1_000;

    private final List<FormFault> faults = new ArrayList<>();
    private int accepted;
    private int rejected;
    private boolean newEvidence;

    void add(List<NoticeRow> rows) {
        for (NoticeRow row : rows) {
            newEvidence |= !row.newEvidence().isEmpty();
            if (row.accepted()) {
                accepted++;
                faults.clear();
            } else {
                rejected++;
                if (accepted == 0 && faults.size() < MOST_FAULTS) {
                    faults.add(new FormFault(
                            "listings[" + (row.line() - 1) + "].url",
                            "notice.row." + row.location().fault(),
                            String.valueOf(row.location().detail())));
                }
            }
        }
    }

    /** @throws InvalidForm with what is wrong with each row, if none is good */
    void check() {
        if (accepted == 0) {
            throw new InvalidForm(faults);
        }
    }

    int accepted() {
        return accepted;
    }

    int rejected() {
        return rejected;
    }

    boolean hasNewEvidence() {
        return newEvidence;
    }
}
