package org.bonafide.misuse;

import org.bonafide.party.Role;
import org.bonafide.party.Viewer;

/** Who may see which reviews: row by row, as a predicate. */
final class MisuseSight {

    private MisuseSight() {}

    /** The marketplace's own people. */
    static boolean all(Viewer viewer) {
        return viewer.has(Role.SENIOR_REVIEWER)
                || viewer.has(Role.REVIEWER)
                || viewer.has(Role.AUDITOR)
                || viewer.has(Role.ADMINISTRATOR);
    }

    /**
     * For the table {@code misuse_review r}, with the parameter {@code :own}, the viewer's organisation. An agent does not see what was done about its
     * principal, nor the other way round; and nobody sees a review of the own conduct before it is decided.
     */
    static String sees(Viewer viewer) {
        return all(viewer)
                ? "cast(:own as uuid) is not null"
                : "r.organisation = :own and r.outcome in ('WARNING', 'SUSPENSION')";
    }
}
