package org.bonafide.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what the notifier answered to appeals, and what courts decided. */
@Repository
class AnswerRepository {

    private final JdbcClient jdbc;

    AnswerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a court or an authority decided. */
    record CourtOutcome(
            UUID id,
            UUID appeal,
            CourtOutcomes.Outcome outcome,
            LocalDate decidedOn,
            String number,
            String recordedBy,
            Instant recordedAt) {}

    void add(AppealAnswer a) {
        jdbc.sql(
                        """
                        insert into appeal_answer (id, appeal, outcome, block_type, court, number, filed_on, reason,
                            answered_by, answered_at, too_late) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        a.id(),
                        a.appeal(),
                        a.outcome().name(),
                        a.blockType() == null ? null : a.blockType().name(),
                        a.court(),
                        a.number(),
                        a.filedOn(),
                        a.reason(),
                        a.answeredBy(),
                        Times.of(a.answeredAt()),
                        a.tooLate())
                .update();
    }

    /** The answers to an appeal, the latest first. */
    List<AppealAnswer> of(UUID appeal) {
        return jdbc.sql("select * from appeal_answer where appeal = ? order by answered_at desc, id desc")
                .param(appeal)
                .query(AppealAnswer.class)
                .list();
    }

    void add(CourtOutcome c) {
        jdbc.sql(
                        """
                        insert into court_outcome (id, appeal, outcome, decided_on, number, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        c.id(),
                        c.appeal(),
                        c.outcome().name(),
                        c.decidedOn(),
                        c.number(),
                        c.recordedBy(),
                        Times.of(c.recordedAt()))
                .update();
    }

    Optional<CourtOutcome> courtOutcome(UUID appeal) {
        return jdbc.sql("select * from court_outcome where appeal = ? order by recorded_at desc limit 1")
                .param(appeal)
                .query(CourtOutcome.class)
                .optional();
    }
}
