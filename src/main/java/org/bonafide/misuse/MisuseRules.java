package org.bonafide.misuse;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the rules: a regime's own comes before one that holds in all. */
@Repository
class MisuseRules {

    /** The rule of each misuse in each regime on the day {@code :day}, its period ending {@code :now}. */
    static final String IN_FORCE =
            """
            select distinct on (r.kind, g.key) r.id, r.version, r.kind, g.key as regime, r.threshold, r.share,
                r.window_months, r.again, r.suspends, r.shortest_days, r.longest_days, r.basis,
                cast(:now as timestamptz) - make_interval(months => r.window_months) as since
            from regime g join misuse_rule r on r.regime in (g.key, '*') and r.effective_from <= :day
                and (r.effective_until is null or r.effective_until >= :day)
            order by r.kind, g.key, r.regime = '*', r.effective_from desc, r.version desc""";

    private final JdbcClient jdbc;

    MisuseRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As it was when a review was opened under it. */
    MisuseRule stored(String id, int version) {
        return jdbc.sql("select * from misuse_rule where id = ? and version = ?")
                .params(id, version)
                .query(MisuseRule.class)
                .single();
    }

    /** The rule of each misuse in each regime at this moment; {@code regime} is the regime it is applied in. */
    List<MisuseRule> inForce(Instant now) {
        return jdbc.sql(IN_FORCE)
                .param("now", Times.of(now))
                .param("day", now.atZone(ZoneOffset.UTC).toLocalDate())
                .query(MisuseRule.class)
                .list();
    }
}
