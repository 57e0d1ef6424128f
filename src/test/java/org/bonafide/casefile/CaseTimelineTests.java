package org.bonafide.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bonafide.casefile.CaseEventRepository.Told;
import org.junit.jupiter.api.Test;

/** A reader of the timeline sees one entry for each act, and nothing of what happened is lost. */
class CaseTimelineTests {

    private static final Instant START = Instant.parse("2026-11-25T09:00:00Z");

    private final List<Told> told = new ArrayList<>();

    @Test
    void headsAnActByTheDecisionAndKeepsTheRest() {
        happens("VerdictSet", "tx1", 0);
        happens("CaseAdvanced", "tx1", 5);
        happens("NoticeVerified", "tx1", 9);
        assertThat(headings()).containsExactly("NoticeVerified");
        assertThat(CaseTimeline.of(told).get(0).rest())
                .extracting(CaseEvent::type)
                .containsExactly("VerdictSet", "CaseAdvanced");
    }

    @Test
    void putsTheReceiptUnderTheAppealButTellsALetterThatStandsAlone() {
        happens("CaseAdvanced", "tx1", 0);
        happens("AppealReceived", "tx1", 1);
        happens("LetterSent", "tx1", 2);
        happens("LetterSent", "tx2", 3);
        happens("CaseAdvanced", "tx2", 4);
        assertThat(headings()).containsExactly("AppealReceived", "LetterSent");
    }

    @Test
    void tellsActsApartThatFollowAtOnce() {
        happens("ListingRemoved", "tx1", 0);
        happens("StatementIssued", "tx2", 1);
        assertThat(headings()).containsExactly("ListingRemoved", "StatementIssued");
    }

    @Test
    void tellsActsApartByTheirTimeWhereABackupMadeTheirTransactionsOne() {
        happens("NoticeVerified", "restored", 0);
        happens("AppealDecided", "restored", 60_000);
        assertThat(headings()).containsExactly("NoticeVerified", "AppealDecided");
    }

    @Test
    void tellsWhatHappensByItself() {
        happens("PriorityRaised", "tx1", 0);
        assertThat(headings()).containsExactly("PriorityRaised");
        assertThat(CaseTimeline.of(List.of())).isEmpty();
    }

    private List<String> headings() {
        return CaseTimeline.of(told).stream().map(e -> e.event().type()).toList();
    }

    private void happens(String type, String act, long millis) {
        CaseEvent event = new CaseEvent(
                told.size() + 1, START.plusMillis(millis), type, "PERSON", "Mei Tan", "PAGE", null, List.of());
        told.add(new Told(event, act));
    }
}
