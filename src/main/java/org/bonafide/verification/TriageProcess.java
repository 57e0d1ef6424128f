package org.bonafide.verification;

import java.util.HashMap;
import java.util.Map;
import org.bonafide.platform.Looked;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** Asks the triage table. */
@Component
class TriageProcess {

    private final DecisionService decisions;
    private final RepositoryService models;
    private final Looked<String, DecisionDefinition> tables = new Looked<>();

    TriageProcess(DecisionService decisions, RepositoryService models) {
        this.decisions = decisions;
        this.models = models;
    }

    /**
     * What the table says.
     *
     * @param priority 0 to 100
     * @param version of the table
     */
    record Sorted(String lane, int priority, String rule, int version) {

        String ruleVersion() {
            return rule + "/" + version;
        }
    }

    /** Sorts by the table in force; the first rule that matches counts. */
    Sorted sort(TriageFacts facts) {
        DecisionDefinition table = tables.up("case-triage", this::newest);
        DmnDecisionRuleResult rule = decisions
                .evaluateDecisionTableById(table.getId())
                .variables(variables(facts))
                .evaluate()
                .getSingleResult();
        return new Sorted(
                rule.getEntry("lane"),
                rule.<Number>getEntry("priority").intValue(),
                rule.getEntry("rule"),
                table.getVersion());
    }

    private DecisionDefinition newest(String key) {
        return models.createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult();
    }

    static Map<String, Object> variables(TriageFacts facts) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("notifierAccuracy", facts.notifierAccuracy());
        variables.put("notifierDecided", facts.notifierDecided());
        variables.put("rightInForce", facts.rightInForce());
        variables.put("evidenceCount", facts.evidenceCount());
        variables.put("sellerStrikes", facts.sellerStrikes());
        variables.put("priceRatio", facts.priceRatio());
        variables.put("soldByAuthorisedSeller", facts.soldByAuthorisedSeller());
        variables.put("relist", facts.relist());
        return variables;
    }
}
