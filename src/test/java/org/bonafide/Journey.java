package org.bonafide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bonafide.platform.Times;
import org.jsoup.nodes.Document;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Brings cases to a stage by the real ways in, the API and the pages, for tests that begin there. */
public class Journey {

    /** Sellers of the sandbox whose deposit would not pay a claim. */
    private static final Set<String> PENNILESS = Set.of("s-2003", "s-2004", "s-2005", "s-2016");

    /** Addresses of the marketplace that tests give notice to; other tests put others on the sandbox's shelf. */
    private static final Pattern OURS = Pattern.compile("^https?://([a-z-]+\\.)*(market|shop|open)\\.example/");

    private final Driver driver;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final Deque<JsonNode> withBuyers = new ArrayDeque<>();
    private final Deque<JsonNode> withoutBuyers = new ArrayDeque<>();
    private final Deque<JsonNode> gone = new ArrayDeque<>();
    private boolean loaded;
    private int invented;

    Journey(Driver driver, JdbcClient jdbc, TestClock clock) {
        this.driver = driver;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A listing of the sandbox that no test has used yet; {@code buyers} says whether somebody bought from it lately. */
    public String freshListing(boolean buyers) {
        load();
        Deque<JsonNode> shelf = buyers ? withBuyers : withoutBuyers;
        while (shelf.isEmpty()) {
            invent();
        }
        JsonNode listing = shelf.removeFirst();
        // A test may have let months pass: these buyers bought lately all the same.
        jdbc.sql("update sandbox_order set ordered_at = ? where listing = ?")
                .params(
                        Times.of(clock.instant().minus(Duration.ofDays(12))),
                        listing.get("id").asString())
                .update();
        return listing.get("url").asString();
    }

    /** Once the catalogue is used up, a new offer of a seller who can pay; the sandbox decides whether anybody bought. */
    private void invent() {
        String url = "https://shop.open.example/item/" + (90_000_000 + invented++) + ".html";
        JsonNode listing = driver.visitorApi()
                .post("/sandbox/marketplace/v1/listings/resolve", Map.of("urls", List.of(url)))
                .expect(200)
                .body()
                .get("items")
                .get(0);
        jdbc.sql("update sandbox_seller set deposit = 100000 where id = ?")
                .param(listing.get("seller").asString())
                .update();
        sort(listing);
    }

    /**
     * Puts an offer on the sandbox's shelf as a test wants it.
     *
     * @param address without the scheme
     * @return its address
     */
    public String sandboxListing(String id, String address) {
        return sandboxListing(id, address, "s-2015", "Northwind Desktop 11 Pro, boxed " + id, hash(id));
    }

    /** The same with its seller, title and the perceptual hash of its picture. */
    public String sandboxListing(String id, String address, String seller, String title, String imageHash) {
        String url = "https://" + address;
        jdbc.sql(
                        """
                        insert into sandbox_listing (id, url, url_key, title, price, currency, seller, category, language,
                            state, units_sold, listed_since, image_hash)
                        values (?, ?, ?, ?, 39, 'CNY', ?, 'software', 'zh', 'LIVE', 3, date '2026-01-01', ?)""")
                .params(id, url, id, title, seller, imageHash)
                .update();
        return url;
    }

    /** Three addresses of one live listing, which only the marketplace knows to be one. */
    public List<String> addressesOfOne() {
        String url = "https://shop.open.example/offer/" + (70_000_000 + invented++);
        return List.of(url, url + "?from=app", url + "?share_id=44");
    }

    private static String hash(String id) {
        return org.bonafide.platform.Hashes.hex(org.bonafide.platform.Hashes.sha256(id))
                .substring(0, 16);
    }

    /** A listing that was gone before anybody gave notice of it. */
    public String goneListing() {
        load();
        return gone.removeFirst().get("url").asString();
    }

    private synchronized void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        String after = null;
        do {
            JsonNode page = driver.visitorApi()
                    .get("/sandbox/marketplace/v1/listings?limit=200" + (after == null ? "" : "&after=" + after))
                    .expect(200)
                    .body();
            page.get("items").forEach(this::sort);
            after = page.get("next").isNull() ? null : page.get("next").asString();
        } while (after != null);
    }

