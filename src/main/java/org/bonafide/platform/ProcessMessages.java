package org.bonafide.platform;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages to waiting processes. A message is kept in the sender's transaction and delivered right after it; if the
 * process does not wait for it yet, it is delivered as soon as it does. So nothing a party sends is lost to a race.
 */
@Component
public class ProcessMessages {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessMessages.class);

    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate apart;

    ProcessMessages(
            JdbcClient jdbc,
            RuntimeService runtime,
            JsonMapper json,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.json = json;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Sends a message to the process of a case or campaign.
     *
     * @param match variables a process must have to be meant, such as the claim's id; empty for any
     * @param variables set in the scope the message starts or continues, and nowhere else
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(UUID subject, String name, Map<String, String> match, Map<String, String> variables) {
        UUID id = Ids.next();
        jdbc.sql("insert into process_message (id, subject, name, variables, sent_at) values (?, ?, ?, ?, ?)")
                .params(id, subject, name, json.writeValueAsString(new Content(match, variables)), Times.at(clock))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tryToDeliver(id);
            }
        });
    }

    /** Delivers what waited for its process; a message older than a week is left for Operations to look at. */
    @Scheduled(fixedDelayString = "${bonafide.message-delay:PT2S}")
    public void deliverPending() {
        List<UUID> pending = jdbc.sql(
                        """
                        select id from process_message
                        where delivered_at is null and sent_at > ? order by sent_at, id limit 100""")
                .param(Times.of(clock.instant().minusSeconds(7 * 24 * 3600)))
                .query(UUID.class)
                .list();
        pending.forEach(this::tryToDeliver);
    }

    private void tryToDeliver(UUID id) {
        try {
            apart.executeWithoutResult(t -> deliver(id));
        } catch (RuntimeException e) {
            LOG.info("Message {} will be delivered later: {}", id, e.getMessage());
        }
    }

    private void deliver(UUID id) {
        Row row = jdbc.sql(
                        """
                        select subject, name, variables from process_message
                        where id = ? and delivered_at is null for update skip locked""")
                .param(id)
                .query(Row.class)
                .optional()
                .orElse(null);
        if (row == null) {
            return;
        }
        Content content = json.readValue(row.variables(), Content.class);
        MessageCorrelationBuilder message =
                runtime.createMessageCorrelation(row.name()).processInstanceBusinessKey(row.subject().toString());
        content.match().forEach(message::processInstanceVariableEquals);
        content.set().forEach((name, value) -> message.setVariablesToTriggeredScope(Map.of(name, value)));
        if (!message.correlateAllWithResult().isEmpty()) {
            jdbc.sql("update process_message set delivered_at = ? where id = ?")
                    .params(Times.at(clock), id)
                    .update();
        }
    }

    private record Row(UUID subject, String name, String variables) {}

    private record Content(Map<String, String> match, Map<String, String> set) {}
}
