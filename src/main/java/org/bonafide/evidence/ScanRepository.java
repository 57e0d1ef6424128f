package org.bonafide.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.platform.Ids;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what the scanner said of each content, and which contents it has yet to see. */
@Repository
class ScanRepository {

    /** The problem of a content the scanner does not take. */
    static final String TOO_LARGE = "TOO_LARGE";

    private final JdbcClient jdbc;

    ScanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A content that waits for the scanner. */
    record Due(byte[] sha256, boolean held, int attempts) {}

    /** How many contents are held, how many no scanner has seen though they are given out, how many are infected. */
    record Figures(long held, long tooLarge, long unseen, long infected) {}

    void found(byte[] sha256, Scanner.Verdict verdict, Instant at) {
        jdbc.sql(
                        """
                        insert into evidence_scan (id, sha256, verdict, signature, scanner, scanned_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.next(),
                        sha256,
                        verdict.finding().name(),
                        verdict.signature(),
                        verdict.scanner(),
                        Times.of(at))
                .update();
        jdbc.sql("delete from evidence_scan_due where sha256 = ?").param(sha256).update();
    }

    /** Has a content that no scanner has seen wait for one; it is held if there is one that could not say. */
    void await(byte[] sha256, String problem, Instant at) {
        jdbc.sql(
                        """
                        insert into evidence_scan_due (sha256, held, problem, next_at)
                        select :sha256, :held, :problem, :at
                        where not exists (select from evidence_scan where sha256 = :sha256)
                        on conflict (sha256) do nothing""")
                .param("sha256", sha256)
                .param("held", problem != null)
                .param("problem", problem, java.sql.Types.VARCHAR)
                .param("at", Times.of(at))
                .update();
    }

    Optional<Scanner.Verdict> knownInfection(byte[] sha256) {
        return jdbc.sql(
                        """
                        select verdict as finding, signature, scanner from evidence_scan where sha256 = ?
                        order by scanned_at desc, id desc limit 1""")
                .param(sha256)
                .query(Scanner.Verdict.class)
                .optional()
                .filter(v -> v.finding() == Scanner.Finding.INFECTED);
    }

    /** The content that has waited longest, kept from other nodes until the transaction ends. */
    Optional<Due> next(Instant now) {
        return jdbc.sql(
                        """
                        select sha256, held, attempts from evidence_scan_due where next_at <= ?
                        order by next_at, sha256 limit 1 for update skip locked""")
                .param(Times.of(now))
                .query((row, n) -> new Due(row.getBytes(1), row.getBoolean(2), row.getInt(3)))
                .optional();
    }

    void postpone(byte[] sha256, String problem, Instant until) {
        jdbc.sql(
                        """
                        update evidence_scan_due set attempts = attempts + 1, problem = ?, next_at = ?
                        where sha256 = ?""")
                .params(problem, Times.of(until), sha256)
                .update();
    }

    List<UUID> evidenceWith(byte[] sha256) {
        return jdbc.sql("select id from evidence where sha256 = ? order by id")
                .param(sha256)
                .query(UUID.class)
                .list();
    }

    Figures figures() {
        return jdbc.sql(
                        """
                        select (select count(*) from evidence_scan_due where held) as held,
                            (select count(*) from evidence_scan_due where held and problem = 'TOO_LARGE') as too_large,
                            (select count(*) from evidence_scan_due where not held) as unseen,
                            (select count(distinct sha256) from evidence_scan where verdict = 'INFECTED') as infected""")
                .query(Figures.class)
                .single();
    }
}
