package org.bonafide.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.PageClient;
import org.bonafide.TestClock;
import org.bonafide.TimeTravel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a letter said on a day can be told for ever: each keeps the version of the wording it was composed from. */
@BonafideTest
@TimeTravel
class WordingIntegrationTests {

    @Autowired
    private LetterWordings wordings;

    @Autowired
    private WordingRepository repository;

    @Autowired
    private LetterService letters;

    @Autowired
    private Journey journey;

    @Autowired
    private Driver driver;

    @Autowired
    private TestClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyLetterSaysWhichVersionItWasComposedFrom() {
        String reference = journey.forwarded("CN_RTN");
        assertThat(jdbc.sql("select count(*) from letter l join infringement_case c on c.id = l.case_id"
                                + " where c.reference = ? and (wording_version is null or wording_language is null)")
                        .param(reference)
                        .query(Integer.class)
                        .single())
                .isZero();
        UUID letter = jdbc.sql("select l.id from letter l join infringement_case c on c.id = l.case_id"
                        + " where c.reference = ? and l.kind = 'appeal-restored-notifier'")
                .param(reference)
                .query(UUID.class)
                .single();
        PageClient counsel = driver.pagesAs("counsel");
        var page = counsel.get("/letters/" + letter + "?lang=en");
        assertThat(PageClient.main(page)).contains("Wording", "Version 1");
        var wording = counsel.get(page.select("a[href*=/wordings/]").attr("href"));
        assertThat(PageClient.main(wording)).contains("{reference}", "{listing}", "Came with the application");
        assertThat(PageClient.main(driver.pagesAs("auditor").get("/cases/" + reference + "?lang=en")))
                .contains("appeal-restored-notifier/");
        counsel.get("/letters/wordings/appeal-restored-notifier/en/99");
        assertThat(counsel.status()).isEqualTo(404);
    }

    @Test
    void takesAChangedTextInAsANewVersionAndKeepsTheOldOne() {
        UUID about = caseId();
        takeIn("wording-changes", "About {thing}", "The old law on {thing}.");
        takeIn("wording-changes", "About {thing}", "The old law on {thing}.");
        UUID before = send("wording-changes", about);
        takeIn("wording-changes", "About {thing}", "The new law on {thing}.");
        UUID after = send("wording-changes", about);
        assertThat(wordings.versions("wording-changes", "en"))
                .extracting(Wording::body)
                .containsExactly("The new law on {thing}.", "The old law on {thing}.");
        assertThat(letters.of(about).stream()
                        .filter(l -> l.id().equals(before) || l.id().equals(after))
                        .map(l -> l.wordingVersion() + " " + l.body()))
                .containsExactly("1 The old law on stamps.", "2 The new law on stamps.");
    }

    @Test
    void heedsTheDayFromWhichAWordingIsInForce() {
        UUID about = caseId();
        takeIn("wording-dated", "About {thing}", "Until then.");
        LocalDate day = LocalDate.now(clock).plusDays(10);
        repository.add(
                new Wording("wording-dated", "en", 0, "HOUSE", "About {thing}", "From then on.", day, clock.instant()));
        UUID before = send("wording-dated", about);
        driver.pass(Duration.ofDays(11));
        UUID after = send("wording-dated", about);
        assertThat(letters.of(about).stream()
                        .filter(l -> l.id().equals(before) || l.id().equals(after))
                        .map(Letter::body))
                .containsExactly("Until then.", "From then on.");
    }

    private UUID caseId() {
        return jdbc.sql("select id from infringement_case where reference = ?")
                .param(journey.open("CN_ECL", journey.freshListing(false)))
                .query(UUID.class)
                .single();
    }

    private void takeIn(String kind, String subject, String body) {
        ResourceBundle texts = new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"letter." + kind + ".subject", subject}, {"letter." + kind + ".body", body}};
            }
        };
        transaction.executeWithoutResult(t -> wordings.takeIn(texts, Locale.ENGLISH));
    }

    private UUID send(String kind, UUID caseId) {
        var to = new LetterDraft.Recipient(
                LetterDraft.Party.MARKETPLACE,
                "senior",
                "Senior",
                LetterDraft.Channel.MAIL,
                "senior@example.com",
                Locale.UK,
                null);
        return transaction.execute(t -> letters.send(new LetterDraft(kind, caseId, to, Map.of("thing", "stamps"))));
    }
}
