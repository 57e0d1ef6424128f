package org.bonafide.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.PageClient;
import org.bonafide.TestClock;
import org.bonafide.TimeTravel;
import org.bonafide.party.PartyService;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Actor.WayIn;
import org.bonafide.platform.FormFault;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The good-faith file on the pages of a new notice. */
@BonafideTest
@TimeTravel
class GoodFaithPageIntegrationTests {

    @Autowired
    Driver driver;

    @Autowired
    Journey journey;

    @Autowired
    PartyService parties;

    @Autowired
    DraftService drafts;

    @Autowired
    DraftChecks checks;

    @Autowired
    Wordings wordings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void isEnteredCheckByCheckAndGoesWithTheNotice() {
        PageClient counsel = driver.pagesAs("counsel");
        Document begun = counsel.submit(
                counsel.get("/notices/new"),
                "/notices/new",
                "right",
                journey.right("counsel", "TRADEMARK"),
                "regime",
                "CN_ECL");
        String draft = begun.location().replaceAll(".*(/notices/new/[0-9a-f-]+).*", "$1");
        String path = draft + "/checks";
        Document refused = counsel.submit(counsel.get(path), path, "kind", "TEST_PURCHASE", "on", "2026-12-24");
        assertThat(counsel.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("cannot have been made in the future")
                .contains("Say what was found.");
        Document entered = counsel.submit(
                refused, path, "kind", "TEST_PURCHASE", "on", "2026-11-03", "by", "Notary Li", "result", "Key dead");
        assertThat(counsel.status()).isEqualTo(200);
        assertThat(entered.text()).contains("Test purchase").contains("Notary Li");
        Document two = counsel.submit(
                entered, path, "kind", "PACKAGING", "on", "2026-11-04", "by", "", "result", "Label is printed");
        String remove = two.select("form[action*=/remove]").last().attr("action");
        Document one = counsel.submit(two, remove);
        assertThat(one.text()).contains("Key dead").doesNotContain("Label is printed");
        assertThat(counsel.get(draft + "/check").text())
                .contains("Test purchase")
                .contains("Key dead");
        PageClient other = driver.pagesAs("counsel2");
        other.get(path);
        assertThat(other.status()).isEqualTo(404);
    }

    @Test
    void isSentWithTheWordingThatWasRead() {
        Viewer viewer = parties.viewer("counsel").orElseThrow();
        UUID draft = drafts.create(viewer);
        save(draft, viewer);
        drafts.paste(draft, "https://market.example/item.htm?id=5" + System.nanoTime(), viewer);
        checks.add(
                draft,
                new GoodFaithCheck(GoodFaithCheck.Kind.LICENCE_LIST, LocalDate.now(clock), null, "No licence", null));
        jdbc.sql(
                        """
                        insert into statement_wording (regime, statement, language, version, text, effective_from)
                        values ('CN_CIVIL', 'goodFaith', 'en', 2, 'In other words.', :day)""")
                .param("day", LocalDate.now(clock).plusDays(1))
                .update();
        clock.advance(Duration.ofDays(1));
        assertThatThrownBy(() -> drafts.send(draft, false, viewer, WayIn.PAGE))
                .isInstanceOfSatisfying(
                        FormFault.class, f -> assertThat(f.code()).isEqualTo("notice.wording.newVersion"));
        save(draft, viewer);
        String reference = drafts.send(draft, false, viewer, WayIn.PAGE).reference();
        assertThat(jdbc.sql(
                                """
                                select n.statements_wording || ' / ' || c.kind || ' / ' || c.checked_by
                                from notice n join good_faith_check c on c.notice = n.id where n.reference = ?""")
                        .param(reference)
                        .query(String.class)
                        .single())
                .startsWith("In other words.")
                .endsWith("LICENCE_LIST / Grace Lindqvist");
    }

    /** With what the page of statements shows now, affirmed. */
    private void save(UUID draft, Viewer viewer) {
        DraftContent content = new DraftContent(
                UUID.fromString(journey.right("counsel", "TRADEMARK")),
                "CN_CIVIL",
                "Printed labels.",
                new NoticeSubmission.Statements(true, true, true, "Grace Lindqvist"),
                null,
                wordings.of("CN_CIVIL", viewer.locale()).stamp());
        drafts.save(draft, content, drafts.get(draft, viewer).version(), viewer);
    }
}
