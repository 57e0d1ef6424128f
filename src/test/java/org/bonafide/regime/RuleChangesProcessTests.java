package org.bonafide.regime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.PageClient;
import org.bonafide.TestClock;
import org.bonafide.TimeTravel;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A rule changes by four eyes, after its announcement, and for the cases that are opened from its day on. */
@BonafideTest
@TimeTravel
class RuleChangesProcessTests {

    private static final String RULES = "/operations/rules";

    @Autowired
    private Journey journey;

    @Autowired
    private Driver driver;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void leavesARunningCaseAsItWasAndServesANewOne() {
        String before = journey.takenDown("US_TM_POLICY", false);
        String change = propose("assess-appeal~*", earliest(), "amount", "36", "basis", "House rule 2 of 2026");
        decide("admin2", change, "APPROVED");
        driver.pass(Duration.ofDays(17));
        String after = journey.takenDown("US_TM_POLICY", false);
        journey.appeal(before);
        journey.appeal(after);
        assertThat(reckoned(before)).isEqualTo("assess-appeal/1 48 House rule: form check of an appeal");
        assertThat(reckoned(after)).isEqualTo("assess-appeal/2 36 House rule 2 of 2026");
        String old = ledger(before);
        assertThat(old)
                .contains("House rule: form check of an appeal assess-appeal/1")
                .contains("Reckoned by version 1, in force when the case was opened.")
                .contains("Version 2, in force since 2026-12-11, does not apply to this case: House rule 2 of 2026");
        assertThat(ledger(after))
                .contains("House rule 2 of 2026 assess-appeal/2")
                .doesNotContain("does not apply");
        assertThat(ends("assess-appeal")).containsExactly("1 2026-12-10", "2 –");
        assertThat(trail("assess-appeal~*")).containsExactly("RuleChangeProposed admin", "RuleChangeApproved admin2");
    }

