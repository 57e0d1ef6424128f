package org.bonafide.remediation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the rules of extra compensation, which have effective dates like every rule. */
@Repository
class CompensationRules {

    private final JdbcClient jdbc;
    private final Clock clock;

    CompensationRules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The rule of the regime today; empty where its law knows no such compensation. */
    Optional<Compensation.Rule> of(String regime) {
        return jdbc.sql(
                        """
                        select id, version, multiple, minimum, currency, basis from compensation_rule
                        where regime = :regime and effective_from <= :day
                        and (effective_until is null or effective_until >= :day)
                        order by effective_from desc, version desc limit 1""")
                .param("regime", regime)
                .param("day", LocalDate.now(clock))
                .query(Compensation.Rule.class)
                .optional();
    }
}
