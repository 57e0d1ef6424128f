package org.bonafide.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.bonafide.platform.Ids;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps for which cases a notice was withdrawn, many at once. */
@Repository
class WithdrawalRepository {

    private final JdbcClient jdbc;

    WithdrawalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID notice, Collection<UUID> cases, String reason, String madeBy, Instant at) {
        jdbc.sql(
                        """
                        insert into withdrawal (id, notice, case_id, reason, made_by, made_at)
                        select w.id, :notice, w.case_id, :reason, :by, :at
                        from unnest(:ids, :cases) as w (id, case_id)""")
                .param("ids", cases.stream().map(c -> Ids.next()).toArray(UUID[]::new))
                .param("cases", cases.toArray(UUID[]::new))
                .param("notice", notice)
                .param("reason", reason)
                .param("by", madeBy)
                .param("at", Times.of(at))
                .update();
    }

    /** Those of these cases about which a notice stands that was not withdrawn. */
    Set<UUID> carriedByAnother(Collection<UUID> cases) {
        return new HashSet<>(jdbc.sql(
                        """
                        select distinct l.case_id from notice_line l where l.case_id = any(:cases) and not exists (
                            select from withdrawal w where w.case_id = l.case_id and w.notice = l.notice)""")
                .param("cases", cases.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }
}
