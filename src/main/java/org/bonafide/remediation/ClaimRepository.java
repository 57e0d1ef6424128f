package org.bonafide.remediation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the claims. */
@Repository
class ClaimRepository {

    private final JdbcClient jdbc;

    ClaimRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextReference() {
        return jdbc.sql("select nextval('claim_reference')").query(Long.class).single();
    }

    void add(UUID id, String reference, Alert alert, String story, BigDecimal amount, Instant at) {
        jdbc.sql(
                        """
                        insert into claim (id, reference, case_id, alert, order_id, story, amount, currency, state,
                            received_at) values (?, ?, ?, ?, ?, ?, ?, ?, 'RECEIVED', ?)""")
                .params(
                        id,
                        reference,
                        alert.caseId(),
                        alert.id(),
                        alert.orderId(),
                        story,
                        amount,
                        alert.currency(),
                        Times.of(at))
                .update();
    }

    Optional<Claim> find(UUID id) {
        return jdbc.sql("select * from claim where id = ?")
                .param(id)
                .query(Claim.class)
                .optional();
    }

    /** Locks the claim until the transaction ends. */
    Optional<Claim> lock(UUID id) {
        return jdbc.sql("select * from claim where id = ? for update")
                .param(id)
                .query(Claim.class)
                .optional();
    }

    /** The claim that stands in the way of another one for the same purchase. */
    Optional<Claim> standing(String orderId) {
        return jdbc.sql(
                        """
                        select * from claim where order_id = ?
                        and state in ('RECEIVED', 'ASKED', 'APPROVED', 'PAID')""")
                .param(orderId)
                .query(Claim.class)
                .optional();
    }

    Optional<Claim> latestOf(UUID alert) {
        return jdbc.sql("select * from claim where alert = ? order by received_at desc, id desc limit 1")
                .param(alert)
                .query(Claim.class)
                .optional();
    }

    List<Claim> openOf(UUID caseId) {
        return jdbc.sql(
                        """
                        select * from claim where case_id = ? and state in ('RECEIVED', 'ASKED', 'APPROVED')
                        order by received_at, id""")
                .param(caseId)
                .query(Claim.class)
                .list();
    }

    void setState(UUID id, ClaimState state) {
        jdbc.sql("update claim set state = ?, version = version + 1 where id = ?")
                .params(state.name(), id)
                .update();
    }

    void decide(UUID id, ClaimState state, BigDecimal approved, String reason, String by, String byName, Instant at) {
        jdbc.sql(
                        """
                        update claim set state = ?, approved_amount = ?, reason = ?, decided_by = ?,
                            decided_by_name = ?, decided_at = ?, version = version + 1 where id = ?""")
                .params(state.name(), approved, reason, by, byName, Times.of(at), id)
                .update();
    }

    /** Back to be decided, with what the buyer added. */
    void answer(UUID id, String answer) {
        jdbc.sql(
                        """
                        update claim set state = 'RECEIVED', answer = ?, told_state = null, version = version + 1
                        where id = ?""")
                .params(answer, id)
                .update();
    }

    /** @return how many attempts that makes */
    int countAttempt(UUID id) {
        return jdbc.sql(
                        "update claim set payment_attempts = payment_attempts + 1 where id = ? returning payment_attempts")
                .param(id)
                .query(Integer.class)
                .single();
    }

    void setPaymentError(UUID id, String error) {
        jdbc.sql("update claim set payment_error = ? where id = ?")
                .params(error, id)
                .update();
    }

    void setPaid(UUID id, BigDecimal amount, LocalDate on, String payment, boolean byHand, String by, Instant at) {
        jdbc.sql(
                        """
                        update claim set state = 'PAID', approved_amount = ?, paid_on = ?, payment = ?, by_hand = ?,
                            paid_by = ?, paid_at = ?, version = version + 1 where id = ?""")
                .params(amount, on, payment, byHand, by, Times.of(at), id)
                .update();
    }

    void setTold(UUID id, ClaimState state) {
        jdbc.sql("update claim set told_state = ? where id = ?")
                .params(state.name(), id)
                .update();
    }

    void setSellerTold(UUID id, Instant at) {
        jdbc.sql("update claim set seller_told_at = ? where id = ?")
                .params(Times.of(at), id)
                .update();
    }
}
