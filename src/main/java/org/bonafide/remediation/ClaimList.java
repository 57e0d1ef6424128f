package org.bonafide.remediation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.platform.Cursor;
import org.bonafide.platform.NotFound;
import org.bonafide.platform.Page;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads claims with what belongs to them, for the list and for consumer care's forms. */
@Repository
class ClaimList {

    private static final int SIZE = 50;

    private static final String SELECT =
            """
            select k.id, k.reference, k.state, k.amount, k.approved_amount, k.currency, k.story, k.answer, k.reason,
                k.decided_by_name, k.decided_at, k.payment_attempts, k.payment_error, k.payment, k.by_hand, k.paid_on,
                k.received_at, k.order_id, a.buyer_name, a.amount as paid_amount, a.ordered_at, a.digital,
                c.reference as case_reference, c.listing_title as title, c.seller_name,
                (select '/' || t.form_key || '/' || t.id from work_task t
                    where t.subject = k.case_id and t.item = k.id and t.state = 'OPEN' limit 1) as task_path
            from claim k join buyer_alert a on a.id = k.alert join infringement_case c on c.id = k.case_id
            """;

    private final JdbcClient jdbc;

    ClaimList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A claim, its purchase and its case.
     *
     * @param paidAmount what the buyer paid for the purchase
     * @param taskPath the form that waits for consumer care; null when none does
     */
    record Entry(
            UUID id,
            String reference,
            ClaimState state,
            BigDecimal amount,
            BigDecimal approvedAmount,
            String currency,
            String story,
            String answer,
            String reason,
            String decidedByName,
            Instant decidedAt,
            int paymentAttempts,
            String paymentError,
            String payment,
            boolean byHand,
            java.time.LocalDate paidOn,
            Instant receivedAt,
            String orderId,
            String buyerName,
            BigDecimal paidAmount,
            Instant orderedAt,
            boolean digital,
            String caseReference,
            String title,
            String sellerName,
            String taskPath) {}

    /**
     * The latest first.
     *
     * @param state null for all
     */
    Page<Entry> page(ClaimState state, String after) {
        String[] from = Cursor.read(after, 2);
        List<Entry> rows = jdbc.sql(
                        SELECT
                                + """
                        where (cast(:state as text) is null or k.state = :state)
                        and (cast(:at as timestamptz) is null or (k.received_at, k.id) < (:at, cast(:id as uuid)))
                        order by k.received_at desc, k.id desc limit :limit""")
                .param("state", state == null ? null : state.name(), java.sql.Types.VARCHAR)
                .param(
                        "at",
                        from == null ? null : Times.of(Cursor.instant(from[0])),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", from == null ? null : Cursor.id(from[1]), java.sql.Types.OTHER)
                .param("limit", SIZE + 1)
                .query(Entry.class)
                .list();
        return Page.of(rows, SIZE, last -> Cursor.of(last.receivedAt(), last.id()));
    }

    /** @throws NotFound for an unknown claim */
    Entry entry(UUID id) {
        return jdbc.sql(SELECT + "where k.id = ?")
                .param(id)
                .query(Entry.class)
                .optional()
                .orElseThrow(() -> new NotFound("claim " + id));
    }

    /** What is claimed in the claim that a task is about; empty for an unknown task. */
    Optional<BigDecimal> claimedIn(String taskId) {
        return jdbc.sql("select k.amount from claim k join work_task t on t.item = k.id where t.id = ?")
                .param(taskId)
                .query(BigDecimal.class)
                .optional();
    }

    Entry entry(String reference) {
        return jdbc.sql(SELECT + "where k.reference = ?")
                .param(reference)
                .query(Entry.class)
                .optional()
                .orElseThrow(() -> new NotFound("claim " + reference));
    }
}
