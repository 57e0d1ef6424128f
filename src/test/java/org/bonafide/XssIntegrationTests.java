package org.bonafide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Whatever text a stranger enters is read as text on every page: markup, escaped markup, expressions, places of letters. */
@BonafideTest
@TestPropertySource(properties = "bonafide.test=hostile")
class XssIntegrationTests {

    /** An element, an attribute and what follows, in one; {@code onpwn} exists nowhere else. */
    private static final String NASTY =
            "\"'><xss onpwn=1>&lt;xss onpwn=2&gt;&amp;lt;xss&amp;gt;</textarea></script><script>pwn()</script>"
                    + " ${7919*7907} #{7919*7907} *{7919*7907} __${7919*7907}__ {link} {name} {0} javascript:pwn()";

    @Autowired
    Driver driver;

    @Autowired
    Journey journey;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void whatSellersBuyersAndCounselWriteIsTextOnEveryPage() {
        String url = poisoned(journey.freshListing(true));
        String taken = notice(url);
        journey.complete("reviewer", "verifyNotice", taken, "outcome", "UPHOLD", "note", NASTY);
        journey.complete(
                "reviewer",
                "verifyNotice",
                notice(poisoned(journey.freshListing(false))),
                "outcome",
                "ASK",
                "questions",
                NASTY,
                "note",
                NASTY);
        String refused = notice(poisoned(journey.freshListing(false)));
        journey.complete(
                "reviewer",
                "verifyNotice",
                refused,
                "outcome",
                "REFUSE",
                "reasonCode",
                "NO_PRIMA_FACIE_EVIDENCE",
                "cure",
                NASTY,
                "note",
                NASTY);
        PageClient counsel = driver.pagesAs("counsel");
        counsel.submit(counsel.get("/cases/" + refused), "/complaint", "text", NASTY);
        driver.runJobs();
        claim(taken);
        appeal(taken);

        Set<String> pages = new LinkedHashSet<>();
        for (String who : List.of("counsel", "reviewer", "senior", "senior2", "care", "auditor")) {
            pages.addAll(walk(driver.pagesAs(who)));
        }
        for (String open : List.of(
                journey.link(taken, "SELLER"),
                journey.link(taken, "BUYER"),
                "/sandbox/mailbox",
                "/sandbox/mailbox?party=BUYER",
                "/sandbox/listings",
                "/sandbox/listings?q=" + "%22%3E%3Cxss%20onpwn%3D1%3E")) {
            Document page = driver.visitor().get(open);
            harmless(page);
            pages.add(open);
        }
        assertThat(driver.visitor().get(journey.link(taken, "SELLER")).text()).contains("<xss onpwn=1>");
        assertThat(driver.visitor().get(journey.link(taken, "BUYER")).text()).contains("<xss onpwn=1>");
        assertThat(driver.pagesAs("auditor").get("/cases/" + taken).text()).contains("<xss onpwn=1>");
        assertThat(pages).hasSizeGreaterThan(40);
    }

    @Test
    void theTextOfACampaignIsTextWhereThePublicReadsIt() {
        LocalDate start = LocalDate.now(clock).plusDays(1);
        PageClient counsel = driver.pagesAs("counsel");
        Document sent = counsel.submit(
                counsel.get("/campaigns/new"),
                "/campaigns/new",
                "titleEn",
                "Keys " + NASTY.substring(0, 30),
                "titleZh",
                "密钥 " + NASTY.substring(0, 30),
                "bodyEn",
                NASTY + "\n\n[x](javascript:pwn()) # " + NASTY,
                "bodyZh",
                NASTY,
                "category",
                "software",
                "startsOn",
                start.toString(),
                "endsOn",
                start.plusDays(3).toString(),
                "agreed",
                "true",
                "confirmed",
                "true");
        String reference = sent.location().replaceAll(".*/|\\?.*", "");
        assertThat(reference).as(PageClient.main(sent)).startsWith("K-");
        driver.runJobs();
        journey.complete("senior", "approveCampaign", reference, "outcome", "APPROVE");
        driver.pass(Duration.ofDays(1));
        Document safety = driver.visitor().get("/safety");
        harmless(safety);
        assertThat(safety.text()).contains("<xss onpwn=1>");
        harmless(counsel.get("/campaigns/" + reference));
        harmless(driver.pagesAs("senior").get("/campaigns/" + reference));
    }

