package org.bonafide.appeal;

import org.bonafide.appeal.AppealStanding.Standing;

/** The seller cannot do this as the case stands: somebody was first, or the time is over. */
class NotNow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Standing standing;

    NotNow(Standing standing) {
        super(standing.stand().name());
        this.standing = standing;
    }

    Standing standing() {
        return standing;
    }
}