    private void sort(JsonNode listing) {
        if (!OURS.matcher(listing.get("url").asString()).find()) {
            return;
        }
        switch (listing.get("state").asString()) {
            case "LIVE" -> {
                JsonNode orders = driver.visitorApi()
                        .get("/sandbox/marketplace/v1/listings/"
                                + listing.get("id").asString() + "/orders")
                        .body();
                JsonNode items = orders.isArray() ? orders : orders.get("items");
                if (!PENNILESS.contains(listing.get("seller").asString())) {
                    (items.isEmpty() ? withoutBuyers : withBuyers).add(listing);
                }
            }
            case "GONE" -> gone.add(listing);
            default -> {}
        }
    }

    /** The right of this kind in force in most places that a person may act under. */
    public String right(String username, String kind) {
        JsonNode rights = driver.as(username).get("/api/v1/rights").expect(200).body();
        JsonNode best = null;
        for (JsonNode right : rights.get("items")) {
            boolean inForce =
                    List.of("IN_FORCE", "EXPIRING").contains(right.get("state").asString());
            if (inForce
                    && kind.equals(right.get("kind").asString())
                    && (best == null
                            || right.get("jurisdictions").size()
                                    > best.get("jurisdictions").size())) {
                best = right;
            }
        }
        if (best == null) {
            throw new AssertionError("No " + kind + " in force: " + rights);
        }
        return best.get("id").asString();
    }

    /** The body of a notice by counsel that is complete in every way. */
    public Map<String, Object> notice(String username, String regime, String kind, String... urls) {
        return Driver.json(
                "regime",
                regime,
                "right",
                right(username, kind),
                "description",
                "Boxed copies with printed instead of woven labels. 盒装盗版软件。",
                "statements",
                Driver.json("goodFaith", true, "accuracy", true, "authority", true, "signature", "G. Lindqvist"),
                "goodFaithFile",
                "Test buy of 3 November; list of licensed sellers checked.",
                "listings",
                java.util.Arrays.stream(urls)
                        .map(url -> Driver.json("url", url, "reason", "Counterfeit certificate of authenticity"))
                        .toList());
    }

    /** Gives notice of one listing as {@code counsel} and lets it come to the reviewer. */
    public String open(String regime, String url) {
        String kind = regime.equals("US_DMCA") || regime.equals("CN_RTN") ? "COPYRIGHT" : "TRADEMARK";
        JsonNode answer = driver.as("counsel")
                .post("/api/v1/notices", notice("counsel", regime, kind, url), "Idempotency-Key", "open-" + url)
                .expect(202)
                .body();
        driver.runJobs();
        return answer.get("items").get(0).get("case").asString();
    }

    /** A case whose takedown is done; appeal and claims are open. */
    public String takenDown(String regime, boolean buyers) {
        String reference = open(regime, freshListing(buyers));
        complete("reviewer", "verifyNotice", reference, "outcome", "UPHOLD", "note", "Label is printed.");
        return reference;
    }

    /** The open task of this kind in this case, as the person sees it. */
    public JsonNode task(String username, String kind, String reference) {
        JsonNode tasks = driver.as(username)
                .get("/api/v1/tasks?kind=" + kind + "&q=" + reference)
                .expect(200)
                .body()
                .get("items");
        assertThat(tasks.size())
                .as(kind + " of " + reference + ": " + openTasks(reference))
                .isEqualTo(1);
        return tasks.get(0);
    }

    /** Completes the open task of this kind by the API, then lets the jobs run. */
    public void complete(String username, String kind, String reference, Object... fields) {
        String id = task(username, kind, reference).get("id").asString();
        driver.as(username)
                .post("/api/v1/tasks/" + id + "/complete", Driver.json(fields))
                .expect(200);
        driver.runJobs();
    }

