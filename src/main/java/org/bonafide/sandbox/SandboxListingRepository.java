package org.bonafide.sandbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the offers. */
@Repository
@Sandboxed
class SandboxListingRepository {

    private static final String SELECT =
            """
            select l.*, s.name as seller_name, s.kind as seller_kind, s.language as seller_language, s.contact, s.deposit
            from sandbox_listing l join sandbox_seller s on s.id = l.seller
            """;

    private final JdbcClient jdbc;

    SandboxListingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select 1 from sandbox_listing)")
                .query(Boolean.class)
                .single();
    }

    /** Keeps a listing; false when its key is taken already. */
    boolean addUnlessThere(SandboxListing listing, String key) {
        return jdbc.sql(
                                """
                        insert into sandbox_listing (id, url, url_key, title, price, currency, seller, category,
                            language, state, units_sold, listed_since, image_hash, reviews)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                listing.id(),
                                listing.url(),
                                key,
                                listing.title(),
                                listing.price(),
                                listing.currency(),
                                listing.seller().id(),
                                listing.category(),
                                listing.language(),
                                listing.state().name(),
                                listing.unitsSold(),
                                listing.listedSince(),
                                listing.imageHash(),
                                String.join("\n", listing.reviews()))
                        .update()
                == 1;
    }

    Optional<SandboxListing> find(String id) {
        return jdbc.sql(SELECT + "where l.id = ?")
                .param(id)
                .query(SandboxListingRepository::listing)
                .optional();
    }

    /** The listings with these keys, by key; those without a listing are left out. */
    Map<String, SandboxListing> findByKey(Collection<String> keys) {
        Map<String, SandboxListing> found = new HashMap<>();
        jdbc.sql(SELECT + "where l.url_key = any(?)")
                .param(keys.toArray(String[]::new))
                .query((row, n) -> found.put(row.getString("url_key"), listing(row, n)))
                .list();
        return found;
    }

    /** All listings whatever their state, by id. */
    List<SandboxListing> page(String after, int limit) {
        return jdbc.sql(SELECT + "where l.id > ? order by l.id limit ?")
                .params(after, limit)
                .query(SandboxListingRepository::listing)
                .list();
    }

    /** What the shop shows: the live ones, well mixed; a blank search, category or seller leaves nothing out. */
    List<SandboxListing> shelf(String search, String category, String seller, String after, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                        where l.state = 'LIVE' and l.image_hash > :after and (:category = '' or l.category = :category)
                            and (:seller = '' or l.seller = :seller)
                            and (:search = '' or position(lower(:search) in lower(l.title || ' ' || s.name)) > 0)
                        order by l.image_hash limit :limit""")
                .param("search", search)
                .param("category", category)
                .param("seller", seller)
                .param("after", after)
                .param("limit", limit)
                .query(SandboxListingRepository::listing)
                .list();
    }

    void remove(String id, String caseReference, String reason, Instant at) {
        jdbc.sql(
                        """
                        update sandbox_listing
                        set state = 'REMOVED', removed_for = ?, removal_reason = ?, removed_at = ?
                        where id = ? and state = 'LIVE'""")
                .params(caseReference, reason, Times.of(at), id)
                .update();
    }

    void restore(String id) {
        jdbc.sql(
                        """
                        update sandbox_listing
                        set state = 'LIVE', removed_for = null, removal_reason = null, removed_at = null
                        where id = ? and state = 'REMOVED'""")
                .param(id)
                .update();
    }

    private static SandboxListing listing(ResultSet row, int n) throws SQLException {
        String reviews = row.getString("reviews");
        return new SandboxListing(
                row.getString("id"),
                row.getString("url"),
                row.getString("title"),
                row.getBigDecimal("price"),
                row.getString("currency"),
                seller(row),
                row.getString("category"),
                row.getString("language"),
                SandboxListing.State.valueOf(row.getString("state")),
                row.getInt("units_sold"),
                row.getObject("listed_since", LocalDate.class),
                row.getString("image_hash"),
                reviews.isEmpty() ? List.of() : List.of(reviews.split("\n")));
    }

    private static SandboxSeller seller(ResultSet row) throws SQLException {
        return new SandboxSeller(
                row.getString("seller"),
                row.getString("seller_name"),
                SandboxSeller.Kind.valueOf(row.getString("seller_kind")),
                row.getString("seller_language"),
                row.getString("contact"),
                row.getString("currency"),
                row.getBigDecimal("deposit"));
    }
}
