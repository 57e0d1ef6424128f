package org.bonafide.misuse;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps complaints about warnings and suspensions: one about each. */
@Repository
class ComplaintRepository {

    private final JdbcClient jdbc;

    ComplaintRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the other person decided. */
    enum Verdict {
        CONFIRM,
        LIFT
    }

    /** A complaint; {@code outcome} is null until somebody decides. */
    record Complaint(
            UUID review,
            String text,
            String madeBy,
            String madeByName,
            Instant madeAt,
            Verdict outcome,
            String reason,
            String decidedBy,
            String decidedByName,
            Instant decidedAt) {}

    Optional<Complaint> find(UUID review) {
        return jdbc.sql("select * from misuse_complaint where review = ?")
                .param(review)
                .query(Complaint.class)
                .optional();
    }

    boolean isOpen(UUID review) {
        return find(review).filter(c -> c.outcome() == null).isPresent();
    }

    void add(UUID review, String text, String by, String byName, Instant at) {
        jdbc.sql("insert into misuse_complaint (review, text, made_by, made_by_name, made_at) values (?, ?, ?, ?, ?)")
                .params(review, text, by, byName, Times.of(at))
                .update();
    }

    void decide(UUID review, Verdict outcome, String reason, String by, String byName, Instant at) {
        jdbc.sql(
                        """
                        update misuse_complaint set outcome = ?, reason = ?, decided_by = ?, decided_by_name = ?,
                            decided_at = ? where review = ?""")
                .params(outcome.name(), reason, by, byName, Times.of(at), review)
                .update();
    }
}
