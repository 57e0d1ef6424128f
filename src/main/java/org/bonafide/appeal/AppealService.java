package org.bonafide.appeal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bonafide.appeal.AppealStanding.Stand;
import org.bonafide.appeal.AppealStanding.Standing;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseService;
import org.bonafide.casefile.CaseState;
import org.bonafide.party.Languages;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** What a seller does: appeals, and completes an appeal. Each act locks the case, so of two at once one wins. */
@Service
@Transactional
public class AppealService {

    private final AppealRepository appeals;
    private final AppealStanding standings;
    private final AppealEvidence evidence;
    private final AppealLetters letters;
    private final AppealProcess process;
    private final CaseService cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppealService(
            AppealRepository appeals,
            AppealStanding standings,
            AppealEvidence evidence,
            AppealLetters letters,
            AppealProcess process,
            CaseService cases,
            ApplicationEventPublisher events,
            Clock clock) {
        this.appeals = appeals;
        this.standings = standings;
        this.evidence = evidence;
        this.letters = letters;
        this.process = process;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** What a seller says; what the regime does not ask for may be null. {@code stated} are codes of statements. */
    public record Submission(
            String statement,
            String supplier,
            String proof,
            String name,
            String address,
            String contact,
            String signature,
            Locale language,
            String phone,
            List<String> stated) {

        public Submission {
            stated = List.copyOf(stated);
        }

        public Submission(
                String statement,
                String supplier,
                String proof,
                String name,
                String address,
                String contact,
                String signature,
                Locale language) {
            this(statement, supplier, proof, name, address, contact, signature, language, null, List.of());
        }
    }

    /** A seller appealed. How to reach the seller is not in the trail. */
    public record AppealReceived(
            UUID subject, UUID appeal, String statement, String supplier, String proof, List<UUID> evidence)
            implements DomainEvent {}

    /** The seller added what was missing. */
    public record AppealCured(
            UUID subject, UUID appeal, Appeal.State before, Appeal.State after, String answer, List<UUID> evidence)
            implements DomainEvent {}

    /**
     * Appeals against the takedown; the seller gets a receipt.
     *
     * @throws NotNow if an appeal is being heard, or none can be made any more
     */
    public Appeal submit(UUID caseId, Submission s, List<MultipartFile> files) {
        CaseFile file = cases.lock(caseId);
        require(file, Stand.MAY_APPEAL);
        Appeal appeal = new Appeal(
                Ids.next(),
                caseId,
                s.statement(),
                s.supplier(),
                s.proof(),
                s.name() == null ? file.sellerName() : s.name(),
                s.address(),
                s.contact(),
                s.signature(),
                Languages.tag(s.language()),
                Appeal.State.RECEIVED,
                null,
                null,
                null,
                clock.instant(),
                null,
                0,
                s.phone(),
                String.join(",", s.stated()));
        appeals.add(appeal);
        List<UUID> stored = evidence.store(caseId, files, AppealEvidence.APPEAL);
        cases.advance(caseId, CaseState.APPEAL);
        events.publishEvent(new AppealReceived(caseId, appeal.id(), s.statement(), s.supplier(), s.proof(), stored));
        letters.receipt(file, appeal);
        process.received(caseId);
        return appeal;
    }

    /**
     * Adds what a reviewer found missing.
     *
     * @throws NotNow if nothing is missing, or the time for it is over
     */
    public void cure(UUID caseId, String answer, List<MultipartFile> files) {
        Standing standing = require(cases.lock(caseId), Stand.TO_CURE);
        UUID appeal = standing.appeal().id();
        appeals.cure(appeal, answer, clock.instant());
        List<UUID> stored = evidence.store(caseId, files, AppealEvidence.APPEAL);
        events.publishEvent(
                new AppealCured(caseId, appeal, Appeal.State.TO_BE_CURED, Appeal.State.RECEIVED, answer, stored));
        process.cured(caseId);
    }

    private Standing require(CaseFile file, Stand wanted) {
        Standing standing = standings.of(file);
        if (standing.stand() != wanted) {
            throw new NotNow(standing);
        }
        return standing;
    }
}