    /** Uploads a file as this person's; its id. */
    public String upload(String username, String name) {
        return driver.as(username)
                .upload("/api/v1/evidence", "file", name, ("%PDF-1.4 " + name).getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .body()
                .get("id")
                .asString();
    }

    /** The notifier shows a court action that keeps the listing down. */
    public void block(String reference) {
        complete(
                "counsel",
                "answerAppeal",
                reference,
                "outcome",
                "BLOCK",
                "blockType",
                "COURT_ACTION",
                "court",
                "Hangzhou Internet Court",
                "number",
                "(2026) Zhe 0192 Min Chu 118",
                "filedOn",
                LocalDate.now(clock).toString(),
                "evidence",
                List.of(upload("counsel", "filing.pdf")));
        assertThat(openTasks(reference)).containsExactly("recordCourtOutcome");
    }

    /** A case whose seller has appealed; the appeal is complete and forwarded to the notifier. */
    public String forwarded(String regime) {
        String reference = takenDown(regime, false);
        appeal(reference);
        complete("senior", "assessAppeal", reference, "outcome", "COMPLETE");
        return reference;
    }

    /** The fields by which the notifier shows an action filed today. */
    public Object[] action(String type) {
        return new Object[] {
            "outcome",
            "BLOCK",
            "blockType",
            type,
            "court",
            "杭州互联网法院",
            "number",
            "118",
            "filedOn",
            LocalDate.now(clock).toString(),
            "evidence",
            List.of(upload("counsel", "受理通知书.pdf"))
        };
    }

    /** The notifier shows an action while a due restoration waits for the marketplace. */
    public ApiClient.Answer showLate(String reference, String type) {
        return driver.as("counsel").post("/api/v1/cases/" + reference + "/late-action", Driver.json(action(type)));
    }

    /** A person removes or restores the listing, where the marketplace failed. */
    public void byHand(String reference, String kind) {
        complete(
                "reviewer",
                kind,
                reference,
                "done",
                true,
                "doneAt",
                clock.instant().toString(),
                "proof",
                "Screenshot of the console",
                "note",
                "By hand.");
    }

    /** The court or the authority has decided. */
    public void courtDecides(String reference, String outcome) {
        complete(
                "reviewer2",
                "recordCourtOutcome",
                reference,
                "outcome",
                outcome,
                "decidedOn",
                LocalDate.now(clock).toString(),
                "number",
                "判决 77",
                "evidence",
                List.of(upload("reviewer2", "判决书.pdf")));
    }

    /** The notifier withdraws the notice of a case; all of it, or these listings only. */
    public void withdraw(String reference, String... listings) {
        String notice = jdbc.sql(
                        "select n.reference from notice n join infringement_case c on c.notice = n.id where c.reference = ?")
                .param(reference)
                .query(String.class)
                .single();
        driver.as("counsel")
                .post(
                        "/api/v1/notices/" + notice + "/withdrawal",
                        Driver.json("reason", "Mistaken.", "listings", List.of(listings)))
                .expect(200);
        driver.runJobs();
    }

    /** States of the deadlines of a kind, in the order they were set. */
    public List<String> deadlines(String reference, String kind) {
        return jdbc.sql(
                        """
                        select d.state from deadline d join infringement_case c on c.id = d.subject
                        where c.reference = ? and d.kind = ? order by d.id""")
                .params(reference, kind)
                .query(String.class)
                .list();
    }

    /** When the latest deadline of a kind opens ({@code earliest}) or ends ({@code latest}). */
    public Instant deadline(String reference, String kind, String column) {
        return jdbc.sql("select d." + column + " from deadline d join infringement_case c on c.id = d.subject"
                        + " where c.reference = ? and d.kind = ? order by d.id desc limit 1")
                .params(reference, kind)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** Lets the engine try again until it gives up and asks a human. */
    public void retryUntil(String reference, String kind) {
        for (int i = 0; i < 8 && !openTasks(reference).contains(kind); i++) {
            driver.pass(Duration.ofSeconds(30));
        }
        assertThat(openTasks(reference)).contains(kind);
    }

    /** The text of the one letter of this kind in a case. */
    public String letter(String reference, String kind) {
        return jdbc.sql(
                        """
                        select l.body from letter l join infringement_case c on c.id = l.case_id
                        where c.reference = ? and l.kind = ?""")
                .params(reference, kind)
                .query(String.class)
                .single();
    }

    /** Kinds of the open tasks of a case or campaign. */
    public List<String> openTasks(String reference) {
        return jdbc.sql("select kind from work_task where reference = ? and state = 'OPEN' order by kind")
                .param(reference)
                .query(String.class)
                .list();
    }

    /** State and outcome, such as {@code CLOSED REMOVED}. */
    public String state(String reference) {
        return jdbc.sql("select state || coalesce(' ' || outcome, '') from infringement_case where reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }

    /** The state of the case's listing at the marketplace. */
    public String listingState(String reference) {
        String id = jdbc.sql("select listing_id from infringement_case where reference = ?")
                .param(reference)
                .query(String.class)
                .single();
        return driver.visitorApi()
                .get("/sandbox/marketplace/v1/listings/" + id)
                .body()
                .get("state")
                .asString();
    }

    /** Kinds of the letters sent in a case to a party, in order. */
    public List<String> letters(String reference, String party) {
        return jdbc.sql(
                        """
                        select l.kind from letter l join infringement_case c on c.id = l.case_id
                        where c.reference = ? and l.party = ? order by l.composed_at, l.id""")
                .params(reference, party)
                .query(String.class)
                .list();
    }

    /** Types of the audit events of a case, in order. */
    public List<String> trail(String reference) {
        return jdbc.sql(
                        """
                        select e.type from audit_event e join infringement_case c on c.id = e.subject
                        where c.reference = ? order by e.seq""")
                .param(reference)
                .query(String.class)
                .list();
    }

    /** The path of the newest link that was sent to a party ({@code SELLER} or {@code BUYER}). */
    public String link(String reference, String party) {
        return jdbc.sql(
                        """
                        select s.secret from letter l join letter_secret s on s.letter = l.id
                        join infringement_case c on c.id = l.case_id
                        where c.reference = ? and l.party = ? order by l.composed_at desc, l.id desc limit 1""")
                .params(reference, party)
                .query((row, n) -> (party.equals("SELLER") ? "/s/" : "/b/") + row.getString(1))
                .single();
    }

    /** The seller appeals by the form behind the letter's link. */
    public Document appeal(String reference) {
        String link = link(reference, "SELLER");
        PageClient seller = driver.visitor();
        Document answer = seller.submit(seller.get(link), link + "/appeal", appealFields());
        assertThat(seller.status()).as(PageClient.main(answer)).isEqualTo(200);
        driver.runJobs();
        return answer;
    }

    /** What a seller writes who says all that any law wants said. */
    public String[] appealFields() {
        return new String[] {
            "statement",
            "I bought these boxes from a licensed distributor. 我从正规渠道进货。",
            "supplier",
            "Harbour Distribution Ltd, invoice 2026-118",
            "proof",
            "Invoice 2026-118 of 2 September 2026",
            "name",
            "Chen Wei",
            "address",
            "浙江省义乌市国际商贸城 3 区",
            "contact",
            "chen.wei@example.com",
            "signature",
            "Chen Wei",
            "phone",
            "+86 579 5555 0118",
            "perjury",
            "true",
            "jurisdiction",
            "true",
            "service",
            "true",
            "confirmed",
            "true"
        };
    }

    /** A buyer claims the money back by the form behind the alert's link. */
    public Document claim(String reference) {
        String link = link(reference, "BUYER");
        PageClient buyer = driver.visitor();
        Document page = buyer.get(link);
        Document answer = buyer.submit(
                page, link + "/claim", "story", "The key was already in use. 密钥无法激活。", "confirmed", "true");
        assertThat(buyer.status()).as(PageClient.main(answer)).isEqualTo(200);
        driver.runJobs();
        return answer;
    }
}
