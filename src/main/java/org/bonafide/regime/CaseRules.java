package org.bonafide.regime;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By which rules a case runs: those of its regime, as they were on the day it was opened. */
@Component
@Transactional(readOnly = true)
class CaseRules {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseRules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a deadline needs of its case: the regime, the lane that triage chose, whether it was removed before. */
    record CaseRule(String regime, String lane, boolean relisted) {}

    /** Empty for what is not a case. */
    Optional<CaseRule> of(UUID subject) {
        return jdbc.sql(
                        """
                        select regime, lane, coalesce(triage_rule = 'relisted', false) as relisted
                        from infringement_case where id = ?""")
                .param(subject)
                .query(CaseRule.class)
                .optional();
    }

    /** The day whose rules serve a case or its claims: when the case was opened; today for what is in no case. */
    LocalDate day(UUID subject) {
        return jdbc.sql(
                        """
                        select cast(c.opened_at at time zone 'UTC' as date) from infringement_case c
                        where c.id = coalesce((select m.case_id from claim m where m.id = :id), :id)""")
                .param("id", subject)
                .query(LocalDate.class)
                .optional()
                .orElseGet(() -> LocalDate.now(clock));
    }
}
