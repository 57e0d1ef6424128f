package org.bonafide.casefile;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.bonafide.misuse.Suspensions;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Conflict;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.NotFound;
import org.bonafide.platform.ProcessMessages;
import org.bonafide.platform.Times;
import org.bonafide.regime.DeadlineLedger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the notifier's one complaint about a refusal, and brings it before another reviewer. */
@Service
@Transactional
public class RefusalComplaintService {

    private final CaseService cases;
    private final DeadlineLedger deadlines;
    private final ProcessMessages process;
    private final Suspensions suspensions;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    RefusalComplaintService(
            CaseService cases,
            DeadlineLedger deadlines,
            ProcessMessages process,
            Suspensions suspensions,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.process = process;
        this.suspensions = suspensions;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record RefusalComplained(UUID subject, String text) implements DomainEvent {}

    /**
     * Complains once.
     *
     * @throws NotFound if the case is not one of a rights holder the viewer acts for
     * @throws Conflict if somebody has complained already, or the case is not refused, or the time is over, or the
     *     complainant is suspended
     */
    public void complain(String reference, String text, Viewer viewer) {
        CaseFile file = cases.lock(cases.get(reference, viewer).id());
        if (!viewer.has(Role.COUNSEL) || !viewer.holders().contains(file.holder())) {
            throw new NotFound("case " + reference);
        }
        refuseSecond(file);
        suspensions.ofComplaints(file.regime(), viewer.organisation()).ifPresent(s -> {
            throw new Conflict("casefile.complaint.suspended", s.reference(), s.until());
        });
        boolean late = deadlines.of(file.id()).stream()
                .anyMatch(d ->
                        d.kind().equals("complaintWindowCloses") && d.latest().isBefore(clock.instant()));
        if (file.state() != CaseState.REFUSED || late) {
            throw new Conflict("casefile.complaint.over", null, null);
        }
        jdbc.sql("insert into refusal_complaint (id, case_id, text, made_by, made_at) values (?, ?, ?, ?, ?)")
                .params(org.bonafide.platform.Ids.next(), file.id(), text, viewer.username(), Times.at(clock))
                .update();
        deadlines.end(file.id(), "complaintWindowCloses", "MET");
        events.publishEvent(new RefusalComplained(file.id(), text));
        cases.advance(file.id(), CaseState.COMPLAINT);
        process.send(file.id(), "refusalComplained", Map.of(), Map.of());
    }

    private void refuseSecond(CaseFile file) {
        jdbc.sql(
                        """
                        select coalesce(p.name, r.made_by) as who, r.made_at from refusal_complaint r
                        left join person p on p.username = r.made_by where r.case_id = ?""")
                .param(file.id())
                .query((row, n) -> new Conflict(
                        "casefile.complaint.made",
                        row.getString(1),
                        row.getObject(2, java.time.OffsetDateTime.class).toInstant()))
                .optional()
                .ifPresent(made -> {
                    throw made;
                });
    }
}
