package org.bonafide.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bonafide.party.Languages;
import org.bonafide.platform.FormFault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a regime has counsel affirm, word for word, in the version in force. */
@Component
class Wordings {

    static final List<String> STATEMENTS = List.of("goodFaith", "accuracy", "authority");

    private final JdbcClient jdbc;
    private final Clock clock;

    Wordings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One statement's wording. */
    record Wording(String statement, int version, String text) {}

    /** All statements of a regime in a language, as a page shows them; empty for an unknown regime. */
    record Shown(String regime, String language, List<Wording> wordings) {

        Shown {
            wordings = List.copyOf(wordings);
        }

        /** Names exactly what was shown, such as {@code CN_ECL/zh-CN/1.1.1}: a form carries it along. */
        String stamp() {
            String versions =
                    wordings.stream().map(w -> String.valueOf(w.version())).collect(Collectors.joining("."));
            return regime + "/" + language + "/" + versions;
        }

        /** By the statement's name. */
        Map<String, String> texts() {
            Map<String, String> texts = new LinkedHashMap<>();
            wordings.forEach(w -> texts.put(w.statement(), w.text()));
            return texts;
        }

        /** Those of these names, one a paragraph. */
        String text(List<String> statements) {
            return wordings.stream()
                    .filter(w -> statements.contains(w.statement()))
                    .map(Wording::text)
                    .collect(Collectors.joining("\n\n"));
        }
    }

    /** As they are in force now. */
    Shown of(String regime, Locale locale) {
        String language = Languages.tag(locale);
        List<Wording> wordings = jdbc.sql(
                        """
                        select distinct on (statement) statement, version, text from statement_wording
                        where regime = :regime and language = :language and effective_from <= :day
                        and (effective_until is null or effective_until >= :day)
                        order by statement, version desc""")
                .param("regime", regime == null ? "" : regime)
                .param("language", language)
                .param("day", LocalDate.now(clock))
                .query(Wording.class)
                .list();
        return new Shown(
                regime,
                language,
                STATEMENTS.stream()
                        .flatMap(
                                s -> wordings.stream().filter(w -> w.statement().equals(s)))
                        .toList());
    }

    /** The regime of a stamp; null for none. */
    static String regimeOf(String stamp) {
        return stamp == null || stamp.isBlank() ? null : stamp.split("/", 2)[0];
    }

    /**
     * Makes sure that what is affirmed is what was shown.
     *
     * @param stamp of what was shown
     * @throws FormFault where the regime, its wording or the language is another one now: it is to be affirmed anew
     */
    void check(String regime, String stamp, Locale locale) {
        if (regime == null || regime.isBlank()) {
            return;
        }
        if (!regime.equals(regimeOf(stamp))) {
            throw new FormFault("regime", "notice.regime.wordingChanged");
        }
        if (!of(regime, locale).stamp().equals(stamp)) {
            throw new FormFault("statements.wording", "notice.wording.newVersion");
        }
    }
}
