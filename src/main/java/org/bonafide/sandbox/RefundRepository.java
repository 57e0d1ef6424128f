package org.bonafide.sandbox;

import java.math.BigDecimal;
import java.util.Optional;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the refunds. */
@Repository
@Sandboxed
class RefundRepository {

    private final JdbcClient jdbc;

    RefundRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Refund refund) {
        jdbc.sql(
                        """
                        insert into sandbox_refund (id, idempotency_key, order_id, seller, amount, currency, paid_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        refund.id(),
                        refund.idempotencyKey(),
                        refund.orderId(),
                        refund.seller(),
                        refund.amount(),
                        refund.currency(),
                        Times.of(refund.paidAt()))
                .update();
    }

    Optional<Refund> find(String id) {
        return jdbc.sql("select * from sandbox_refund where id = ?")
                .param(id)
                .query(Refund.class)
                .optional();
    }

    Optional<Refund> findByKey(String idempotencyKey) {
        return jdbc.sql("select * from sandbox_refund where idempotency_key = ?")
                .param(idempotencyKey)
                .query(Refund.class)
                .optional();
    }

    /** What the buyer of an order has got back so far. */
    BigDecimal paidBack(String order) {
        return jdbc.sql("select coalesce(sum(amount), 0) from sandbox_refund where order_id = ?")
                .param(order)
                .query(BigDecimal.class)
                .single();
    }
}
