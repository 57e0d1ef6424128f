package org.bonafide.verification;

import org.bonafide.casefile.CaseState;

/** What a reviewer says of a notice. */
public enum Verdict {
    UPHOLD(CaseState.TAKEDOWN),
    REFUSE(CaseState.REFUSED),
    ASK(CaseState.AWAITING_NOTIFIER);

    private final CaseState next;

    Verdict(CaseState next) {
        this.next = next;
    }

    CaseState next() {
        return next;
    }
}
