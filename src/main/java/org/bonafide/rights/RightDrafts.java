package org.bonafide.rights;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bonafide.evidence.Evidence;
import org.bonafide.evidence.EvidenceService;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Conflict;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.Ids;
import org.bonafide.platform.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What counsel writes down. What a certificate proves goes through a submission that the marketplace checks: a new right,
 * a change of an entered one, a renewal; the facts in force stay until then.
 */
@Service
@Transactional
public class RightDrafts {

    private final OwnRights own;
    private final FactsRepository facts;
    private final SubmissionRepository submissions;
    private final ProofRepository proof;
    private final RightChecks checks;
    private final EvidenceService evidence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RightDrafts(
            OwnRights own,
            FactsRepository facts,
            SubmissionRepository submissions,
            ProofRepository proof,
            RightChecks checks,
            EvidenceService evidence,
            ApplicationEventPublisher events,
            Clock clock) {
        this.own = own;
        this.facts = facts;
        this.submissions = submissions;
        this.proof = proof;
        this.checks = checks;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
    }

    /** Writes down a new right of a holder the viewer acts for in everything. */
    public UUID draft(UUID holder, RightFacts f, GenuinePrice price, List<UUID> files, Viewer viewer) {
        if (!viewer.has(Role.COUNSEL) || !viewer.actsFor(holder)) {
            throw new FormFault("holder", "right.holder.unknown");
        }
        UUID id = Ids.next();
        checks.draft(id, holder, f);
        checks.price(price);
        facts.add(id, holder, f, now());
        facts.setPrice(id, price);
        events.publishEvent(new RightEvents.RightDrafted(id, holder, f));
        UUID submission = Ids.next();
        submissions.add(submission, id, RightSubmission.Purpose.REGISTRATION, f, viewer.id(), now());
        addFiles(submission, id, files, viewer);
        return id;
    }

    /**
     * Changes what is proposed; for an entered right, begins to propose a change, or a renewal when only the time moves.
     *
     * @param version what the viewer saw of the open submission; null where there was none
     */
    public void save(UUID id, RightFacts f, List<UUID> files, Long version, Viewer viewer) {
        Right right = own.lock(id, viewer);
        RightSubmission open = openOrNew(right, f, version, viewer);
        if (f.kind() != right.kind()) {
            throw new FormFault("kind", "right.kind.fixed");
        }
        checks.draft(id, right.holder(), f);
        submissions.setFacts(open.id(), f);
        if (right.state() != Right.State.APPROVED) {
            facts.set(id, f);
        }
        addFiles(open.id(), id, files, viewer);
        if (!f.equals(open.facts())) {
            events.publishEvent(new RightEvents.RightEdited(id, open.purpose(), open.facts(), f));
        }
    }

    private RightSubmission openOrNew(Right right, RightFacts f, Long version, Viewer viewer) {
        RightSubmission open = submissions.open(right.id()).orElse(null);
        if (open == null && right.state() == Right.State.APPROVED && version == null) {
            UUID submission = Ids.next();
            submissions.add(submission, right.id(), purpose(right, f), right.facts(), viewer.id(), now());
            return submissions.find(submission).orElseThrow();
        }
        OwnRights.must(open, RightSubmission.Act.SAVE);
        if (version != null && version != open.version()) {
            throw new Conflict("right.changedMeanwhile", open.submittedByName(), open.submittedAt());
        }
        return open;
    }

    private static RightSubmission.Purpose purpose(Right right, RightFacts f) {
        RightFacts old = right.facts();
        RightFacts moved = new RightFacts(
                old.kind(),
                old.title(),
                old.number(),
                old.office(),
                old.jurisdictions(),
                old.classes(),
                old.goods(),
                old.owner(),
                f.validFrom(),
                f.validUntil());
        return moved.equals(f) && !old.equals(f) ? RightSubmission.Purpose.RENEWAL : RightSubmission.Purpose.CHANGE;
    }

    private void addFiles(UUID submission, UUID id, List<UUID> files, Viewer viewer) {
        checks.files(files, viewer);
        for (UUID file : files.stream().distinct().toList()) {
            Evidence e = evidence.get(file, viewer);
            proof.add(submission, id, file, viewer.id(), now());
            events.publishEvent(new RightEvents.CertificateGiven(id, file, e.name(), e.sha256()));
        }
    }

    /** Takes a file out of what is not submitted yet. */
    public void removeFile(UUID id, UUID file, Viewer viewer) {
        own.lock(id, viewer);
        RightSubmission open = own.open(id, RightSubmission.Act.SAVE);
        if (!proof.remove(open.id(), file)) {
            throw new NotFound("file " + file);
        }
        events.publishEvent(new RightEvents.CertificateRemoved(id, file));
    }

    private Instant now() {
        return clock.instant();
    }
}
