package org.bonafide.regime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.bonafide.BonafideTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every rule that comes with the application is said in both languages: what it is for, and what it rests on. */
@BonafideTest
class RuleWordsIntegrationTests {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MessageSource messages;

    private record Rule(String id, int version, String kind) {}

    @Test
    void areThereForEveryRule() {
        List<Rule> rules = jdbc.sql("select id, version, kind from deadline_rule where change is null")
                .query(Rule.class)
                .list();
        assertThat(rules).hasSizeGreaterThan(40);
        assertThat(rules)
                .allSatisfy(rule -> LANGUAGES.forEach(language -> {
                    assertThat(found(
                                    language,
                                    "rules.step." + rule.kind(),
                                    "deadline." + rule.kind(),
                                    "task.kind." + rule.kind()))
                            .as("the step %s in %s", rule.kind(), language)
                            .isTrue();
                    String basis = "deadline.basis." + rule.id();
                    assertThat(found(language, basis + "." + rule.version(), basis))
                            .as("the basis of %s in %s", rule.id(), language)
                            .isTrue();
                }));
    }

    private boolean found(Locale language, String... keys) {
        return List.of(keys).stream().anyMatch(key -> messages.getMessage(key, null, null, language) != null);
    }
}
