package org.bonafide.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.appeal.AppealService;
import org.bonafide.notice.WithdrawalService;
import org.bonafide.party.PartyService;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Actor;
import org.bonafide.platform.Actors;
import org.bonafide.platform.Conflict;
import org.bonafide.platform.Forbidden;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.NotFound;
import org.bonafide.remediation.BuyerClaims;
import org.bonafide.sandbox.FailureSwitch.Call;
import org.bonafide.sandbox.FailureSwitch.Failure;
import org.bonafide.sandbox.FailureSwitches;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sixteen people at once claim, release, hand over, complete and withdraw at random in sixty cases, sellers appeal and
 * buyers claim, while the jobs run and the marketplace fails now and then. When it is quiet again, our queue is the
 * engine's, each case is where its process is, nothing failed for good, nothing waits for nobody, and the trail holds.
 */
@BonafideTest
@TestPropertySource(properties = "bonafide.test=consistency")
class QueueConsistencyIntegrationTests {

    private static final int PEOPLE = 16;
    private static final int ROUNDS = 5;
    private static final int ACTS = 7;
    private static final long SEED = 20_261_125;
    private static final List<String> USERS =
            List.of("reviewer", "reviewer2", "senior", "senior2", "counsel", "agent", "care");

    @Autowired
    private Journey journey;

    @Autowired
    private Driver driver;

    @Autowired
    private FailureSwitches failures;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private TaskForms forms;

    @Autowired
    private WithdrawalService withdrawals;

    @Autowired
    private AppealService appeals;

    @Autowired
    private BuyerClaims claims;

    @Autowired
    private PartyService parties;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> done = new java.util.concurrent.ConcurrentSkipListMap<>();

