package org.bonafide.regime;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reckons what a change of a rule would change, for which kinds of case, and which keep what they have. */
@Component
@Transactional(readOnly = true)
class RulePreviews {

    /** What these rules are for is in no case. */
    private static final Set<String> NO_CASES = Set.of(
            "approveCampaign",
            "reviseCampaign",
            "reviewCampaignResults",
            "evidenceUnused",
            "ruleAnnouncement",
            "cureNotice");

    private final Regimes regimes;
    private final RuleExamples examples;
    private final RuleWords words;
    private final JdbcClient jdbc;

    RulePreviews(Regimes regimes, RuleExamples examples, RuleWords words, JdbcClient jdbc) {
        this.regimes = regimes;
        this.examples = examples;
        this.words = words;
        this.jdbc = jdbc;
    }

    /** @param start the day on which the example's period begins; null for the day of the change */
    RulePreview of(RuleVersion before, RuleChange change, LocalDate start) {
        RuleVersion after = before.with(change.values(), change.from());
        List<String> served = served(after);
        boolean inCases = !NO_CASES.contains(after.subject());
        return new RulePreview(
                before,
                after,
                before.table().columns().stream()
                        .map(c ->
                                new RulePreview.Row(c, words.value(c, before.value(c)), words.value(c, after.value(c))))
                        .toList(),
                served,
                inCases,
                inCases ? openCases(served) : 0,
                before.table() == RuleTable.DEADLINE ? running(before, served) : 0,
                examples.of(before, after, start));
    }

    /** The rule's own regime; for one that holds in all, those that have none of their own for the step. */
    private List<String> served(RuleVersion rule) {
        if (!rule.regime().equals("*")) {
            return List.of(rule.regime());
        }
        String same =
                rule.table() == RuleTable.DEADLINE ? "t.kind = :what and not t.draft" : "cast(:what as text) <> ''";
        List<String> own = jdbc.sql(
                        """
                        select t.regime from %s t where %s and t.effective_from <= :day
                        and (t.effective_until is null or t.effective_until >= :day)"""
                                .formatted(rule.table().table(), same))
                .param("what", rule.subject())
                .param("day", rule.from())
                .query(String.class)
                .list();
        return regimes.inForce(rule.from()).stream()
                .map(Regimes.Regime::key)
                .filter(r -> !own.contains(r))
                .toList();
    }

    private long openCases(List<String> served) {
        return jdbc.sql("select count(*) from infringement_case where closed_at is null and regime = any(?)")
                .param(served.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private long running(RuleVersion rule, List<String> served) {
        return jdbc.sql(
                        """
                        select count(*) from deadline d
                        left join claim m on m.id = d.subject
                        left join infringement_case c on c.id = coalesce(m.case_id, d.subject)
                        where d.state = 'OPEN' and d.rule = :rule and (c.id is null or c.regime = any(:served))""")
                .param("rule", rule.value("id"))
                .param("served", served.toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
