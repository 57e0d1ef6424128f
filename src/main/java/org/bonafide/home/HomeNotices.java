package org.bonafide.home;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What counsel has to do about notices: those not sent yet, those that lack something, and those with refused rows. */
@Repository
@Transactional(readOnly = true)
class HomeNotices {

    private static final Duration LATELY = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    HomeNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A notice that is not sent yet. */
    record Draft(UUID id, String rightTitle, int rows, int bad, Instant changedAt) {}

    /** A notice some of whose rows were refused. */
    record ToMend(String reference, String rightTitle, int rejected, Instant submittedAt) {}

    List<Draft> drafts(Viewer viewer) {
        return jdbc.sql(
                        """
                        select d.id, r.title as right_title, d.rows, d.bad, d.changed_at
                        from notice_draft d left join ip_right r on r.id = d.ip_right
                        where d.person = ? and d.state in ('READING', 'READY', 'FAILED')
                        order by d.changed_at desc, d.id desc limit 5""")
                .param(viewer.id())
                .query(Draft.class)
                .list();
    }

    List<ToMend> toMend(Viewer viewer) {
        return jdbc.sql(
                        """
                        select n.reference, r.title as right_title, n.rejected, n.submitted_at
                        from notice n join ip_right r on r.id = n.ip_right
                        where n.rejected > 0 and n.submitted_at > :since
                        and n.holder = any(cast(:holders as uuid[])) and """
                                + " " + viewer.sees("n.holder", "n.ip_right")
                                + " order by n.submitted_at desc, n.id limit 5")
                .param("since", Times.of(clock.instant().minus(LATELY)))
                .param("holders", viewer.holderArray())
                .query(ToMend.class)
                .list();
    }

    /** A notice that waits for what it lacks. */
    record Defective(String reference, String rightTitle, long missing, Instant until) {}

    /** A counsel's notices that are not complete, the most urgent first. */
    List<Defective> defective(Viewer viewer) {
        return jdbc.sql(
                        """
                        select n.reference, r.title as right_title, d.latest as until,
                            (select count(*) from notice_defect x where x.notice = n.id and x.cured_at is null)
                                as missing
                        from notice n join ip_right r on r.id = n.ip_right
                        join deadline d on d.subject = n.id and d.kind = 'cureNotice' and d.state = 'OPEN'
                        where n.state = 'DEFECTIVE' and n.holder = any(cast(:holders as uuid[]))
                        and n.ip_right <> all(cast(:withheld as uuid[])) order by d.latest, n.id limit 20""")
                .param("holders", viewer.holderArray())
                .param("withheld", viewer.withheldArray())
                .query(Defective.class)
                .list();
    }
}
