package org.bonafide.sandbox;

import java.util.List;
import java.util.Optional;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the purchases. */
@Repository
@Sandboxed
class SandboxOrderRepository {

    private static final String SELECT =
            """
            select o.*, l.seller, l.currency from sandbox_order o join sandbox_listing l on l.id = o.listing
            """;

    private final JdbcClient jdbc;

    SandboxOrderRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SandboxOrder order) {
        jdbc.sql(
                        """
                        insert into sandbox_order
                            (id, listing, buyer, buyer_name, buyer_email, buyer_language, amount, ordered_at, digital)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        order.id(),
                        order.listing(),
                        order.buyer(),
                        order.buyerName(),
                        order.buyerEmail(),
                        order.buyerLanguage(),
                        order.amount(),
                        Times.of(order.orderedAt()),
                        order.digital())
                .update();
    }

    Optional<SandboxOrder> find(String id) {
        return jdbc.sql(SELECT + "where o.id = ?")
                .param(id)
                .query(SandboxOrder.class)
                .optional();
    }

    /**
     * The newest orders of a listing.
     *
     * @param after the id of the order to go on after; blank at the beginning
     */
    List<SandboxOrder> ofListing(String listing, String after, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                        where o.listing = :listing and (:after = '' or (o.ordered_at, o.id)
                            < (select a.ordered_at, a.id from sandbox_order a where a.id = :after))
                        order by o.ordered_at desc, o.id desc limit :limit""")
                .param("listing", listing)
                .param("after", after)
                .param("limit", limit)
                .query(SandboxOrder.class)
                .list();
    }
}
