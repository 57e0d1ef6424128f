package org.bonafide.verification;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.bonafide.rights.PartnerSql;
import org.bonafide.standing.Accuracy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what triage looks at, across the features' tables, in one statement. */
@Repository
class TriageRepository {

    private final JdbcClient jdbc;

    TriageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All but whether it is a relisting, which takes more than a look. */
    TriageFacts facts(UUID caseId, Accuracy notifier, int strikes, LocalDate today) {
        return jdbc.sql(
                        """
                        select
                            r.state = 'APPROVED' and coalesce(r.valid_from <= :today, true)
                                and coalesce(r.valid_until >= :today, true) as right_in_force,
                            (select count(*) from notice_evidence e
                                where e.notice = c.notice and (e.line is null or e.line = c.line)) as evidence,
                            case when c.listing_currency = r.genuine_currency then c.listing_price
                                / nullif(coalesce(r.genuine_price_min, r.genuine_price_max), 0) end as price_ratio,
                            %s as authorised
                        from infringement_case c join ip_right r on r.id = c.ip_right where c.id = :id"""
                                .formatted(PartnerSql.authorised("c", ":today")))
                .param("id", caseId)
                .param("today", today)
                .query((row, n) -> map(row, notifier, strikes))
                .single();
    }

    private static TriageFacts map(ResultSet row, Accuracy notifier, int strikes) throws SQLException {
        BigDecimal ratio = row.getBigDecimal("price_ratio");
        return new TriageFacts(
                notifier.value(),
                notifier.decided(),
                row.getBoolean("right_in_force"),
                row.getInt("evidence"),
                strikes,
                ratio == null ? null : ratio.doubleValue(),
                row.getBoolean("authorised"),
                false);
    }
}
