package org.bonafide.appeal;

import java.time.Instant;
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
                            language, state, received_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
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
                        Times.of(a.receivedAt()))
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
    void cure(UUID id, String added) {
        jdbc.sql(
                        """
                        update appeal set state = 'RECEIVED', proof = concat_ws(E'\\n\\n', proof, ?),
                            version = version + 1 where id = ?""")
                .params(added, id)
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

    boolean withdrawn(UUID caseId) {
        return jdbc.sql("select exists (select from withdrawal where case_id = ?)")
                .param(caseId)
                .query(Boolean.class)
                .single();
    }
}