    @Test
    void theQueueIsTheEnginesWhateverHappensAtOnce() throws Exception {
        open();
        long begun = System.nanoTime();
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE + 1);
        try {
            for (int round = 0; round < ROUNDS && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(25); round++) {
                fail(round);
                AtomicInteger busy = new AtomicInteger(PEOPLE);
                int now = round;
                Future<?> jobs = people.submit(() -> {
                    do {
                        driver.runJobs();
                    } while (busy.get() > 0);
                });
                List<Future<?>> acts = new ArrayList<>(IntStream.range(0, PEOPLE)
                        .<Future<?>>mapToObj(i -> people.submit(() -> person(new Random(SEED + 100L * now + i), busy)))
                        .toList());
                acts.add(jobs);
                for (Future<?> act : acts) {
                    act.get(40, TimeUnit.SECONDS);
                }
                driver.pass(Duration.ofSeconds(30));
            }
        } finally {
            people.shutdownNow();
        }
        failures.clear();
        for (int i = 0; i < 8; i++) {
            driver.pass(Duration.ofSeconds(30));
        }
        System.out.println("Acts at once: " + done);
        assertThat(unexpected).isEmpty();
        assertThat(done.get("complete OK").get()).isGreaterThan(30);
        theQueueIsTheEngines();
        everyCaseIsWhereItsProcessIs();
        everyListingIsAsItsCaseSays();
        nothingFailedOrWaits();
        driver.as("auditor").get("/api/v1/audit/verification").expect(200);
        assertThat(driver.as("auditor")
                        .get("/api/v1/audit/verification")
                        .body()
                        .get("firstBroken")
                        .isNull())
                .isTrue();
    }

    private void open() {
        for (int n = 0; n < 3; n++) {
            String[] urls = IntStream.range(0, 20)
                    .mapToObj(i -> journey.freshListing(i % 3 == 0))
                    .toArray(String[]::new);
            driver.as("counsel")
                    .post("/api/v1/notices", journey.notice("counsel", "EU_DSA", "TRADEMARK", urls))
                    .expect(202);
        }
        failures.on(Call.RESOLVE, null, Failure.FAIL, 3);
        driver.runJobs();
        driver.pass(Duration.ofSeconds(30));
        failures.clear();
    }

    private void fail(int round) {
        failures.on(Call.REMOVAL, null, round % 2 == 0 ? Failure.FAIL : Failure.LOSE_ANSWER, 6);
        failures.on(Call.RESTORE, null, round % 2 == 0 ? Failure.LOSE_ANSWER : Failure.FAIL, 3);
        failures.on(Call.ORDERS, null, Failure.FAIL, 2);
        failures.on(Call.MESSAGE, null, Failure.FAIL, 2);
        failures.on(Call.PAYMENT, null, Failure.LOSE_ANSWER, 1);
    }

    private void person(Random random, AtomicInteger busy) {
        try {
            for (int i = 0; i < ACTS; i++) {
                int act = random.nextInt(100);
                if (act < 12) {
                    party(random);
                } else if (act < 15) {
                    withdraw(random);
                } else {
                    worker(act, random);
                }
            }
        } finally {
            busy.decrementAndGet();
        }
    }

    private record Open(String id, String kind, UUID subject, String assignee, String role) {}

    private void worker(int act, Random random) {
        List<Open> open = jdbc.sql(
                        "select id, kind, subject, assignee, role from work_task where state = 'OPEN' order by id")
                .query(Open.class)
                .list();
        if (open.isEmpty()) {
            return;
        }
        // Few tasks, so that people meet.
        Open task = open.get(random.nextInt(Math.min(open.size(), 25)));
        String user = user(task, random);
        Viewer viewer = parties.viewer(user).orElseThrow();
        if (act < 30) {
            as(user, "claim", () -> desk.claim(task.id(), viewer));
        } else if (act < 38) {
            as(user, "release", () -> desk.release(task.id(), viewer));
        } else if (act < 45) {
            String to = user(task, random);
            as(user, "handover", () -> desk.handOver(task.id(), to, viewer));
        } else {
            as(user, "complete", () -> {
                byHand(task);
                forms.submit(task.id(), task.kind(), JsonMapper.shared().valueToTree(form(task, random)), viewer);
                return null;
            });
        }
    }

    /** Who says that a listing was removed or restored by hand has done so. */
    private void byHand(Open task) {
        String state = Map.of("removeListingByHand", "REMOVED", "restoreListingByHand", "LIVE")
                .getOrDefault(task.kind(), "");
        jdbc.sql(
                        """
                        update sandbox_listing set state = :state where :state <> '' and id = (
                            select c.listing_id from infringement_case c join work_task t on t.subject = c.id
                            where t.id = :task and t.state = 'OPEN')""")
                .param("state", state)
                .param("task", task.id())
                .update();
    }

    private String user(Open task, Random random) {
        if (task.assignee() != null && random.nextInt(4) > 0) {
            return task.assignee();
        }
        List<String> may =
                switch (task.role()) {
                    case "REVIEWER" -> List.of("reviewer", "reviewer2", "senior", "senior2");
                    case "SENIOR_REVIEWER" -> List.of("senior", "senior2");
                    case "COUNSEL" -> List.of("counsel", "agent");
                    case "CONSUMER_CARE" -> List.of("care");
                    default -> USERS;
                };
        return may.get(random.nextInt(may.size()));
    }

    private Map<String, Object> form(Open task, Random random) {
        boolean heads = random.nextBoolean();
        return switch (task.kind()) {
            case "verifyNotice" ->
                switch (random.nextInt(5)) {
                    case 0 -> Driver.json("outcome", "REFUSE", "reasonCode", "NO_PRIMA_FACIE_EVIDENCE");
                    case 1 -> Driver.json("outcome", "ASK", "questions", "Which label?");
                    default -> Driver.json("outcome", "UPHOLD");
                };
            case "completeNotice" -> Driver.json("answer", "The photograph is attached.");
            case "removeListingByHand", "restoreListingByHand" ->
                Driver.json("done", true, "doneAt", clock.instant().toString(), "proof", "Screenshot", "note", "x");
            case "assessAppeal" ->
                switch (random.nextInt(4)) {
                    case 0 -> Driver.json("outcome", "CURE", "missing", "The invoice.");
                    case 1 -> Driver.json("outcome", "INADMISSIBLE", "reason", "Not the seller.");
                    default -> Driver.json("outcome", "COMPLETE");
                };
            case "answerAppeal" ->
                heads
                        ? Driver.json("outcome", "CONTEST", "reason", "Forged.")
                        : Driver.json("outcome", "ACCEPT_RESTORATION");
            case "decideAppeal" -> Driver.json("outcome", heads ? "RESTORE" : "KEEP_REMOVED", "reason", "As shown.");
            case "decideClaim" ->
                heads
                        ? Driver.json("outcome", "PAY", "amount", "1.00")
                        : Driver.json("outcome", "REJECT", "reason", "Refunded before.");
            case "payClaimByHand" ->
                Driver.json("paidOn", LocalDate.now(clock).toString(), "amount", "1.00", "proof", "Transfer 1");
            default -> Driver.json();
        };
    }

    private void withdraw(Random random) {
        record Case(String notice, String url) {}
        List<Case> cases = jdbc.sql(
                        """
                        select n.reference as notice, c.url from infringement_case c join notice n on n.id = c.notice
                        where c.closed_at is null order by c.id""")
                .query(Case.class)
                .list();
        if (!cases.isEmpty()) {
            Case one = cases.get(random.nextInt(Math.min(cases.size(), 15)));
            Viewer counsel = parties.viewer("counsel").orElseThrow();
            as(
                    "counsel",
                    "withdraw",
                    () -> withdrawals.withdraw(one.notice(), List.of(one.url()), "Settled.", counsel));
        }
    }

    private void party(Random random) {
        if (random.nextBoolean()) {
            one("select id from infringement_case where state = 'REMOVED' order by id", random)
                    .ifPresent(id -> tell(
                            "appeal",
                            () -> appeals.submit(
                                    id,
                                    new AppealService.Submission(
                                            "It is genuine.",
                                            "Supplier",
                                            "Invoice",
                                            "Chen Wei",
                                            null,
                                            "chen@example.com",
                                            "Chen Wei",
                                            Locale.ENGLISH),
                                    List.of())));
        } else {
            one("select id from buyer_alert where alerted_at is not null order by id", random)
                    .ifPresent(id ->
                            tell("buyer's claim", () -> claims.claim(id, "It did not work.", new BigDecimal("1.00"))));
        }
    }

    private java.util.Optional<UUID> one(String sql, Random random) {
        List<UUID> all = jdbc.sql(sql).query(UUID.class).list();
        return all.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(all.get(random.nextInt(Math.min(all.size(), 10))));
    }

    private void as(String user, String act, java.util.function.Supplier<?> work) {
        Actors.as(Actor.person(user, user, Actor.WayIn.API), () -> {
            tell(act, work);
            return null;
        });
    }

    private void tell(String act, java.util.function.Supplier<?> work) {
        String end = "OK";
        try {
            work.get();
        } catch (Conflict | NotFound | Forbidden | FormFault refused) {
            end = refused.getClass().getSimpleName();
        } catch (OptimisticLockingException | ConcurrencyFailureException changed) {
            end = "changed";
        } catch (ProcessEnginePersistenceException rival) {
            end = "rival";
        } catch (RuntimeException e) {
            end = e.getClass().getSimpleName();
            if (!end.equals("NotNow") && !end.equals("InvalidForm")) {
                unexpected.add(act + ": " + e);
            }
        }
        done.computeIfAbsent(act + " " + end, k -> new AtomicInteger()).incrementAndGet();
    }

    private void theQueueIsTheEngines() {
        assertThat(strings("select id || ' ' || coalesce(assignee, '-') from work_task where state = 'OPEN'"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        strings("select id_ || ' ' || coalesce(assignee_, '-') from act_ru_task"));
    }

    private void everyCaseIsWhereItsProcessIs() {
        assertThat(
                        strings(
                                """
                        select c.reference || ' ' || c.state || ' ' || count(e.id_) from infringement_case c
                        left join act_ru_execution e on e.business_key_ = c.id::text and e.parent_id_ is null
                            and e.super_exec_ is null
                        group by c.id having count(e.id_) <> case when c.state = 'CLOSED' then 0 else 1 end"""))
                .as("one process for each open case, none for a closed one")
                .isEmpty();
        assertThat(
                        strings(
                                """
                        select c.reference || ' ' || c.state || ' ' || t.kind from work_task t
                        join infringement_case c on c.id = t.subject where t.state = 'OPEN' and c.state <> all (
                            case t.kind when 'verifyNotice' then array['AWAITING_VERIFICATION']
                                when 'completeNotice' then array['AWAITING_NOTIFIER']
                                when 'removeListingByHand' then array['TAKEDOWN']
                                when 'assessAppeal' then array['APPEAL'] when 'answerAppeal' then array['APPEAL']
                                when 'decideAppeal' then array['APPEAL']
                                when 'restoreListingByHand' then array['APPEAL', 'REMOVED', 'TAKEDOWN']
                                else array['REMOVED', 'APPEAL', 'RESTORED', 'GONE'] end)"""))
                .as("state of the case and its open task")
                .isEmpty();
        assertThat(
                        strings(
                                """
                        select c.reference || ' ' || c.state from infringement_case c where c.closed_at is null
                        and c.state in ('AWAITING_VERIFICATION', 'AWAITING_NOTIFIER', 'COMPLAINT')
                        and not exists (select from work_task t where t.subject = c.id and t.state = 'OPEN')"""))
                .as("cases that wait for a person who has no task")
                .isEmpty();
        assertThat(
                        strings(
                                """
                        select c.reference from infringement_case c where c.outcome is distinct from 'WITHDRAWN'
                        and exists (select from withdrawal w where w.case_id = c.id)
                        and not exists (select from work_task t where t.subject = c.id and t.state = 'OPEN'
                            and t.kind = 'restoreListingByHand')"""))
                .as("withdrawn, and yet something else became of it")
                .isEmpty();
    }

    private void everyListingIsAsItsCaseSays() {
        assertThat(
                        strings(
                                """
                        select c.reference || ' ' || coalesce(c.outcome, c.state) || ' ' || l.state
                        from infringement_case c join sandbox_listing l on l.id = c.listing_id
                        where ((c.outcome = 'WITHDRAWN' and l.state = 'REMOVED')
                            or (c.listing_removed and l.state <> 'REMOVED'))
                        and not exists (select from work_task t where t.subject = c.id and t.state = 'OPEN'
                            and t.kind = 'restoreListingByHand')"""))
                .as("listings that are not as their case says, though nobody is to see to it by hand")
                .isEmpty();
    }

    private void nothingFailedOrWaits() {
        assertThat(
                        strings(
                                """
                        select d.act_id_ || ' ' || j.retries_ || ' ' || coalesce(j.exception_msg_, '') from act_ru_job j
                        join act_ru_jobdef d on d.id_ = j.job_def_id_
                        where j.retries_ = 0 or j.exception_stack_id_ is not null"""))
                .as("jobs that failed")
                .isEmpty();
        assertThat(strings("select name || ' ' || subject from process_message where delivered_at is null"))
                .as("messages that wait for nobody")
                .isEmpty();
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
