package org.bonafide.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bonafide.ApiClient;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.demo.DemoPeople;
import org.bonafide.party.Authorisation;
import org.bonafide.party.Organisation;
import org.bonafide.party.PartyService;
import org.bonafide.party.Person;
import org.bonafide.party.Role;
import org.bonafide.platform.Ids;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Parties of a test's own, so that what they do to be judged stands in no other test's way. */
class MisuseStage {

    private final Driver driver;
    private final Journey journey;
    private final PartyService parties;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private int offers;

    final UUID agency = Ids.next();
    final String agent = "hasty-" + mark;
    final String agencyName = "急标代理 Hasty Marks " + mark;
    final String seller = "s-" + mark;
    final String sellerName = "快卖小店 " + mark;

    MisuseStage(Driver driver, Journey journey, PartyService parties, JdbcClient jdbc, Clock clock) {
        this.driver = driver;
        this.journey = journey;
        this.parties = parties;
        this.jdbc = jdbc;
        this.clock = clock;
        LocalDate today = LocalDate.now(clock);
        parties.register(new Organisation(
                agency, Organisation.Kind.AGENT, agencyName, "zh-CN", "上海", "a@example.com", "+86 21"));
        parties.register(
                new Person(Ids.next(), agent, "急先生", agent + "@example.com", agency, "zh-CN", Set.of(Role.COUNSEL)),
                "demo");
        parties.authorise(
                new Authorisation(Ids.next(), agency, DemoPeople.NORTHWIND, today.minusDays(1), today.plusMonths(10)));
        jdbc.sql(
                        """
                        insert into sandbox_seller (id, name, kind, language, contact, currency, deposit)
                        values (?, ?, 'ORDINARY', 'zh-CN', 'shop@example.com', 'CNY', 100000)""")
                .params(seller, sellerName)
                .update();
    }

    void leave() {
        jdbc.sql("update authorisation set revoked_at = ? where agent = ?")
                .params(Times.at(clock), agency)
                .update();
    }

    /** A listing of the seller of this test. */
    String offer() {
        String id = "8" + Math.abs((mark + offers++).hashCode());
        return journey.sandboxListing(
                id,
                "market.example/item.htm?id=" + id,
                seller,
                "Offer " + id,
                UUID.randomUUID().toString().replace("-", "").substring(0, 16));
    }

