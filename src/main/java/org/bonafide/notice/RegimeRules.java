package org.bonafide.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the tables by which a regime is chosen, as they stand on a day. */
@Repository
class RegimeRules {

    private final JdbcClient jdbc;

    RegimeRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a regime stands to a kind of right and of material. */
    record Row(String regime, RegimeChoice.Fit fit, int rank, String reason) {}

    /** What a host is, and where its listings are offered. */
    record Host(String service, List<String> offeredIn) {

        Host {
            offeredIn = List.copyOf(offeredIn);
        }
    }

    /** One row a regime: the one that names the kinds most closely. */
    List<Row> rows(String rightKind, String material, LocalDate day) {
        return jdbc.sql(
                        """
                        select distinct on (regime) regime, fit, rank, reason from regime_choice
                        where right_kind in (:kind, '*') and material in (:material, '*')
                        and effective_from <= :day and (effective_until is null or effective_until >= :day)
                        order by regime, right_kind = '*', material = '*', effective_from desc""")
                .param("kind", rightKind)
                .param("material", material)
                .param("day", day)
                .query(Row.class)
                .list();
    }

    /** The row of this host, else of the domain it belongs to, else of every other host. */
    Host host(String host, LocalDate day) {
        return jdbc.sql(
                        """
                        select service, offered_in from listing_host
                        where (host in (:host, '*') or :host like '%.' || host)
                        and effective_from <= :day and (effective_until is null or effective_until >= :day)
                        order by host = '*', length(host) desc, effective_from desc limit 1""")
                .param("host", host.toLowerCase(Locale.ROOT))
                .param("day", day)
                .query(RegimeRules::host)
                .single();
    }

    private static Host host(ResultSet row, int n) throws SQLException {
        return new Host(row.getString("service"), List.of((String[])
                row.getArray("offered_in").getArray()));
    }

    /** What the rights holder and the marketplace agreed beside this regime. */
    List<String> overlays(String regime, UUID holder, LocalDate day) {
        return jdbc.sql(
                        """
                        select distinct key from regime_overlay where regime = :regime and holder = :holder
                        and effective_from <= :day and (effective_until is null or effective_until >= :day)
                        order by key""")
                .param("regime", regime)
                .param("holder", holder)
                .param("day", day)
                .query(String.class)
                .list();
    }
}
