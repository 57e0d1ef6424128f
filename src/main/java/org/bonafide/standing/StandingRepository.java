package org.bonafide.standing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.platform.Ids;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the strikes, and counts verdicts. */
@Repository
class StandingRepository {

    private final JdbcClient jdbc;

    StandingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if the case has given its strike before */
    boolean add(UUID caseId, String sellerId, Instant at) {
        return jdbc.sql(
                                """
                                insert into strike (id, seller_id, case_id, given_at) values (?, ?, ?, ?)
                                on conflict (case_id) do nothing""")
                        .params(Ids.next(), sellerId, caseId, Times.of(at))
                        .update()
                == 1;
    }

    /** @return the seller, if the case's strike counted until now */
    Optional<String> cancel(UUID caseId, String why, Instant at) {
        return jdbc.sql(
                        """
                        update strike set cancelled_at = ?, cancelled_why = ?
                        where case_id = ? and cancelled_at is null returning seller_id""")
                .params(Times.of(at), why, caseId)
                .query(String.class)
                .optional();
    }

    Strikes count(String sellerId) {
        return jdbc.sql(
                        """
                        select count(*) as given, count(cancelled_at) as cancelled from strike where seller_id = ?""")
                .param(sellerId)
                .query((row, n) -> new Strikes(row.getInt("given"), row.getInt("cancelled")))
                .single();
    }

    List<Strike> of(String sellerId, int limit) {
        return jdbc.sql(
                        """
                        select s.case_id, c.reference, s.given_at, s.cancelled_at, s.cancelled_why
                        from strike s join infringement_case c on c.id = s.case_id
                        where s.seller_id = ? order by s.given_at desc, s.id desc limit ?""")
                .params(sellerId, limit)
                .query(Strike.class)
                .list();
    }

    Accuracy accuracy(UUID holder) {
        return jdbc.sql(
                        """
                        select count(*) as decided, count(takedown_reason) as upheld,
                            count(*) filter (where takedown_reason is not null
                                and (outcome = 'RESTORED' or state = 'RESTORED')) as undone
                        from infringement_case where holder = ? and decided_by is not null""")
                .param(holder)
                .query((row, n) -> new Accuracy(row.getInt("decided"), row.getInt("upheld"), row.getInt("undone")))
                .single();
    }
}
