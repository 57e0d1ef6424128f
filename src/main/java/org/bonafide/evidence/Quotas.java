package org.bonafide.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.bonafide.platform.FileSize;
import org.bonafide.platform.FormFault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps each organisation within its room. Each content counts once, however often the organisation sent it, since it
 * is stored once; what two organisations sent counts for both, so that neither learns of the other.
 */
@Component
class Quotas {

    private final JdbcClient jdbc;
    private final Clock clock;

    Quotas(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How much an organisation has and may have, in bytes. */
    record Quota(long used, long limit) {

        public long free() {
            return Math.max(0, limit - used);
        }

        public String usedText() {
            return FileSize.text(used);
        }

        public String limitText() {
            return FileSize.text(limit);
        }

        public String freeText() {
            return FileSize.text(free());
        }

        /** Nine tenths are used. */
        public boolean isNearlyFull() {
            return used >= limit / 10 * 9;
        }
    }

    Quota of(UUID organisation) {
        return jdbc.sql(
                        """
                        select (select coalesce(sum(b.size), 0) from evidence_blob b where b.sha256 in
                                (select e.sha256 from evidence e where e.owner = :organisation)) as used,
                            (select q.bytes from evidence_quota q
                                where (q.organisation = :organisation or q.organisation is null)
                                and q.effective_from <= :day
                                and (q.effective_until is null or q.effective_until >= :day)
                                order by q.organisation is null, q.effective_from desc, q.version desc
                                limit 1) as "limit\"""")
                .param("organisation", organisation)
                .param("day", LocalDate.now(clock))
                .query(Quota.class)
                .single();
    }

    /**
     * Makes sure there is room for a file, and that nobody else of the organisation takes it before the transaction
     * ends.
     *
     * @param organisation null for somebody without one, who has no quota
     * @throws FormFault on field {@code file} when there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void claim(UUID organisation, Upload upload) {
        if (organisation == null || has(organisation, upload.sha256())) {
            return;
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('quota ' || ?, 0))")
                .param(organisation.toString())
                .query((row, n) -> n)
                .list();
        Quota quota = of(organisation);
        if (upload.size() > quota.free()) {
            throw new FormFault(
                    "file",
                    "evidence.quota.full",
                    upload.name(),
                    FileSize.text(upload.size()),
                    quota.freeText(),
                    quota.limitText());
        }
    }

    private boolean has(UUID organisation, byte[] sha256) {
        return jdbc.sql("select exists (select from evidence where owner = ? and sha256 = ?)")
                .params(organisation, sha256)
                .query(Boolean.class)
                .single();
    }
}
