package org.bonafide.rights;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which files came with which submission. */
@Repository
class ProofRepository {

    private final JdbcClient jdbc;

    ProofRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID submission, UUID right, UUID evidence, UUID by, Instant at) {
        jdbc.sql(
                        """
                        insert into right_file (submission, evidence, ip_right, given_by, given_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                .params(submission, evidence, right, by, Times.of(at))
                .update();
    }

    boolean remove(UUID submission, UUID evidence) {
        return jdbc.sql("delete from right_file where submission = ? and evidence = ?")
                        .params(submission, evidence)
                        .update()
                == 1;
    }

    boolean isGiven(UUID submission) {
        return jdbc.sql("select exists (select from right_file where submission = ?)")
                .param(submission)
                .query(Boolean.class)
                .single();
    }

    List<UUID> of(UUID submission) {
        return jdbc.sql("select evidence from right_file where submission = ? order by given_at, evidence")
                .param(submission)
                .query(UUID.class)
                .list();
    }
}
