package org.bonafide.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Cursor;
import org.bonafide.platform.Page;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who may sell the genuine article, and who supplies it. */
@Repository
class PartnerRepository {

    private final JdbcClient jdbc;

    PartnerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the seller as it was before; empty for a new one */
    Optional<AuthorisedSeller> put(AuthorisedSeller s, Instant at) {
        Optional<AuthorisedSeller> before = jdbc.sql(
                        "select * from authorised_seller where holder = ? and seller_id = ? for update")
                .params(s.holder(), s.sellerId())
                .query(AuthorisedSeller.class)
                .optional();
        jdbc.sql(
                        """
                        insert into authorised_seller (id, holder, seller_id, seller_name, valid_from, valid_until,
                            note, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (holder, seller_id) do update set seller_name = excluded.seller_name,
                            valid_from = excluded.valid_from, valid_until = excluded.valid_until,
                            note = excluded.note, changed_at = excluded.changed_at""")
                .params(
                        s.id(),
                        s.holder(),
                        s.sellerId(),
                        s.sellerName(),
                        s.validFrom(),
                        s.validUntil(),
                        s.note(),
                        Times.of(at))
                .update();
        return before;
    }

    Optional<AuthorisedSupplier> put(AuthorisedSupplier s, Instant at) {
        Optional<AuthorisedSupplier> before = jdbc.sql(
                        """
                        select * from authorised_supplier where holder = ? and
                        name_key = lower(regexp_replace(?, '[\\s.,()（）]+', '', 'g')) for update""")
                .params(s.holder(), s.name())
                .query(AuthorisedSupplier.class)
                .optional();
        jdbc.sql(
                        """
                        insert into authorised_supplier (id, holder, name, contact, valid_from, valid_until, note,
                            changed_at) values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (holder, name_key) do update set name = excluded.name,
                            contact = excluded.contact, valid_from = excluded.valid_from,
                            valid_until = excluded.valid_until, note = excluded.note,
                            changed_at = excluded.changed_at""")
                .params(
                        s.id(),
                        s.holder(),
                        s.name(),
                        s.contact(),
                        s.validFrom(),
                        s.validUntil(),
                        s.note(),
                        Times.of(at))
                .update();
        return before;
    }

    Optional<AuthorisedSeller> seller(UUID id) {
        return jdbc.sql("select * from authorised_seller where id = ?")
                .param(id)
                .query(AuthorisedSeller.class)
                .optional();
    }

    Optional<AuthorisedSupplier> supplier(UUID id) {
        return jdbc.sql("select * from authorised_supplier where id = ?")
                .param(id)
                .query(AuthorisedSupplier.class)
                .optional();
    }

    Page<AuthorisedSeller> sellers(Viewer viewer, String q, String after, int limit) {
        String[] from = Cursor.read(after, 2);
        List<AuthorisedSeller> rows = jdbc.sql("select a.* from authorised_seller a where " + viewer.sees("a.holder")
                        + " and (cast(:name as text) is null or (a.seller_name, a.id) > (:name, cast(:id as uuid)))"
                        + " and (cast(:q as text) is null or lower(a.seller_name || ' ' || a.seller_id) like :q)"
                        + " order by a.seller_name, a.id limit " + (limit + 1))
                .param("holders", viewer.holderArray())
                .param("name", from == null ? null : from[0])
                .param("id", from == null ? null : Cursor.id(from[1]).toString())
                .param("q", new RightFilter(null, null, q).pattern())
                .query(AuthorisedSeller.class)
                .list();
        return Page.of(rows, limit, last -> Cursor.of(last.sellerName(), last.id()));
    }

    List<AuthorisedSupplier> suppliers(Viewer viewer) {
        return jdbc.sql("select a.* from authorised_supplier a where " + viewer.sees("a.holder")
                        + " order by a.name, a.id limit 1000")
                .param("holders", viewer.holderArray())
                .query(AuthorisedSupplier.class)
                .list();
    }

    /** Suppliers of that day whose names stand in a text, however it is spaced and punctuated; the longest name first. */
    List<AuthorisedSupplier> suppliersNamed(UUID holder, String text, LocalDate day) {
        return jdbc.sql(
                        """
                        select a.* from authorised_supplier a where a.holder = :holder and length(a.name_key) >= 2
                        and coalesce(a.valid_from <= :day, true) and coalesce(a.valid_until >= :day, true)
                        and position(a.name_key in lower(regexp_replace(:text, '[\s.,()（）]+', '', 'g'))) > 0
                        order by length(a.name_key) desc, a.id limit 10""")
                .param("holder", holder)
                .param("text", text)
                .param("day", day)
                .query(AuthorisedSupplier.class)
                .list();
    }
}
