package org.bonafide.casefile;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands; one word, from which the state sentence is made. */
public enum CaseState {
    /** The notice named it; the marketplace has not been asked yet. */
    OPENED,
    /** A reviewer is to verify the notice. */
    AWAITING_VERIFICATION,
    /** The notifier is to complete the notice. */
    AWAITING_NOTIFIER,
    /** Refused; the notifier may complain. */
    REFUSED,
    /** The notifier complained; another reviewer is to review the refusal. */
    COMPLAINT,
    /** Upheld; the takedown is under way. */
    TAKEDOWN,
    /** Taken down; the seller may appeal, buyers may claim. */
    REMOVED,
    /** The listing was gone before; buyers may claim. */
    GONE,
    /** The seller's appeal is being heard. */
    APPEAL,
    /** The appeal led to restoration; what remains is to finish. */
    RESTORED,
    CLOSED;

    /** The states that may follow this one. */
    public Set<CaseState> next() {
        return switch (this) {
            case OPENED -> EnumSet.of(AWAITING_VERIFICATION, GONE, CLOSED);
            case AWAITING_VERIFICATION -> EnumSet.of(AWAITING_NOTIFIER, REFUSED, TAKEDOWN, CLOSED);
            case AWAITING_NOTIFIER -> EnumSet.of(AWAITING_VERIFICATION, CLOSED);
            case REFUSED -> EnumSet.of(COMPLAINT, CLOSED);
            case COMPLAINT -> EnumSet.of(TAKEDOWN, REFUSED, CLOSED);
            case TAKEDOWN -> EnumSet.of(REMOVED, CLOSED);
            case REMOVED -> EnumSet.of(APPEAL, CLOSED);
            case APPEAL -> EnumSet.of(REMOVED, RESTORED, CLOSED);
            case GONE, RESTORED -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.noneOf(CaseState.class);
        };
    }
}
