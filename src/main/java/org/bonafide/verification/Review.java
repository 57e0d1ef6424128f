package org.bonafide.verification;

import org.bonafide.casefile.CaseState;

/** What the second person says of a refusal. */
public enum Review {
    CONFIRM(CaseState.REFUSED),
    OVERTURN(CaseState.TAKEDOWN);

    private final CaseState next;

    Review(CaseState next) {
        this.next = next;
    }

    CaseState next() {
        return next;
    }
}
