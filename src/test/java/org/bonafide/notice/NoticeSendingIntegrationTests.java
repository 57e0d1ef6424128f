package org.bonafide.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.Journey;
import org.bonafide.NoticePages;
import org.bonafide.PageClient;
import org.bonafide.platform.FormFault;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A draft is sent as it was read and shown: no row is read anew, none has another number. */
@BonafideTest
class NoticeSendingIntegrationTests {

    @Autowired
    Driver driver;

    @Autowired
    Journey journey;

    @Autowired
    NoticeChecks checks;

    @Autowired
    NoticeLimits limits;

    @Autowired
    JdbcClient jdbc;

    private NoticePages pages;

    private record Line(int line, String status, String code, String url) {}

    @BeforeEach
    void begin() {
        PageClient counsel = driver.pagesAs("counsel");
        pages = new NoticePages(counsel);
        pages.begin(journey.right("counsel", "TRADEMARK"), "CN_ECL");
    }

    private static String url() {
        return "https://market.example/goods/" + Math.abs(UUID.randomUUID().getMostSignificantBits());
    }

    private List<Line> sent() {
        pages.describe("Printed labels.");
        pages.affirm("Checked the list of sellers.", "Grace Lindqvist");
        Document notice = pages.send();
        String reference = notice.location().replaceAll(".*(N-\\d+-\\d+).*", "$1");
        return jdbc.sql(
                        """
                        select l.line, l.status, l.error_code as code, l.url from notice_line l
                        join notice n on n.id = l.notice where n.reference = ? order by l.line""")
                .param(reference)
                .query(Line.class)
                .list();
    }

    @Test
    void opensNothingForTheBeginningOfAnAddressThatIsTooLong() {
        String good = url();
        pages.listings(good + "\n" + url());
        pages.rows("check", "2", "url-2", "words");
        pages.rows("check", "2", "url-2", url() + "/" + "x".repeat(5_000));
        assertThat(sent())
                .containsExactly(new Line(1, "OPENED", null, good), new Line(2, "REJECTED", "TOO_LONG", null));
    }

    @Test
    void saysThatNothingWasPasted() {
        for (String nothing : List.of("", "  ", "\u0000")) {
            assertThat(pages.listings(nothing).select(".error-summary").text()).contains("Name at least ");
        }
    }

    @Test
    void keepsTheNumbersThatItsRowsHad() {
        pages.listings(String.join("\n", url(), "words", url(), "more words"));
        pages.rows("remove", "2");
        assertThat(sent())
                .extracting(Line::line, Line::status, Line::code)
                .containsExactly(
                        tuple(1, "OPENED", null), tuple(3, "OPENED", null), tuple(4, "REJECTED", "NO_LOCATION"));
    }

    @Test
    void refusesTheRowWhoseReasonOrNoteIsTooLongAndTakesTheOthers() {
        pages.listings(String.join("\n", url(), "words", "other words", "third words"));
        pages.rows(
                "checkAll",
                "1",
                "url-2",
                url(),
                "reason-2",
                "r".repeat(4_100),
                "url-3",
                url(),
                "note-3",
                "n".repeat(4_100));
        assertThat(sent())
                .extracting(Line::code)
                .containsExactly(null, "REASON_TOO_LONG", "NOTE_TOO_LONG", "NO_LOCATION");
    }

    @Test
    void hasOneLimitForEveryWayIn() {
        assertThat(faults(limits.maxRows())).isEmpty();
        assertThat(faults(limits.maxRows() + 1)).extracting(FormFault::code).containsExactly("notice.listings.tooMany");
    }

    private List<FormFault> faults(int rows) {
        List<FormFault> faults = new ArrayList<>();
        checks.rows(new RowFacts(rows, Set.of(), Set.of()), faults);
        return faults;
    }
}
