package org.bonafide.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of {@code case-triage.dmn}, each at its edge. */
class CaseTriageTests {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision TABLE = table();

    private static DmnDecision table() {
        try (InputStream model = CaseTriageTests.class.getResourceAsStream("/bpmn/case-triage.dmn")) {
            return ENGINE.parseDecision("case-triage", model);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{8}")
    @CsvSource(
            nullValues = "-",
            value = {
                // accuracy, decided, inForce, evidence, strikes, price, authorised, relist -> rule, lane, priority
                "0.99, 100, false, 3, 5, 0.1, true, true, right-not-in-force, ENHANCED, 40",
                "0.99, 100, true, 3, 5, 0.1, true, true, authorised-seller, ENHANCED, 50",
                "0.99, 100, true, 0, 5, 0.1, false, true, relisted, FAST, 95",
                "0.99, 100, true, 0, 5, 0.1, false, false, no-evidence, ENHANCED, 30",
                "0.59, 20, true, 0, 5, 0.1, false, true, inaccurate-notifier, ENHANCED, 35",
                "0.59, 20, true, 1, 5, 0.1, false, true, inaccurate-notifier, ENHANCED, 35",
                "0.59, 19, true, 1, 5, 0.1, false, true, relisted, FAST, 95",
                "0.60, 20, true, 1, 5, 0.1, false, true, relisted, FAST, 95",
                "0.70, 20, true, 1, 2, 0.1, false, false, repeat-seller, FAST, 90",
                "0.90, 20, true, 1, 1, 0.49, false, false, trusted-notifier-cheap, FAST, 80",
                "0.90, 20, true, 1, 1, 0.90, false, false, genuine-price, ENHANCED, 45",
                "0.90, 20, true, 1, 1, 0.50, false, false, trusted-notifier, FAST, 70",
                "0.90, 20, true, 1, 1, -, false, false, trusted-notifier, FAST, 70",
                "0.90, 19, true, 1, 1, 0.50, false, false, standard, STANDARD, 50",
                "0.89, 20, true, 1, 1, 0.89, false, false, standard, STANDARD, 50",
                "-, 0, true, 1, 0, -, false, false, standard, STANDARD, 50",
            })
    void sortsByTheFirstRuleThatMatches(
            Double accuracy,
            int decided,
            boolean inForce,
            int evidence,
            int strikes,
            Double price,
            boolean authorised,
            boolean relist,
            String rule,
            String lane,
            int priority) {
        DmnDecisionRuleResult sorted =
                sort(new TriageFacts(accuracy, decided, inForce, evidence, strikes, price, authorised, relist));
        assertThat((String) sorted.getEntry("rule")).isEqualTo(rule);
        assertThat((String) sorted.getEntry("lane")).isEqualTo(lane);
        assertThat(sorted.<Number>getEntry("priority").intValue()).isEqualTo(priority);
    }

    @Test
    void takesNoPartInTheDecision() {
        DmnDecisionRuleResult sorted = sort(new TriageFacts(1.0, 500, true, 9, 9, 0.01, false, true));
        assertThat(sorted.keySet()).containsExactlyInAnyOrder("lane", "priority", "dueHours", "rule");
    }

    private static DmnDecisionRuleResult sort(TriageFacts facts) {
        return ENGINE.evaluateDecisionTable(TABLE, TriageProcess.variables(facts))
                .getSingleResult();
    }
}
