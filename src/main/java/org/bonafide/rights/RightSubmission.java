package org.bonafide.rights;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What counsel asks the marketplace to enter under a right.
 *
 * @param facts as proposed
 * @param before the facts in force when it was approved; null until then, and for a registration
 * @param reasonCode why it was rejected, from the closed list
 */
record RightSubmission(
        UUID id,
        UUID right,
        Purpose purpose,
        State state,
        RightFacts facts,
        RightFacts before,
        String reasonCode,
        String reasonNote,
        UUID draftedBy,
        UUID submittedBy,
        String submittedByName,
        Instant submittedAt,
        String decidedByName,
        Instant decidedAt,
        long version) {

    /** What it is for. */
    enum Purpose {
        REGISTRATION,
        CHANGE,
        RENEWAL
    }

    /** What can be done with it. */
    enum Act {
        SAVE,
        SUBMIT,
        RECALL,
        DROP,
        APPROVE,
        REJECT
    }

    /** How far it is, and what can be done with it there. */
    enum State {
        DRAFT(Act.SAVE, Act.SUBMIT, Act.DROP),
        SUBMITTED(Act.RECALL, Act.DROP, Act.APPROVE, Act.REJECT),
        REJECTED(Act.SAVE, Act.SUBMIT, Act.DROP),
        APPROVED,
        DROPPED;

        private final Set<Act> acts;

        State(Act... acts) {
            this.acts = Set.of(acts);
        }

        boolean allows(Act act) {
            return acts.contains(act);
        }
    }

    public boolean allows(String act) {
        return state.allows(Act.valueOf(act));
    }
}
