package org.bonafide.appeal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps appeals. */
@Repository
class AppealRepository {

    private final JdbcClient jdbc;

    AppealRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Appeal a) {
        jdbc.sql(
                        """
                        insert into appeal (id, case_id, statement, supplier, proof, name, address, contact, signature,
                            language, state, received_at, phone, statements)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        a.id(),
                        a.caseId(),
                        a.statement(),
                        a.supplier(),
                        a.proof(),
                        a.name(),
                        a.address(),
                        a.contact(),
                        a.signature(),
                        a.language(),
                        a.state().name(),
                        Times.of(a.receivedAt()),
                        a.phone(),
                        a.statements())
                .update();
    }

    /** All appeals of a case, the latest first. */
    List<Appeal> of(UUID caseId) {
        return jdbc.sql("select * from appeal where case_id = ? order by received_at desc, id desc")
                .param(caseId)
                .query(Appeal.class)
                .list();
    }

    Optional<Appeal> latest(UUID caseId) {
        return jdbc.sql("select * from appeal where case_id = ? order by received_at desc, id desc limit 1")
                .param(caseId)
                .query(Appeal.class)
                .optional();
    }

    void assess(UUID id, Appeal.State state, String missing, String reason, String by, Instant at) {
        jdbc.sql(
                        """
                        update appeal set state = ?, missing = coalesce(?, missing), reason = ?, decided_by = ?,
                            decided_at = ?, version = version + 1 where id = ?""")
                .params(state.name(), missing, reason, by, Times.of(at), id)
                .update();
    }

    /** Adds to what the seller said; nothing said before is lost. */
    void cure(UUID id, String added, Instant at) {
        jdbc.sql(
                        """
                        update appeal set state = 'RECEIVED', proof = concat_ws(E'\\n\\n', proof, ?), cured_at = ?,
                            version = version + 1 where id = ?""")
                .params(added, Times.of(at), id)
                .update();
    }

    void decide(UUID id, String reason, String by, Instant at) {
        jdbc.sql(
                        """
                        update appeal set reason = ?, decided_by = ?, decided_at = ?, version = version + 1
                        where id = ?""")
                .params(reason, by, Times.of(at), id)
                .update();
    }

    /** Ends an appeal; one that a person decided keeps the time of the decision. */
    void end(UUID id, Appeal.State state, Instant at) {
        jdbc.sql(
                        """
                        update appeal set state = ?, decided_at = coalesce(decided_at, ?), version = version + 1
                        where id = ?""")
                .params(state.name(), Times.of(at), id)
                .update();
    }

    /** Since when it has been complete: only then does the law take it for a counter-notice. */
    Instant completeSince(UUID id) {
        return jdbc.sql("select coalesce(cured_at, received_at) from appeal where id = ?")
                .param(id)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    void forwarded(UUID id, UUID letter) {
        jdbc.sql("update appeal set forwarded_by = ? where id = ?")
                .params(letter, id)
                .update();
    }

    boolean isForwardedBy(UUID caseId, UUID letter) {
        return jdbc.sql("select exists (select from appeal where case_id = ? and forwarded_by = ?)")
                .params(caseId, letter)
                .query(Boolean.class)
                .single();
    }

    /** Whether the law of the case's terms restores at once. */
    boolean isHeardAtOnce(UUID caseId) {
        return jdbc.sql(
                        """
                        select exists (select from appeal_terms t join appeal_model m on m.regime = t.model_regime
                            and m.version = t.model_version where t.case_id = ? and m.mode = 'IMMEDIATE')""")
                .param(caseId)
                .query(Boolean.class)
                .single();
    }

    boolean withdrawn(UUID caseId) {
        return jdbc.sql("select exists (select from withdrawal where case_id = ?)")
                .param(caseId)
                .query(Boolean.class)
                .single();
    }
}
