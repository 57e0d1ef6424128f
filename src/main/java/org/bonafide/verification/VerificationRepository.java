package org.bonafide.verification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the verdicts, and what was decided on complaints against them. */
@Repository
class VerificationRepository {

    private final JdbcClient jdbc;

    VerificationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Verification v) {
        jdbc.sql(
                        """
                        insert into verification (id, case_id, task, outcome, reason_code, cure, questions, note,
                            decided_by, decided_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        v.id(),
                        v.caseId(),
                        v.task(),
                        v.outcome().name(),
                        v.reasonCode(),
                        v.cure(),
                        v.questions(),
                        v.note(),
                        v.decidedBy(),
                        Times.of(v.decidedAt()))
                .update();
    }

    Optional<Verification> latest(UUID caseId) {
        return jdbc.sql("select * from verification where case_id = ? order by decided_at desc, id desc limit 1")
                .param(caseId)
                .query(Verification.class)
                .optional();
    }

    /** The kind of the right that the case is about. */
    String rightKind(UUID right) {
        return jdbc.sql("select kind from ip_right where id = ?")
                .param(right)
                .query(String.class)
                .single();
    }

    void decideComplaint(UUID caseId, Review outcome, String reason, String by, Instant at) {
        jdbc.sql(
                        """
                        update refusal_complaint set outcome = ?, reason = ?, decided_by = ?, decided_at = ?
                        where case_id = ?""")
                .params(outcome.name(), reason, by, Times.of(at), caseId)
                .update();
    }
}
