package org.bonafide.verification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was removed, as it looked, and which listings are relistings of it. */
@Repository
class RelistRepository {

    /** The newest of each kind; who has more than that removed is found all the same. */
    private static final int MOST = 100;

    static final String CANDIDATES =
            """
            with near as (
                (select case_id from removed_listing where listing_id = :listing and ip_right = :right
                    order by removed_at desc limit :most)
                union
                (select case_id from removed_listing where seller_id = :seller and ip_right = :right
                    order by removed_at desc limit :most)
                union
                (select case_id from (select case_id, ip_right, removed_at from removed_listing
                    where prints && cast(:prints as bigint[]) offset 0) p
                    where ip_right = :right order by removed_at desc limit :most))
            select r.case_id, c.reference, r.listing_id, r.seller_id, r.title, r.image_hash
            from near join removed_listing r on r.case_id = near.case_id
            join infringement_case c on c.id = r.case_id
            where c.listing_removed and c.id <> :case order by r.removed_at desc""";

    private final JdbcClient jdbc;

    RelistRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a listing looks like. */
    record Look(UUID caseId, UUID right, String listingId, String sellerId, String title, String imageHash) {}

    /** A removed listing. */
    record Removed(UUID caseId, String reference, String listingId, String sellerId, String title, String imageHash) {}

    /** The listing of this case, if the marketplace knew it. */
    Optional<Look> look(UUID caseId) {
        return jdbc.sql(
                        """
                        select c.id, c.ip_right, c.listing_id, c.seller_id, c.listing_title,
                            cast(s.content as jsonb) ->> 'imageHash'
                        from infringement_case c left join listing_snapshot s on s.case_id = c.id
                        where c.id = ? and c.listing_id is not null and c.listing_title is not null""")
                .param(caseId)
                .query((row, n) -> new Look(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .optional();
    }

    void keep(Look look, String title, Collection<Long> prints, Instant at) {
        jdbc.sql(
                        """
                        insert into removed_listing (case_id, ip_right, listing_id, seller_id, title, image_hash, prints,
                            removed_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (case_id) do nothing""")
                .params(
                        look.caseId(),
                        look.right(),
                        look.listingId(),
                        look.sellerId(),
                        title,
                        look.imageHash(),
                        prints.toArray(Long[]::new),
                        Times.of(at))
                .update();
    }

    void forget(UUID caseId) {
        jdbc.sql("delete from removed_listing where case_id = ?").param(caseId).update();
    }

    /** Removed listings under the same right that share something with this one, each kind by its index. */
    List<Removed> candidates(Look look, Collection<Long> prints) {
        return jdbc.sql(CANDIDATES)
                .params(parameters(look, prints))
                .query(Removed.class)
                .list();
    }

    static Map<String, Object> parameters(Look look, Collection<Long> prints) {
        return Map.of(
                "listing", look.listingId(),
                "seller", look.sellerId() == null ? "" : look.sellerId(),
                "right", look.right(),
                "prints", prints.toArray(Long[]::new),
                "most", MOST,
                "case", look.caseId());
    }

    void note(UUID caseId, RelistMatcher.Match m, Instant at) {
        jdbc.sql(
                        """
                        insert into relist (case_id, relist_of, score, same_listing, same_seller, title_alike, image_bits,
                            found_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (case_id) do nothing""")
                .param(1, caseId)
                .param(2, m.relistOf())
                .param(3, m.score())
                .param(4, m.sameListing())
                .param(5, m.sameSeller())
                .param(6, m.titleAlike(), java.sql.Types.INTEGER)
                .param(7, m.imageBits(), java.sql.Types.INTEGER)
                .param(8, Times.of(at))
                .update();
    }

    /** Cases whose listing is down and not yet kept here; from before there was this table. */
    List<UUID> missing(int limit) {
        return jdbc.sql(
                        """
                        select c.id from infringement_case c where c.listing_removed and c.listing_id is not null
                        and c.listing_title is not null
                        and not exists (select from removed_listing r where r.case_id = c.id) order by c.id limit ?""")
                .param(limit)
                .query(UUID.class)
                .list();
    }
}
