package org.bonafide.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bonafide.platform.DomainEvent;
import org.bonafide.regime.DeadlineLedger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The state of a notice that lacks what may follow: lodged, then cured, lapsed or withdrawn. */
@Service
class DefectiveNotices {

    static final String DEADLINE = "cureNotice";

    private final Defects defects;
    private final HeldRows held;
    private final DeadlineLedger deadlines;
    private final NoticeLetters letters;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    DefectiveNotices(
            Defects defects,
            HeldRows held,
            DeadlineLedger deadlines,
            NoticeLetters letters,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.defects = defects;
        this.held = held;
        this.deadlines = deadlines;
        this.letters = letters;
        this.events = events;
        this.transaction = transaction;
    }

    /** A notice was taken that lacks something; its cases wait for it. */
    public record NoticeDefective(
            UUID subject, String reference, List<String> missing, Instant until, String ruleVersion)
            implements DomainEvent {}

    /** What a notice lacked did not come in time; it ended without a case. */
    public record NoticeLapsed(UUID subject, String reference, List<String> missing, String ruleVersion)
            implements DomainEvent {}

    /** A notice was withdrawn before it was complete. */
    public record DefectiveNoticeWithdrawn(UUID subject, String reference, int listings, String reason)
            implements DomainEvent {}

    /** Puts the defects down, begins their period, and tells the sender. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lodge(Notice notice, List<Defect> found) {
        defects.add(notice.id(), found);
        defects.state(notice.id(), "DEFECTIVE");
        DeadlineLedger.Deadline until = deadlines.set(notice.id(), DEADLINE, notice.regime());
        events.publishEvent(new NoticeDefective(
                notice.id(), notice.reference(), elements(found), until.latest(), until.ruleReference()));
    }

    /** Tells the sender what is missing; when the rows are written. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Notice notice) {
        letters.defective(notice, defects.open(notice.id()), defects.until(notice.id()));
    }

    /** Ends, one by one, those whose period is over. */
    @Scheduled(fixedDelayString = "${bonafide.lapse-delay:PT30S}")
    void lapseOverdue() {
        defects.overdue().forEach(id -> transaction.executeWithoutResult(t -> lapse(id)));
    }

    private void lapse(UUID id) {
        defects.lock(id).ifPresent(notice -> {
            List<Defect> missing = defects.open(id);
            DeadlineLedger.Deadline period = deadlines.of(id).stream()
                    .filter(d -> d.kind().equals(DEADLINE))
                    .findFirst()
                    .orElseThrow();
            defects.state(id, "LAPSED");
            deadlines.end(id, DEADLINE, "EXPIRED");
            events.publishEvent(new NoticeLapsed(id, notice.reference(), elements(missing), period.ruleReference()));
            letters.lapsed(notice, missing);
        });
    }

    /**
     * Withdraws held rows of a defective notice; with its last one the notice itself is withdrawn.
     *
     * @param lines null for all
     * @return how many were withdrawn
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int withdraw(Notice notice, List<Integer> lines, String reason) {
        if (defects.lock(notice.id()).isEmpty()) {
            return 0;
        }
        int withdrawn = held.withdraw(notice.id(), lines);
        if (!held.any(notice.id())) {
            defects.state(notice.id(), "WITHDRAWN");
            deadlines.end(notice.id(), DEADLINE, "CANCELLED");
        }
        events.publishEvent(new DefectiveNoticeWithdrawn(notice.id(), notice.reference(), withdrawn, reason));
        return withdrawn;
    }

    private static List<String> elements(List<Defect> found) {
        return found.stream().map(Defect::element).toList();
    }
}