    @Test
    void aNameOfAFileIsTextAndNoHeader() {
        String evil = "x\\\"; filename=evil.html<xss onpwn=1>.svg";
        ApiClient api = driver.as("counsel");
        String id = api.upload(
                        "/api/v1/evidence",
                        "file",
                        evil,
                        "<svg xmlns='http://www.w3.org/2000/svg' onload='pwn()'/>".getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .body()
                .get("id")
                .asString();
        var headers = api.get("/api/v1/evidence/" + id).expect(200).response().headers();
        assertThat(headers.firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(headers.firstValue("Content-Disposition"))
                .hasValueSatisfying(d -> assertThat(d).startsWith("attachment"));
        assertThat(headers.firstValue("Content-Security-Policy")).contains("sandbox; default-src 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void anErrorSaysTheInputBackAsText() {
        for (String path : List.of(
                "/login?error=%3Cxss%20onpwn=1%3E",
                "/safety?q=%3Cxss%20onpwn=1%3E", "/s/%3Cxss%20onpwn=1%3E", "/sandbox/listings/%3Cxss%20onpwn=1%3E")) {
            harmless(driver.visitor().get(path));
        }
        PageClient reviewer = driver.pagesAs("reviewer");
        for (String path : List.of(
                "/tasks?kind=%3Cxss%20onpwn=1%3E",
                "/tasks?q=%22%3E%3Cxss%20onpwn=1%3E",
                "/cases?q=%22%3E%3Cxss%20onpwn=1%3E",
                "/cases?state=%3Cxss%20onpwn=1%3E",
                "/tasks?done=%3Cxss%20onpwn=1%3E",
                "/cases/%3Cxss%20onpwn=1%3E")) {
            harmless(reviewer.get(path));
        }
    }

    /** Every page a person reaches from the lists, one of each kind and many of some. */
    private Set<String> walk(PageClient person) {
        Set<String> seen = new LinkedHashSet<>();
        Set<String> next = new LinkedHashSet<>(
                List.of("/", "/tasks?tab=all", "/cases", "/notices", "/rights", "/claims", "/campaigns", "/audit"));
        while (!next.isEmpty() && seen.size() < 60) {
            String path = next.iterator().next();
            next.remove(path);
            if (!seen.add(path)) {
                continue;
            }
            Document page = person.get(path);
            harmless(page);
            assertThat(person.status()).as(path).isLessThan(500);
            for (Element link : page.select("main a[href^=/]")) {
                String to = link.attr("href").replaceAll("#.*", "");
                if (!seen.contains(to) && !to.matches(".*(?:lang=|/evidence/|\\.csv|/sandbox/|/diagram).*")) {
                    next.add(to);
                }
            }
        }
        return seen;
    }

    private static void harmless(Document page) {
        String where = page.location();
        assertThat(page.select("xss, [onpwn], [onload], [onerror], [onclick]"))
                .as(where)
                .isEmpty();
        assertThat(page.select("script:not([src])")).as(where).allSatisfy(s -> assertThat(s.data())
                .isBlank());
        assertThat(page.select("[href^=javascript:], [src^=javascript:], [action^=javascript:]"))
                .as(where)
                .isEmpty();
        assertThat(page.text()).as(where).doesNotContain("62615533");
    }

    private String poisoned(String url) {
        String id = jdbc.sql("update sandbox_listing set title = ? where url = ? returning seller")
                .params(NASTY, url)
                .query(String.class)
                .single();
        jdbc.sql("update sandbox_seller set name = ? where id = ?")
                .params(NASTY, id)
                .update();
        return url;
    }

    private String notice(String url) {
        Map<String, Object> notice = journey.notice("counsel", "EU_DSA", "TRADEMARK", url);
        notice.put("description", NASTY);
        notice.put("goodFaithFile", NASTY);
        notice.put(
                "statements", Driver.json("goodFaith", true, "accuracy", true, "authority", true, "signature", NASTY));
        notice.put(
                "listings",
                List.of(Driver.json("url", url, "reason", NASTY, "note", NASTY), Driver.json("url", NASTY)));
        notice.put(
                "evidence",
                List.of(driver.as("counsel")
                        .upload(
                                "/api/v1/evidence",
                                "file",
                                "<xss onpwn=1>.html",
                                NASTY.getBytes(StandardCharsets.UTF_8))
                        .expect(201)
                        .body()
                        .get("id")
                        .asString()));
        String reference = driver.as("counsel")
                .post("/api/v1/notices", notice, "Idempotency-Key", "<xss onpwn=1>" + url)
                .expect(202)
                .body()
                .get("items")
                .get(0)
                .get("case")
                .asString();
        driver.runJobs();
        return reference;
    }

    private void claim(String reference) {
        String link = journey.link(reference, "BUYER");
        PageClient buyer = driver.visitor();
        harmless(buyer.submit(buyer.get(link), link + "/claim", "story", NASTY));
        harmless(buyer.submit(buyer.get(link), link + "/claim", "story", NASTY, "confirmed", "true"));
        assertThat(buyer.status()).isEqualTo(200);
        driver.runJobs();
    }

    private void appeal(String reference) {
        String link = journey.link(reference, "SELLER");
        PageClient seller = driver.visitor();
        harmless(seller.submit(seller.get(link), link + "/appeal", "statement", "", "supplier", NASTY));
        Document done = seller.submit(
                seller.get(link),
                link + "/appeal",
                "statement",
                NASTY,
                "supplier",
                NASTY,
                "proof",
                NASTY,
                "name",
                NASTY,
                "address",
                NASTY,
                "contact",
                NASTY,
                "signature",
                NASTY,
                "confirmed",
                "true");
        assertThat(seller.status()).as(PageClient.main(done)).isEqualTo(200);
        harmless(done);
        driver.runJobs();
    }
}
