package org.bonafide.notice;

import java.util.List;
import java.util.UUID;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Conflict;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.InvalidForm;
import org.bonafide.platform.NotFound;
import org.bonafide.regime.DeadlineLedger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a defective notice lacks; complete, its cases open as if it had been sent then. */
@Service
@Transactional
class CureService {

    private final NoticeRepository notices;
    private final Defects defects;
    private final NoticeChecks checks;
    private final NoticeElements elements;
    private final Contacts contacts;
    private final HeldRows held;
    private final NoticeLetters letters;
    private final DeadlineLedger deadlines;
    private final ApplicationEventPublisher events;

    CureService(
            NoticeRepository notices,
            Defects defects,
            NoticeChecks checks,
            NoticeElements elements,
            Contacts contacts,
            HeldRows held,
            NoticeLetters letters,
            DeadlineLedger deadlines,
            ApplicationEventPublisher events) {
        this.notices = notices;
        this.defects = defects;
        this.checks = checks;
        this.elements = elements;
        this.contacts = contacts;
        this.held = held;
        this.letters = letters;
        this.deadlines = deadlines;
        this.events = events;
    }

    /** What a notice lacked was given; its cases opened. */
    public record NoticeCured(UUID subject, String reference, List<String> cured, String signature)
            implements DomainEvent {}

    /** The notice, if it is the viewer's to complete. */
    @Transactional(readOnly = true)
    public Notice own(String reference, Viewer viewer) {
        return notices.find(reference, viewer)
                .filter(n -> viewer.has(Role.COUNSEL) && viewer.actsFor(n.holder(), n.ipRight()))
                .orElseThrow(() -> new NotFound("notice " + reference));
    }

    /**
     * Completes it.
     *
     * @throws InvalidForm with all that is missing still; then nothing is kept
     * @throws Conflict where it is complete already, has lapsed, or was withdrawn
     */
    public void cure(String reference, Cure cure, Viewer viewer) {
        Notice own = own(reference, viewer);
        UUID id = own.id();
        // The right first, as a withdrawal does, so that the two never wait for each other.
        notices.lockRight(own.ipRight());
        Notice notice = defects.lock(id).orElseThrow(() -> over(id));
        NoticeSubmission whole = whole(notice, cure);
        Checked checked = checks.checkAgain(whole, viewer);
        List<FormFault> problems = checked.problems(false);
        if (!problems.isEmpty()) {
            throw new InvalidForm(problems);
        }
        List<String> cured = defects.open(id).stream().map(Defect::element).toList();
        defects.complete(id, whole, viewer);
        contacts.keep(notice, viewer);
        elements.statements(notice, whole.statements(), viewer);
        elements.checks(id, cure.goodFaithChecks(), viewer);
        deadlines.end(id, DefectiveNotices.DEADLINE, "MET");
        events.publishEvent(
                new NoticeCured(id, reference, cured, whole.statements().signature()));
        Notice complete = defects.get(id);
        held.open(complete);
        letters.cured(complete);
    }

    /** What the notice has already, and what comes now. */
    private NoticeSubmission whole(Notice notice, Cure cure) {
        NoticeSubmission.Statements before = defects.affirmed(notice.id());
        NoticeSubmission.Statements now = cure.statements();
        return new NoticeSubmission(
                notice.regime(),
                notice.ipRight().toString(),
                first(notice.description(), cure.description()),
                new NoticeSubmission.Statements(
                        either(before.goodFaith(), now.goodFaith()),
                        either(before.accuracy(), now.accuracy()),
                        either(before.authority(), now.authority()),
                        first(notice.signature(), now.signature())),
                first(notice.goodFaithFile(), cure.goodFaithFile()),
                List.of(),
                List.of(),
                cure.goodFaithChecks(),
                false);
    }

    private Conflict over(UUID notice) {
        Defects.End end = defects.end(notice);
        return new Conflict("notice.cure.over." + end.state(), end.by(), end.at());
    }

    private static String first(String before, String now) {
        return before == null ? now : before;
    }

    private static boolean either(Boolean before, Boolean now) {
        return Boolean.TRUE.equals(before) || Boolean.TRUE.equals(now);
    }
}
