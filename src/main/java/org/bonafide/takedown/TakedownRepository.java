package org.bonafide.takedown;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.casefile.CaseFile;
import org.bonafide.platform.Ids;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what the marketplace was asked to do, how often, and how it ended. */
@Repository
class TakedownRepository {

    private final JdbcClient jdbc;

    TakedownRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts one more attempt at what is not done yet, and returns how many there were. */
    int attempt(UUID caseId, Act act, Instant at) {
        return jdbc.sql(
                        """
                        insert into takedown (id, case_id, act, attempts, ordered_at) values (?, ?, ?, 1, ?)
                        on conflict (case_id, act) where done_at is null do update set attempts = takedown.attempts + 1
                        returning attempts""")
                .params(Ids.next(), caseId, act.name(), Times.of(at))
                .query(Integer.class)
                .single();
    }

    /** Until the transaction ends, no other asks the marketplace for anything in this case. */
    void holdCalls(UUID caseId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param(caseId.toString())
                .query(String.class)
                .single();
    }

    void failed(UUID caseId, Act act, String error) {
        jdbc.sql("update takedown set last_error = ? where case_id = ? and act = ? and done_at is null")
                .params(error, caseId, act.name())
                .update();
    }

    /** Ends what is not done yet; what was never tried is noted as done all the same. */
    void done(UUID caseId, Act act, Deed deed) {
        jdbc.sql(
                        """
                        insert into takedown (id, case_id, act, ordered_at) values (?, ?, ?, ?)
                        on conflict (case_id, act) where done_at is null do nothing""")
                .params(Ids.next(), caseId, act.name(), Times.of(deed.at()))
                .update();
        jdbc.sql(
                        """
                        update takedown set done_at = ?, done_by = ?, by_hand = ?, proof = ?, note = ?
                        where case_id = ? and act = ? and done_at is null""")
                .params(Times.of(deed.at()), deed.by(), deed.byHand(), deed.proof(), deed.note(), caseId, act.name())
                .update();
    }

    void stopRestoration(UUID caseId, Instant at) {
        jdbc.sql("insert into restoration_stop (id, case_id, stopped_at) values (?, ?, ?) on conflict do nothing")
                .params(Ids.next(), caseId, Times.of(at))
                .update();
    }

    void liftStop(UUID caseId, Instant at) {
        jdbc.sql("update restoration_stop set lifted_at = ? where case_id = ? and lifted_at is null")
                .params(Times.of(at), caseId)
                .update();
    }

    boolean isRestorationStopped(UUID caseId) {
        return jdbc.sql("select exists (select from restoration_stop where case_id = ? and lifted_at is null)")
                .param(caseId)
                .query(Boolean.class)
                .single();
    }

    boolean wasRemoved(UUID caseId) {
        return jdbc.sql(
                        "select exists (select 1 from takedown where case_id = ? and act = 'REMOVE' and done_at is not null)")
                .param(caseId)
                .query(Boolean.class)
                .single();
    }

    boolean isWithdrawn(UUID caseId) {
        return jdbc.sql("select exists (select 1 from withdrawal where case_id = ?)")
                .param(caseId)
                .query(Boolean.class)
                .single();
    }

    /** Another case that keeps the same listing down. */
    Optional<String> removedToo(CaseFile file) {
        return jdbc.sql(
                        """
                        select reference from infringement_case
                        where listing_id = ? and listing_removed and id <> ? order by opened_at limit 1""")
                .params(file.listingId(), file.id())
                .query(String.class)
                .optional();
    }
}
