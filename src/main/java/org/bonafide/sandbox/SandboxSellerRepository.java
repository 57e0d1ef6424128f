package org.bonafide.sandbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the sellers, their deposits and the messages left for them. */
@Repository
@Sandboxed
class SandboxSellerRepository {

    private final JdbcClient jdbc;

    SandboxSellerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A message in a seller's inbox. */
    record Message(String id, String seller, String subject, String body, Instant receivedAt) {}

    void addUnlessThere(SandboxSeller seller) {
        jdbc.sql(
                        """
                        insert into sandbox_seller (id, name, kind, language, contact, currency, deposit)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        seller.id(),
                        seller.name(),
                        seller.kind().name(),
                        seller.language(),
                        seller.contact(),
                        seller.currency(),
                        seller.deposit())
                .update();
    }

    Optional<SandboxSeller> find(String id) {
        return jdbc.sql("select * from sandbox_seller where id = ?")
                .param(id)
                .query(SandboxSeller.class)
                .optional();
    }

    /** The seller, held until the transaction ends so that two refunds cannot spend the same deposit. */
    Optional<SandboxSeller> lock(String id) {
        return jdbc.sql("select * from sandbox_seller where id = ? for update")
                .param(id)
                .query(SandboxSeller.class)
                .optional();
    }

    void takeFromDeposit(String id, BigDecimal amount) {
        jdbc.sql("update sandbox_seller set deposit = deposit - ? where id = ?")
                .params(amount, id)
                .update();
    }

    /** Keeps a message; false when one with its id is there already. */
    boolean addMessage(Message message) {
        return jdbc.sql(
                                """
                        insert into sandbox_message (id, seller, subject, body, received_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                message.id(),
                                message.seller(),
                                message.subject(),
                                message.body(),
                                Times.of(message.receivedAt()))
                        .update()
                == 1;
    }

    Message message(String id) {
        return jdbc.sql("select * from sandbox_message where id = ?")
                .param(id)
                .query(Message.class)
                .single();
    }

    /** The newest hundred. */
    List<Message> messages(String seller) {
        return jdbc.sql("select * from sandbox_message where seller = ? order by received_at desc, id limit 100")
                .param(seller)
                .query(Message.class)
                .list();
    }
}