    @Test
    void showsWhatWouldChangeForWhichCasesAndProposesNothingByThat() {
        PageClient admin = driver.pagesAs("admin");
        String rule = RULES + "/DEADLINE/cn-ecl-extension~CN_ECL";
        Document shown = send(
                admin,
                rule,
                earliest(),
                "amount",
                "25",
                "basis",
                "New reply",
                "start",
                "2026-06-01",
                "step",
                "preview");
        assertThat(admin.status()).isEqualTo(200);
        assertThat(shown.select("#preview").text())
                .contains("E-Commerce Law (China)", "Counted", "20", "25", "New reply", "Running cases of these kinds")
                // Twenty and twenty-five working days from 1 June 2026, across the Dragon Boat Festival on the 19th.
                .contains("2026-06-30 (Asia/Shanghai)", "2026-07-07 (Asia/Shanghai)");
        assertThat(jdbc.sql("select count(*) from rule_change where rule_key = 'cn-ecl-extension~CN_ECL'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesADayBeforeTheAnnouncementIsOver() {
        PageClient admin = driver.pagesAs("admin");
        String rule = RULES + "/DEADLINE/review-refusal~*";
        Document faulty = send(admin, rule, earliest().minusDays(1), "amount", "70");
        assertThat(admin.status()).isEqualTo(422);
        assertThat(faulty.select("#effectiveFrom-error").text())
                .contains("too early", earliest().toString());
        String change = propose("review-refusal~*", earliest(), "amount", "70");
        clock.advance(Duration.ofDays(1));
        PageClient second = driver.pagesAs("admin2");
        Document late = second.submit(
                second.get(change + "?lang=en"), change, "outcome", "APPROVED", "reason", "In the gazette.");
        assertThat(second.status()).isEqualTo(422);
        assertThat(late.select("#outcome-error").text()).contains("too late to approve");
        decide("admin2", change, "REJECTED");
        assertThat(ends("review-refusal")).containsExactly("1 –");
        assertThat(trail("review-refusal~*")).containsExactly("RuleChangeProposed admin", "RuleChangeRejected admin2");
    }

    @Test
    void whoProposedDoesNotApprove() {
        String change = propose("decide-claim~*", earliest(), "amount", "60");
        PageClient admin = driver.pagesAs("admin");
        Document page = admin.get(change);
        assertThat(page.select("input[name=outcome]").eachAttr("value")).containsExactly("WITHDRAWN");
        admin.submit(page, change, "outcome", "APPROVED", "reason", "I know better.");
        assertThat(admin.status()).isEqualTo(403);
        assertThat(ends("decide-claim")).containsExactly("1 –");
        assertThat(admin.get(RULES + "/DEADLINE/decide-claim~*").select("#propose"))
                .isEmpty();
        admin.submit(page, change, "reason", "A mistake.");
        assertThat(admin.status()).isEqualTo(200);
        assertThat(trail("decide-claim~*")).containsExactly("RuleChangeProposed admin", "RuleChangeWithdrawn admin");
    }

    @Test
    void ofTwoApprovalsAtOnceOneCounts() {
        String change = propose("pay-by-hand~*", earliest(), "amount", "47");
        CyclicBarrier together = new CyclicBarrier(2);
        List<Integer> answers =
                Stream.of(1, 2)
                        .map(n -> CompletableFuture.supplyAsync(() -> approve(change, together)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(ends("pay-by-hand")).containsExactly("1 " + earliest().minusDays(1), "2 –");
        assertThat(trail("pay-by-hand~*")).containsExactly("RuleChangeProposed admin", "RuleChangeApproved admin2");
    }

    @Test
    void othersLearnNothing() {
        String change = propose("answer-claim~*", earliest(), "amount", "13");
        for (String path : List.of(RULES, RULES + "/DEADLINE/answer-claim~*", RULES + "/DEADLINE/none~*", change)) {
            PageClient reviewer = driver.pagesAs("reviewer");
            assertThat(reviewer.get(path).text()).doesNotContain("answer-claim");
            assertThat(reviewer.status()).isEqualTo(403);
        }
        PageClient auditor = driver.pagesAs("auditor");
        assertThat(auditor.get(change).select("#decide")).isEmpty();
        assertThat(auditor.status()).isEqualTo(200);
        decide("admin2", change, "REJECTED");
    }

    @Test
    void refusesWhatNothingCouldBeReckonedBy() {
        PageClient admin = driver.pagesAs("admin");
        String rule = RULES + "/DEADLINE/complete-notice~*";
        for (List<String> wrong : List.of(
                List.of("amount", "soon"),
                List.of("unit", "BUSINESS_DAYS"),
                List.of("calendar", "CN_STATE_COUNCIL", "unit", "HOURS"),
                List.of("earliest", "15"),
                List.of("basis", ""))) {
            Document faulty = send(admin, rule, earliest(), wrong.toArray(String[]::new));
            assertThat(admin.status()).as(wrong.toString()).isEqualTo(422);
            assertThat(faulty.select(".field-error")).as(wrong.toString()).hasSize(1);
        }
        send(admin, rule, earliest());
        assertThat(admin.status()).isEqualTo(422);
    }

    @Test
    void changesAWordingAndAnAppealByTheSameWay() {
        LocalDate day = LocalDate.of(2099, 1, 1);
        PageClient admin = driver.pagesAs("admin");
        send(admin, RULES + "/WORDING/US_TM_POLICY~accuracy~en", day, "text", "All I say is accurate.");
        decide("admin2", pending("US_TM_POLICY~accuracy~en"), "APPROVED");
        send(admin, RULES + "/APPEAL/US_TM_POLICY", day, "basis", "Platform policy of 2099");
        decide("admin2", pending("US_TM_POLICY"), "APPROVED");
        assertThat(ledger(journey.takenDown("US_TM_POLICY", false)))
                .contains("by version 1, in force when the case was opened: Platform policy")
                .contains("Version 2, in force from 2099-01-01, will not apply to this case: Platform policy of 2099");
        assertThat(jdbc.sql(
                                """
                                select text from statement_wording where regime = 'US_TM_POLICY' and language = 'en'
                                and statement = 'accuracy' and version = 2""")
                        .query(String.class)
                        .single())
                .isEqualTo("All I say is accurate.");
        assertThat(jdbc.sql("select basis from appeal_model where regime = 'US_TM_POLICY' and effective_from = ?")
                        .param(day)
                        .query(String.class)
                        .single())
                .isEqualTo("Platform policy of 2099");
    }

    private LocalDate earliest() {
        return LocalDate.now(clock).plusDays(16);
    }

    /** Proposes as {@code admin}; the path of the change. */
    private String propose(String rule, LocalDate day, String... values) {
        PageClient admin = driver.pagesAs("admin");
        Document page = send(admin, RULES + "/DEADLINE/" + rule, day, values);
        assertThat(admin.status()).as(PageClient.main(page)).isEqualTo(200);
        return pending(rule);
    }

    private String pending(String rule) {
        return RULES + "/changes/"
                + jdbc.sql("select id from rule_change where rule_key = ? and state = 'PROPOSED'")
                        .param(rule)
                        .query(String.class)
                        .single();
    }

    /** Fills in the form. */
    private static Document send(PageClient admin, String rule, LocalDate day, String... values) {
        Document page = admin.get(rule + "?lang=en");
        List<String> fields = Stream.concat(
                        Stream.of("effectiveFrom", day + "", "reason", "The law was changed.", "source", "Gazette 12"),
                        Stream.of(values))
                .toList();
        return admin.submit(page, rule, fields.toArray(String[]::new));
    }

    private void decide(String who, String change, String outcome) {
        PageClient second = driver.pagesAs(who);
        second.submit(second.get(change), change, "outcome", outcome, "reason", "Compared with the gazette.");
        assertThat(second.status()).isEqualTo(200);
    }

    private int approve(String change, CyclicBarrier together) {
        PageClient second = driver.pagesAs("admin2");
        Document page = second.get(change);
        try {
            together.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        second.submit(page, change, "outcome", "APPROVED", "reason", "Compared with the gazette.");
        return second.status();
    }

    private String reckoned(String reference) {
        return jdbc.sql(
                        """
                        select d.rule || '/' || d.rule_version || ' '
                            || cast(extract(epoch from d.latest - d.started_at) / 3600 as int) || ' ' || d.basis
                        from deadline d join infringement_case c on c.id = d.subject
                        where c.reference = ? and d.kind = 'assessAppeal'""")
                .param(reference)
                .query(String.class)
                .single();
    }

    private String ledger(String reference) {
        return driver.pagesAs("senior")
                .get("/cases/" + reference + "?lang=en")
                .select("#deadlines")
                .text();
    }

    private List<String> ends(String rule) {
        return jdbc.sql(
                        "select version || ' ' || coalesce(effective_until::text, '–') from deadline_rule where id = ? order by version")
                .param(rule)
                .query(String.class)
                .list();
    }

    private List<String> trail(String rule) {
        return jdbc.sql(
                        """
                        select type || ' ' || actor from audit_event where type like 'RuleChange%'
                        and cast(payload as jsonb) ->> 'rule' = 'DEADLINE ' || ? order by seq""")
                .param(rule)
                .query(String.class)
                .list();
    }
}
