package org.bonafide.home;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts and latest rows for the home pages, each along an index. */
@Repository
@Transactional(readOnly = true)
class HomeRepository {

    private static final int SAMPLE = 10_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    HomeRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many of one word: a state, an outcome. */
    record Count(String word, long number) {}

    /** Free tasks of one lane, by age. */
    record Lane(String lane, long day, long threeDays, long older) {}

    /** The latest thing that happened to a case. */
    record Activity(String reference, String title, String type, String actorName, Instant at) {}

    /** What an administrator sees first. */
    record Upkeep(long failedJobs, long lettersFailed, long messagesWaiting, long rulesPending) {}

    /** A counsel's open cases by state. */
    List<Count> casesByState(Viewer viewer) {
        return jdbc.sql(
                        """
                        select state as word, count(*) as number from infringement_case c
                        where c.closed_at is null and c.holder = any(cast(:holders as uuid[]))
                        and c.ip_right <> all(cast(:withheld as uuid[]))
                        group by state order by number desc, state""")
                .param("withheld", viewer.withheldArray())
                .param("holders", viewer.holderArray())
                .query(Count.class)
                .list();
    }

    /** How the cases that closed in the last 30 days ended. */
    List<Count> outcomes(Viewer viewer) {
        return jdbc.sql("select outcome as word, count(*) as number from infringement_case c"
                        + " where c.closed_at is not null and c.closed_at > :since and "
                        + viewer.sees("c.holder", "c.ip_right")
                        + " group by outcome order by number desc, outcome")
                .param("since", Times.of(clock.instant().minus(Duration.ofDays(30))))
                .param("holders", viewer.holderArray())
                .query(Count.class)
                .list();
    }

    /** The soonest due free verifications, by lane and age. */
    List<Lane> lanes() {
        return jdbc.sql(
                        """
                        select coalesce(lane, 'STANDARD') as lane,
                            count(*) filter (where created_at > :day) as day,
                            count(*) filter (where created_at <= :day and created_at > :three) as three_days,
                            count(*) filter (where created_at <= :three) as older
                        from (select lane, created_at from work_task t
                              where t.desk = 'REVIEWER' and t.state = 'OPEN' and t.assignee is null
                              and t.kind = 'verifyNotice' order by t.due_order, t.priority_order, t.id limit :sample) n
                        group by 1 order by 1""")
                .param("day", Times.of(clock.instant().minus(Duration.ofDays(1))))
                .param("three", Times.of(clock.instant().minus(Duration.ofDays(3))))
                .param("sample", SAMPLE)
                .query(Lane.class)
                .list();
    }

    /** Claims that are not settled, by state. */
    List<Count> claims() {
        return jdbc.sql(
                        """
                        select state as word, count(*) as number from claim
                        where state in ('RECEIVED', 'ASKED', 'APPROVED') group by state order by state""")
                .query(Count.class)
                .list();
    }

    Upkeep upkeep() {
        return jdbc.sql(
                        """
                        select (select count(*) from act_ru_job where exception_stack_id_ is not null) as failed_jobs,
                            (select count(*) from letter_delivery where state = 'FAILED') as letters_failed,
                            (select count(*) from process_message where delivered_at is null and sent_at < :before)
                                as messages_waiting,
                            (select count(*) from rule_change where state = 'PROPOSED') as rules_pending""")
                .param("before", Times.of(clock.instant().minus(Duration.ofMinutes(1))))
                .query(Upkeep.class)
                .single();
    }

    /** What happened last to cases: to any, or, for counsel, to the own latest ones. */
    List<Activity> latest(Viewer viewer) {
        return jdbc.sql(viewer.seesAll() ? LATEST_OF_ALL : LATEST_OF_OWN)
                .param("holders", viewer.holderArray())
                .param("withheld", viewer.withheldArray())
                .query(Activity.class)
                .list();
    }

    /** What moves a case on, for everybody who sees the case; not what follows from it by itself. */
    private static final String STEPS =
            """
            ('CaseOpened', 'CaseTriaged', 'NoticeAttached', 'NoticeVerified', 'NoticeCompleted', 'NoticeWithdrawn',
             'RefusalComplained', 'RefusalReviewed', 'ListingRemoved', 'ListingRestored', 'ListingUnknown',
             'StatementIssued', 'AppealReceived', 'AppealAssessed', 'AppealCured', 'AppealAnswered', 'AppealDecided',
             'AppealEnded', 'RestorationStopped', 'ActionShownTooLate', 'CourtOutcomeRecorded', 'CaseClosed'%s)""";

    /** What is the marketplace's own, or a buyer's: never for counsel. */
    private static final String INTERNAL =
            ", 'BuyersAlerted', 'AlertsCorrected', 'ClaimMade', 'ClaimDecided', 'ClaimPaid', 'VerificationEscalated',"
                    + " 'MarketplaceCallFailed', 'PaymentFailedOnce'";

    private static final String LATEST_OF_ALL =
            """
            select c.reference, coalesce(c.listing_title, c.url) as title, e.type, e.actor_name, e.at
            from (select distinct on (subject) l.* from
                  (select * from audit_event order by at desc, id desc limit 500) l
                  where l.type in %s order by subject, seq desc) e
            join infringement_case c on c.id = e.subject order by e.at desc, e.id desc limit 8"""
                    .formatted(STEPS.formatted(INTERNAL));

    private static final String LATEST_OF_OWN =
            """
            select c.reference, c.title, e.type, e.actor_name, e.at
            from (select id, reference, coalesce(listing_title, url) as title from infringement_case
                  where holder = any(cast(:holders as uuid[]))
                  and ip_right <> all(cast(:withheld as uuid[])) order by opened_at desc, id desc limit 200) c
            cross join lateral (select * from audit_event e where e.subject = c.id and e.type in %s
                  order by e.seq desc limit 1) e
            order by e.at desc, e.id desc limit 8"""
                    .formatted(STEPS.formatted(""));
}
