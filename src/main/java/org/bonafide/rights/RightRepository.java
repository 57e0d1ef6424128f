package org.bonafide.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps rights, authorised sellers and genuine sources. */
@Repository
class RightRepository {

    private final JdbcClient jdbc;

    RightRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Right r, Instant at) {
        jdbc.sql(
                        """
                        insert into ip_right (id, holder, kind, title, number, office, jurisdictions, classes, owner,
                            valid_from, valid_until, state, state_reason, genuine_price_min, genuine_price_max,
                            genuine_currency, created_at)
                        values (?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        r.id(),
                        r.holder(),
                        r.kind().name(),
                        r.title(),
                        r.number(),
                        r.office(),
                        String.join(",", r.jurisdictions()),
                        r.classes(),
                        r.owner(),
                        r.validFrom(),
                        r.validUntil(),
                        r.state().name(),
                        r.stateReason(),
                        r.genuinePriceMin(),
                        r.genuinePriceMax(),
                        r.genuineCurrency(),
                        Times.of(at))
                .update();
    }

    void add(AuthorisedSeller s) {
        jdbc.sql(
                        """
                        insert into authorised_seller (id, holder, seller_id, seller_name, valid_until)
                        values (?, ?, ?, ?, ?) on conflict (holder, seller_id) do update
                        set seller_name = excluded.seller_name, valid_until = excluded.valid_until""")
                .params(s.id(), s.holder(), s.sellerId(), s.sellerName(), s.validUntil())
                .update();
    }

    void add(GenuineSource s) {
        jdbc.sql(
                        """
                        insert into genuine_source (id, holder, kind, name, url, language, rank)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(s.id(), s.holder(), s.kind().name(), s.name(), s.url(), s.language(), s.rank())
                .update();
    }

    Optional<Right> find(UUID id) {
        return jdbc.sql("select * from ip_right where id = ?")
                .param(id)
                .query(RightRepository::right)
                .optional();
    }

    List<Right> visible(Viewer viewer) {
        return jdbc.sql("select * from ip_right r where " + viewer.sees("r.holder") + " order by title, number, id")
                .param("holders", viewer.holderArray())
                .query(RightRepository::right)
                .list();
    }

    List<Right> ofHolder(UUID holder) {
        return jdbc.sql("select * from ip_right where holder = ? order by title, number, id")
                .param(holder)
                .query(RightRepository::right)
                .list();
    }

    List<GenuineSource> sources(UUID holder, String language) {
        return jdbc.sql(
                        """
                        select * from genuine_source where holder = :holder
                        order by language <> :language, kind <> 'FLAGSHIP_STORE', rank, id""")
                .param("holder", holder)
                .param("language", language)
                .query(GenuineSource.class)
                .list();
    }

    boolean isAuthorised(UUID holder, String sellerId, LocalDate day) {
        return jdbc.sql(
                        """
                        select exists (select from authorised_seller where holder = ? and seller_id = ?
                        and (valid_until is null or valid_until >= ?))""")
                .params(holder, sellerId, day)
                .query(Boolean.class)
                .single();
    }

    private static Right right(ResultSet row, int n) throws SQLException {
        return new Right(
                row.getObject("id", UUID.class),
                row.getObject("holder", UUID.class),
                Right.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("number"),
                row.getString("office"),
                List.of((String[]) row.getArray("jurisdictions").getArray()),
                row.getString("classes"),
                row.getString("owner"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                Right.State.valueOf(row.getString("state")),
                row.getString("state_reason"),
                row.getBigDecimal("genuine_price_min"),
                row.getBigDecimal("genuine_price_max"),
                row.getString("genuine_currency"));
    }
}