    String[] listings(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> journey.freshListing(false))
                .toArray(String[]::new);
    }

    /** What the API says to a notice under a trade mark. */
    ApiClient.Answer notice(String username, String regime, String... urls) {
        return driver.as(username).post("/api/v1/notices", journey.notice(username, regime, "TRADEMARK", urls));
    }

    /** The cases that a notice opened. */
    List<String> cases(String username, String regime, String... urls) {
        List<String> references = new ArrayList<>();
        notice(username, regime, urls)
                .expect(202)
                .body()
                .get("items")
                .forEach(i -> references.add(i.get("case").asString()));
        driver.runJobs();
        return references;
    }

    void refuse(String reference, String code) {
        journey.complete("reviewer", "verifyNotice", reference, "outcome", "REFUSE", "reasonCode", code);
    }

    void uphold(String reference) {
        journey.complete("reviewer", "verifyNotice", reference, "outcome", "UPHOLD");
    }

    /** Lets the watch look, and gives the reference of the open review of this party. */
    String review(String party) {
        look();
        return jdbc.sql("select reference from misuse_review where party_name = ? and outcome is null")
                .param(party)
                .query(String.class)
                .single();
    }

    boolean isReviewed(String party) {
        look();
        return jdbc.sql("select exists (select from misuse_review where party_name = ? and outcome is null)")
                .param(party)
                .query(Boolean.class)
                .single();
    }

    void look() {
        driver.pass(Duration.ofMinutes(11));
    }

    JsonNode read(String username, String reference) {
        return driver.as(username)
                .get("/api/v1/misuse/" + reference)
                .expect(200)
                .body();
    }

    /** Decides on all that came to notice. */
    ApiClient.Answer decide(String username, String reference, String outcome, Integer days) {
        List<String> keys = new ArrayList<>();
        read(username, reference)
                .get("items")
                .forEach(i -> keys.add(i.get("key").asString()));
        return driver.as(username)
                .post(
                        "/api/v1/misuse/" + reference + "/decision",
                        Driver.json(
                                "outcome",
                                outcome,
                                "counted",
                                keys,
                                "intention",
                                "CARELESS",
                                "days",
                                days,
                                "reason",
                                "Plain from the list of licensed sellers. 授权名单一看便知。"));
    }

    /** A suspension as it would be after a warning, decided by {@code senior} a moment ago. */
    String suspended(MisuseKind kind, String regime, String party, UUID organisation, String name, int days) {
        String warning = given(kind, regime, party, organisation, name, "WARNING", 365, null);
        UUID id = jdbc.sql("select id from misuse_review where reference = ?")
                .param(warning)
                .query(UUID.class)
                .single();
        return given(kind, regime, party, organisation, name, "SUSPENSION", days, id);
    }

    private String given(
            MisuseKind kind,
            String regime,
            String party,
            UUID organisation,
            String name,
            String outcome,
            int days,
            UUID on) {
        String reference =
                "M-" + outcome.charAt(0) + UUID.randomUUID().toString().substring(0, 8);
        jdbc.sql(
                        """
                        insert into misuse_review (id, reference, kind, regime, rule, rule_version, party, organisation,
                            party_name, party_language, opened_at, due_at, outcome, intention, reason, period_from, total,
                            counted, decided_by, decided_by_name, decided_at, until, warning)
                        select :id, :reference, r.kind, :regime, r.id, r.version, :party, cast(:organisation as uuid), :name,
                            'zh-CN', :now, :now, :outcome, 'CARELESS', 'Given', :now, 6, 5, 'senior', 'Ingrid Solheim',
                            :now, :until, cast(:on as uuid)
                        from misuse_rule r where r.kind = :kind and r.regime in (:regime, '*')
                        order by r.regime = '*' limit 1""")
                .param("id", Ids.next())
                .param("reference", reference)
                .param("regime", regime)
                .param("party", party)
                .param("organisation", organisation == null ? null : organisation.toString(), java.sql.Types.VARCHAR)
                .param("name", name)
                .param("now", Times.at(clock))
                .param("outcome", outcome)
                .param("until", Times.of(clock.instant().plus(Duration.ofDays(days))))
                .param("on", on == null ? null : on.toString(), java.sql.Types.VARCHAR)
                .param("kind", kind.name())
                .update();
        return reference;
    }

    /** Kinds of the letters about a review, in order; {@code party} is a user or a seller. */
    List<String> letters(String reference, String party) {
        return jdbc.sql(
                        """
                        select l.kind from letter l join misuse_review r on r.id = l.case_id
                        where r.reference = ? and l.recipient = ? order by l.composed_at, l.id""")
                .params(reference, party)
                .query(String.class)
                .list();
    }

    /** The text of the one letter of this kind. */
    String letter(String reference, String kind) {
        return jdbc.sql(
                        """
                        select l.subject || ' ' || l.body from letter l join misuse_review r on r.id = l.case_id
                        where r.reference = ? and l.kind = ?""")
                .params(reference, kind)
                .query(String.class)
                .single();
    }

    UUID letterId(String reference, String kind) {
        return jdbc.sql(
                        "select l.id from letter l join misuse_review r on r.id = l.case_id where r.reference = ? and l.kind = ?")
                .params(reference, kind)
                .query(UUID.class)
                .single();
    }

    List<String> trail(String reference) {
        return jdbc.sql(
                        """
                        select e.type from audit_event e join misuse_review r on r.id = e.subject
                        where r.reference = ? order by e.seq""")
                .param(reference)
                .query(String.class)
                .list();
    }

    /** The path of the newest link a seller was sent about conduct. */
    String link(String reference) {
        return jdbc.sql(
                        """
                        select s.secret from letter l join letter_secret s on s.letter = l.id
                        join misuse_review r on r.id = l.case_id where r.reference = ?
                        order by l.composed_at desc, l.id desc limit 1""")
                .param(reference)
                .query((row, n) -> "/m/" + row.getString(1))
                .single();
    }

    static void isRefused(ApiClient.Answer answer, String field, String code) {
        JsonNode error = answer.expect(422).body().get("errors").get(0);
        assertThat(error.get("field").asString()).isEqualTo(field);
        assertThat(error.get("code").asString()).isEqualTo(code);
    }
}
