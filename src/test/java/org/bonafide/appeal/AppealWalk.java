package org.bonafide.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.PageClient;
import org.bonafide.TestClock;
import org.jsoup.nodes.Document;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Walks a case of every regime down every path of an appeal, from the notice to the close, all under one clock: what
 * takes days takes them once for all.
 */
class AppealWalk {

    private static final List<String> REGIMES =
            List.of("US_DMCA", "US_TM_POLICY", "CN_ECL", "CN_RTN", "CN_CIVIL", "EU_DSA");

    private final Journey journey;
    private final Driver driver;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final List<Walked> cases = new ArrayList<>();

    AppealWalk(Journey journey, Driver driver, TestClock clock, JdbcClient jdbc) {
        this.journey = journey;
        this.driver = driver;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** How an appeal goes. */
    enum Path {
        NO_APPEAL,
        LATE_APPEAL,
        /** By silence where a clock runs, by a person where one decides. */
        UPHELD,
        /** The notifier contests, and the person who decides agrees. */
        LOST,
        ACCEPTED,
        COURT_FOR_HOLDER,
        COURT_FOR_SELLER,
        EXTENSION,
        WITHDRAWAL,
        CURED,
        NOT_CURED,
        INADMISSIBLE;

        /** Every third listing was bought lately: one restored, one kept removed, one withdrawn, one inadmissible. */
        boolean hasBuyers() {
            return ordinal() % 3 == 2;
        }
    }

    /** A case on its way, with what was seen of it half way. */
    static final class Walked {

        final String regime;
        final Path path;
        final String reference;
        final String url;
        List<String> tasksHalfWay;
        String listingHalfWay;
        /** What the API said to the notifier's answer; 0 where nothing could be answered. */
        int answered;
        /** The page that the seller opened in time, and what it said when sent too late. */
        Document early;

        PageClient seller;
        String lateWord;

        Walked(String regime, Path path, String reference, String url) {
            this.regime = regime;
            this.path = path;
            this.reference = reference;
            this.url = url;
        }

        /** In China a complaint to an authority counts, too. */
        String blocksBy() {
            return path == Path.COURT_FOR_SELLER
                            && List.of("CN_ECL", "CN_CIVIL").contains(regime)
                    ? "AUTHORITY_COMPLAINT"
                    : "COURT_ACTION";
        }

        boolean isReviewed() {
            return regime.equals("US_TM_POLICY") || regime.equals("EU_DSA");
        }
    }

    Walked of(String regime, Path path) {
        return cases.stream()
                .filter(c -> c.regime.equals(regime) && c.path == path)
                .findFirst()
                .orElseThrow();
    }

    void walk() {
        REGIMES.forEach(this::open);
        each(c -> {});
        each(c -> post("reviewer", "verifyNotice", c, "outcome", "UPHOLD", "note", "Label is printed."));
        each(this::appeal);
        each(this::assess);
        each(this::cure);
        each(c -> post("senior", "assessAppeal", c, "outcome", "COMPLETE"));
        each(this::answer);
        each(c -> {
            c.tasksHalfWay = journey.openTasks(c.reference);
            c.listingHalfWay = journey.listingState(c.reference);
        });
        each(this::court);
        each(this::decide);
        // To the hour after the first day in the United States and the last in China, then to the end of an extension.
        driver.pass(Duration.ofDays(15).plusHours(8));
        driver.pass(Duration.ofDays(13));
        each(this::decide);
        driver.pass(Duration.ofDays(165));
        each(this::appealLate);
        driver.pass(Duration.ofDays(100));
    }

    /** One notice for each regime, one listing for each path. */
    private void open(String regime) {
        List<String> urls = new ArrayList<>();
        for (Path path : Path.values()) {
            urls.add(journey.freshListing(path.hasBuyers()));
        }
        String kind = regime.equals("US_DMCA") || regime.equals("CN_RTN") ? "COPYRIGHT" : "TRADEMARK";
        var notice = journey.notice("counsel", regime, kind, urls.toArray(String[]::new));
        JsonNode items = driver.as("counsel")
                .post("/api/v1/notices", notice, "Idempotency-Key", "walk-" + urls.get(0))
                .expect(202)
                .body()
                .get("items");
        for (Path path : Path.values()) {
            String reference = items.get(path.ordinal()).get("case").asString();
            cases.add(new Walked(regime, path, reference, urls.get(path.ordinal())));
        }
    }

    private void appeal(Walked c) {
        if (c.path == Path.NO_APPEAL) {
            return;
        }
        String link = journey.link(c.reference, "SELLER");
        PageClient seller = driver.visitor();
        Document page = seller.get(link + "?lang=en");
        if (c.path == Path.LATE_APPEAL) {
            c.seller = seller;
            c.early = page;
            return;
        }
        seller.submit(page, link + "/appeal", journey.appealFields());
        // Where the law restores at once, this is the only middle there is.
        if (c.path == Path.WITHDRAWAL && c.regime.equals("CN_RTN")) {
            driver.runJobs();
            journey.withdraw(c.reference, c.url);
        }
    }

    private void assess(Walked c) {
        switch (c.path) {
            case CURED, NOT_CURED -> post("senior", "assessAppeal", c, "outcome", "CURE", "missing", "The invoice.");
            case INADMISSIBLE -> post("senior", "assessAppeal", c, "outcome", "INADMISSIBLE", "reason", "No grounds.");
            default -> post("senior", "assessAppeal", c, "outcome", "COMPLETE");
        }
    }

    private void cure(Walked c) {
        if (c.path == Path.CURED) {
            String link = journey.link(c.reference, "SELLER");
            PageClient seller = driver.visitor();
            seller.submit(seller.get(link), link + "/answer", "answer", "Invoice 118.");
        }
    }

    private void answer(Walked c) {
        Object[] contest = {"outcome", "CONTEST", "reason", "Forged."};
        if (c.path == Path.WITHDRAWAL && !c.regime.equals("CN_RTN")) {
            journey.withdraw(c.reference, c.url);
        }
        c.answered = switch (c.path) {
            case UPHELD -> c.isReviewed() ? answer(c, contest) : 0;
            case LOST -> answer(c, contest);
            case ACCEPTED -> answer(c, "outcome", "ACCEPT_RESTORATION");
            case COURT_FOR_HOLDER, COURT_FOR_SELLER -> answer(c, journey.action(c.blocksBy()));
            case EXTENSION -> answer(c, "outcome", "EXTEND", "reason", "Abroad.", "evidence", file("counsel"));
            default -> 0;
        };
    }

    private int answer(Walked c, Object... fields) {
        return post("counsel", "answerAppeal", c, fields);
    }

    private void court(Walked c) {
        if (journey.openTasks(c.reference).contains("recordCourtOutcome")) {
            journey.courtDecides(c.reference, c.path == Path.COURT_FOR_HOLDER ? "FOR_HOLDER" : "FOR_SELLER");
        }
    }

    private void decide(Walked c) {
        String outcome = c.path == Path.LOST ? "KEEP_REMOVED" : "RESTORE";
        post("senior", "decideAppeal", c, "outcome", outcome, "reason", "Seen.");
    }

    private void appealLate(Walked c) {
        if (c.path == Path.LATE_APPEAL) {
            c.lateWord =
                    c.seller.submit(c.early, "/appeal", journey.appealFields()).text();
        }
    }

    private List<String> file(String username) {
        return List.of(journey.upload(username, "notary of " + LocalDate.now(clock) + ".pdf"));
    }

    private void each(Consumer<Walked> step) {
        cases.forEach(step);
        assertThat(driver.runJobs()).isEmpty();
    }

    /** Completes the task if it is open, and lets no job run; the answer's status, or 0. */
    private int post(String username, String kind, Walked c, Object... fields) {
        return jdbc.sql("select id from work_task where reference = ? and kind = ? and state = 'OPEN'")
                .params(c.reference, kind)
                .query(String.class)
                .optional()
                .map(id -> driver.as(username).post("/api/v1/tasks/" + id + "/complete", Driver.json(fields)))
                .map(answer -> answer.status())
                .orElse(0);
    }
}
