package org.bonafide.regime;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The closed list of reasons. The words are in the message bundles: {@code reason.<CODE>}, and how to cure it in {@code
 * reason.<CODE>.cure}.
 */
@Service
public class ReasonCodes {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReasonCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is reasoned: a refusal, a takedown, or that an appeal is inadmissible. */
    public enum Act {
        REFUSE,
        TAKEDOWN,
        INADMISSIBLE
    }

    /** The codes in force today, in the order of the list. */
    public List<String> of(Act act, String regime) {
        return jdbc.sql(
                        """
                        select code from reason_code where act = :act and regime in (:regime, '*')
                        and effective_from <= :day and (effective_until is null or effective_until >= :day)
                        order by rank, code""")
                .param("act", act.name())
                .param("regime", regime)
                .param("day", LocalDate.now(clock))
                .query(String.class)
                .list();
    }
}
