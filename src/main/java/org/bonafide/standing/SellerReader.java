package org.bonafide.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.bonafide.misuse.MisuseLists;
import org.bonafide.misuse.MisuseRow;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Cursor;
import org.bonafide.platform.NotFound;
import org.bonafide.platform.Page;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is known of a seller: name, strikes, cases. */
@Repository
class SellerReader {

    private final JdbcClient jdbc;
    private final StandingService standing;
    private final MisuseLists misuse;

    SellerReader(JdbcClient jdbc, StandingService standing, MisuseLists misuse) {
        this.jdbc = jdbc;
        this.standing = standing;
        this.misuse = misuse;
    }

    /** A seller as the pages and the API show it. */
    record Seller(
            String id,
            String name,
            String language,
            Strikes strikes,
            List<Strike> strikeList,
            List<MisuseRow> measures,
            Page<SellerCase> cases) {}

    /** A case on one of the seller's listings. */
    record SellerCase(String reference, String title, String holder, String state, String outcome, Instant openedAt) {}

    /** @throws NotFound if no case names the seller, or none that the viewer may see */
    Seller read(String sellerId, String after, int limit, Viewer viewer) {
        return jdbc.sql(
                        """
                        select c.seller_name, c.seller_language from infringement_case c
                        where c.seller_id = :seller and %s order by c.opened_at desc limit 1"""
                                .formatted(viewer.sees("c.holder", "c.ip_right")))
                .param("seller", sellerId)
                .param("holders", viewer.holderArray())
                .query((row, n) -> new Seller(
                        sellerId,
                        row.getString(1),
                        row.getString(2),
                        standing.strikes(sellerId),
                        standing.strikesOf(sellerId),
                        misuse.of(sellerId),
                        cases(sellerId, after, limit, viewer)))
                .optional()
                .orElseThrow(() -> new NotFound("seller " + sellerId));
    }

    private Page<SellerCase> cases(String sellerId, String after, int limit, Viewer viewer) {
        String[] from = Cursor.read(after, 2);
        List<SellerCase> rows = jdbc.sql(
                        """
                        select c.reference, coalesce(c.listing_title, c.url) as title, o.name as holder, c.state,
                            c.outcome, c.opened_at
                        from infringement_case c join organisation o on o.id = c.holder
                        where c.seller_id = :seller and %s
                        and (cast(:openedAt as timestamptz) is null
                            or (c.opened_at, c.reference) < (cast(:openedAt as timestamptz), :reference))
                        order by c.opened_at desc, c.reference desc limit :limit"""
                                .formatted(viewer.sees("c.holder", "c.ip_right")))
                .param("seller", sellerId)
                .param("holders", viewer.holderArray())
                .param(
                        "openedAt",
                        from == null ? null : Times.of(Cursor.instant(from[0])),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reference", from == null ? "" : from[1])
                .param("limit", limit + 1)
                .query(SellerReader::map)
                .list();
        return Page.of(rows, limit, last -> Cursor.of(Times.of(last.openedAt()), last.reference()));
    }

    private static SellerCase map(ResultSet row, int n) throws SQLException {
        return new SellerCase(
                row.getString("reference"),
                row.getString("title"),
                row.getString("holder"),
                row.getString("state"),
                row.getString("outcome"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }
}
