package org.bonafide.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Conflict;
import org.bonafide.platform.Forbidden;
import org.bonafide.platform.NotFound;
import org.springframework.stereotype.Component;

/** Gives counsel the rights it acts for, locked, and what is open for them, if an act is possible there. */
@Component
class OwnRights {

    private final RightRepository rights;
    private final SubmissionRepository submissions;
    private final Clock clock;

    OwnRights(RightRepository rights, SubmissionRepository submissions, Clock clock) {
        this.rights = rights;
        this.submissions = submissions;
        this.clock = clock;
    }

    /**
     * The right, which nobody else can change before the transaction ends.
     *
     * @throws NotFound if there is none, or it is not the viewer's to see
     * @throws Forbidden if it is another's
     */
    Right lock(UUID id, Viewer viewer) {
        Right right = rights.lock(id, LocalDate.now(clock))
                .filter(r -> viewer.maySee(r.holder(), r.id()))
                .orElseThrow(() -> new NotFound("right " + id));
        if (!viewer.has(Role.COUNSEL) || !viewer.actsFor(right.holder(), id)) {
            throw new Forbidden("right.notYours");
        }
        return right;
    }

    /** What is open for it. */
    RightSubmission open(UUID id, RightSubmission.Act act) {
        return must(submissions.open(id).orElse(null), act);
    }

    /** @throws Conflict if the act is not possible, with who submitted it and when */
    static RightSubmission must(RightSubmission open, RightSubmission.Act act) {
        if (open == null || !open.state().allows(act)) {
            boolean waits = open != null && open.state() == RightSubmission.State.SUBMITTED;
            throw waits
                    ? new Conflict("right.beingChecked", open.submittedByName(), open.submittedAt())
                    : new Conflict("right.nothingOpen", null, null);
        }
        return open;
    }
}
