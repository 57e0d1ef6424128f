package org.bonafide.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * A notice as it was taken; never changed after.
 *
 * @param statementsWording what exactly was affirmed, in the language it was read in
 * @param accepted rows that opened a case or joined one
 */
record Notice(
        UUID id,
        String reference,
        UUID holder,
        String regime,
        UUID ipRight,
        String description,
        String signature,
        String statementsWording,
        String goodFaithFile,
        String language,
        String wayIn,
        Instant submittedAt,
        int accepted,
        int rejected) {

    /** The same once its rows are counted. */
    Notice with(int accepted, int rejected) {
        return new Notice(
                id,
                reference,
                holder,
                regime,
                ipRight,
                description,
                signature,
                statementsWording,
                goodFaithFile,
                language,
                wayIn,
                submittedAt,
                accepted,
                rejected);
    }
}
