package org.bonafide.remediation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.marketplace.Order;
import org.bonafide.platform.Ids;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the alerts. */
@Repository
class AlertRepository {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    AlertRepository(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Adds those that are not there yet. */
    void addAll(UUID caseId, List<Order> orders) {
        template.batchUpdate(
                """
                insert into buyer_alert (id, case_id, order_id, buyer_id, buyer_name, buyer_address, language, digital,
                    amount, currency, ordered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (case_id, order_id) do nothing""",
                orders.stream().map(o -> row(caseId, o)).toList());
    }

    private static Object[] row(UUID caseId, Order o) {
        Order.Buyer buyer = o.buyer();
        return new Object[] {
            Ids.next(),
            caseId,
            o.id(),
            buyer.id(),
            buyer.name(),
            buyer.email(),
            buyer.language(),
            o.digital(),
            o.amount(),
            o.currency(),
            Times.of(o.orderedAt())
        };
    }

    int count(UUID caseId) {
        return jdbc.sql("select count(*) from buyer_alert where case_id = ?")
                .param(caseId)
                .query(Integer.class)
                .single();
    }

    List<Alert> toSend(UUID caseId) {
        return jdbc.sql(
                        """
                        select * from buyer_alert where case_id = ? and alerted_at is null and corrected_at is null
                        order by id""")
                .param(caseId)
                .query(Alert.class)
                .list();
    }

    /** Alerts not corrected yet, whether or not they were sent. */
    List<Alert> toCorrect(UUID caseId) {
        return jdbc.sql("select * from buyer_alert where case_id = ? and corrected_at is null order by id for update")
                .param(caseId)
                .query(Alert.class)
                .list();
    }

    Optional<Alert> find(UUID id) {
        return jdbc.sql("select * from buyer_alert where id = ?")
                .param(id)
                .query(Alert.class)
                .optional();
    }

    /** Locks the alert until the transaction ends. */
    Optional<Alert> lock(UUID id) {
        return jdbc.sql("select * from buyer_alert where id = ? for update")
                .param(id)
                .query(Alert.class)
                .optional();
    }

    void setAlerted(UUID id, Instant at) {
        jdbc.sql("update buyer_alert set alerted_at = ? where id = ?")
                .params(Times.of(at), id)
                .update();
    }

    void setCorrected(UUID id, Instant at) {
        jdbc.sql("update buyer_alert set corrected_at = ? where id = ?")
                .params(Times.of(at), id)
                .update();
    }
}
