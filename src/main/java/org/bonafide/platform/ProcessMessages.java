package org.bonafide.platform;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.OptimisticLockingException;
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
    private final Courier courier;
    private final TransactionTemplate apart;

    ProcessMessages(
            JdbcClient jdbc,
            RuntimeService runtime,
            JsonMapper json,
            Clock clock,
            Courier courier,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.json = json;
        this.clock = clock;
        this.courier = courier;
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
        Actor sender = Actors.current();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                courier.carry(() -> Actors.as(sender, () -> tryToDeliver(id)));
            }
        });
    }

    /** Delivers what waited for its process, those first that were offered least. */
    @Scheduled(fixedDelayString = "${bonafide.message-delay:PT2S}")
    public void deliverPending() {
        List<UUID> pending = jdbc.sql(
                        """
                        select id from process_message
                        where delivered_at is null order by attempts, sent_at, id limit 100""")
                .query(UUID.class)
                .list();
        pending.forEach(this::tryToDeliver);
    }

    /** Drops what waits for a process that is over, or will never wait for it; all of it if no names are given. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID subject, String... names) {
        jdbc.sql(
                        """
                        delete from process_message where subject = ? and delivered_at is null
                        and (name = any(?) or cardinality(cast(? as text[])) = 0)""")
                .params(subject, names, names)
                .update();
    }

    /** Drops what waits under this name and is meant for the process with this variable's value, such as a claim. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetFor(UUID subject, String name, UUID value) {
        jdbc.sql(
                        """
                        delete from process_message where subject = ? and name = ? and delivered_at is null
                        and position(? in variables) > 0""")
                .params(subject, name, value.toString())
                .update();
    }

    /** The cases and campaigns for whose process a message of this name still waits. */
    public List<UUID> waitingFor(String name) {
        return jdbc.sql("select distinct subject from process_message where name = ? and delivered_at is null")
                .param(name)
                .query(UUID.class)
                .list();
    }

    /**
     * Lets a message go first that was sent in time and is on its way to the process that the caller is about to move
     * on: the caller's job fails and comes again, without having lost an attempt.
     *
     * @param variables what the process has under a name, to tell whether it is meant
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveWay(UUID subject, Collection<String> names, Function<String, Object> variables) {
        boolean meant = jdbc
                .sql(
                        "select variables from process_message where subject = ? and delivered_at is null and name = any(?)")
                .params(subject, names.toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .anyMatch(content -> json.readValue(content, Content.class).match().entrySet().stream()
                        .allMatch(m -> m.getValue().equals(String.valueOf(variables.apply(m.getKey())))));
        if (meant) {
            throw new OptimisticLockingException("A message to " + subject + " goes first: one of " + names);
        }
    }

    private Void tryToDeliver(UUID id) {
        try {
            apart.executeWithoutResult(t -> deliver(id));
        } catch (RuntimeException e) {
            LOG.info("Message {} will be delivered later: {}", id, e.getMessage());
        }
        return null;
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
        MessageCorrelationBuilder message = runtime.createMessageCorrelation(row.name())
                .processInstanceBusinessKey(row.subject().toString());
        content.match().forEach(message::processInstanceVariableEquals);
        content.set().forEach((name, value) -> message.setVariablesToTriggeredScope(Map.of(name, value)));
        boolean taken = !message.correlateAllWithResult().isEmpty();
        jdbc.sql("update process_message set delivered_at = ?, attempts = attempts + 1 where id = ?")
                .param(1, taken ? Times.at(clock) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param(2, id)
                .update();
    }

    private record Row(UUID subject, String name, String variables) {}

    private record Content(Map<String, String> match, Map<String, String> set) {}
}
