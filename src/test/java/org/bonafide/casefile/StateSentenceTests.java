package org.bonafide.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The state of a case in one sentence, in both languages. */
class StateSentenceTests {

    private static final Instant UNTIL = Instant.parse("2026-12-09T10:30:00Z");
    private static final List<String> TASKS = List.of(
            "verifyNotice",
            "removeListingByHand",
            "assessAppeal",
            "answerAppeal",
            "decideAppeal",
            "recordCourtOutcome",
            "restoreListingByHand",
            "restorationWindow");

    private final ResourceBundleMessageSource messages = messages();

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("messages");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    static Stream<StateSentence> sentences() {
        List<StateSentence> all = new ArrayList<>();
        for (CaseState state : CaseState.values()) {
            if (state == CaseState.CLOSED) {
                Stream.of(Outcome.values()).forEach(o -> all.add(sentence(state, o, null, null)));
                continue;
            }
            all.add(sentence(state, null, null, null));
            all.add(sentence(state, null, "appealWindowCloses", UNTIL));
            TASKS.forEach(task -> all.add(sentence(state, null, task, UNTIL)));
        }
        return all.stream();
    }

    private static StateSentence sentence(CaseState state, Outcome outcome, String kind, Instant due) {
        return StateSentence.of(file(state, outcome), "Northwind", new CaseFacts.Due(kind, due, kind));
    }

    private static CaseFile file(CaseState state, Outcome outcome) {
        UUID id = UUID.randomUUID();
        return new CaseFile(
                id,
                "BF-2026-000001",
                id,
                1,
                id,
                id,
                "CN_ECL",
                "https://shop.example/1",
                state,
                outcome,
                null,
                50,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                UNTIL,
                outcome == null ? null : UNTIL,
                0);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void isThereInBothLanguages(StateSentence sentence) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            String text =
                    messages.getMessage(sentence.key(), new Object[] {sentence.holder(), sentence.until()}, language);
            assertThat(text).isNotBlank().doesNotContain("{", "null");
            assertThat(text.contains("by .") || text.contains("until .") || text.contains("在前"))
                    .isFalse();
        }
    }

    @Test
    void saysWhoIsAwaitedAndUntilWhen() {
        StateSentence sentence = sentence(CaseState.APPEAL, null, "answerAppeal", UNTIL);
        assertThat(messages.getMessage(
                        sentence.key(), new Object[] {sentence.holder(), sentence.until()}, Locale.ENGLISH))
                .isEqualTo("The seller has appealed; Northwind is to answer by 2026-12-09 10:30 UTC.");
    }
}
