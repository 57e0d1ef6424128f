package org.bonafide.takedown;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the statements of reasons, and reads what they are made from. */
@Repository
class StatementRepository {

    private final JdbcClient jdbc;

    StatementRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the statement says beside the case itself. */
    record Source(
            String notice,
            Instant noticeAt,
            String rightKind,
            String rightTitle,
            String rightNumber,
            Instant removedAt,
            boolean byHand) {}

    Source source(UUID caseId) {
        return jdbc.sql(
                        """
                        select n.reference, n.submitted_at, r.kind, r.title, r.number, t.done_at, t.by_hand
                        from infringement_case c
                        join notice n on n.id = c.notice
                        join ip_right r on r.id = c.ip_right
                        join takedown t on t.case_id = c.id and t.act = 'REMOVE' and t.done_at is not null
                        where c.id = ? order by t.done_at desc limit 1""")
                .param(caseId)
                .query(StatementRepository::source)
                .single();
    }

    private static Source source(ResultSet row, int n) throws SQLException {
        return new Source(
                row.getString(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getBoolean(7));
    }

    /** @return false if the case has one */
    boolean add(StatementOfReasons s) {
        return jdbc.sql(
                                """
                                insert into statement_of_reasons (id, case_id, reason_code, ground, facts,
                                    automated_detection, automated_decision, issued_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (case_id) do nothing""")
                        .params(
                                s.id(),
                                s.caseId(),
                                s.reasonCode(),
                                s.ground(),
                                s.facts(),
                                s.automatedDetection(),
                                s.automatedDecision(),
                                Times.of(s.issuedAt()))
                        .update()
                == 1;
    }

    Optional<StatementOfReasons> find(UUID caseId) {
        return jdbc.sql("select * from statement_of_reasons where case_id = ?")
                .param(caseId)
                .query(StatementOfReasons.class)
                .optional();
    }
}
