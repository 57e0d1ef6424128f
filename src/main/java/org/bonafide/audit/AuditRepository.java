package org.bonafide.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appends to the trail and reads it. */
@Repository
class AuditRepository {

    private static final String COLUMNS = "id, subject, seq, at, type, actor_kind, actor, actor_name, way_in,"
            + " rule_version, payload, prev_hash, hash";

    private static final RowMapper<AuditEvent> EVENT = (row, n) -> new AuditEvent(
            row.getObject("id", UUID.class),
            row.getObject("subject", UUID.class),
            row.getLong("seq"),
            row.getObject("at", java.time.OffsetDateTime.class).toInstant(),
            row.getString("type"),
            row.getString("actor_kind"),
            row.getString("actor"),
            row.getString("actor_name"),
            row.getString("way_in"),
            row.getString("rule_version"),
            row.getString("payload"),
            row.getBytes("prev_hash"),
            row.getBytes("hash"));

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    AuditRepository(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** The last link of a chain; {@code seq} 0 before the first event. */
    record Head(UUID subject, long seq, byte[] hash) {}

    /** Locks the chains of these subjects, in order, until the transaction ends; makes those that are new. */
    Map<UUID, Head> lockHeads(SortedSet<UUID> subjects) {
        Map<UUID, Head> heads = readHeads(subjects);
        List<UUID> fresh = subjects.stream().filter(s -> !heads.containsKey(s)).toList();
        if (!fresh.isEmpty()) {
            template.batchUpdate(
                    "insert into audit_head (subject, seq, hash) values (?, 0, ?) on conflict do nothing",
                    fresh.stream().map(s -> new Object[] {s, AuditEvent.origin()}).toList());
            heads.putAll(readHeads(fresh));
        }
        return heads;
    }

    private Map<UUID, Head> readHeads(Collection<UUID> subjects) {
        String array = subjects.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        Map<UUID, Head> heads = new HashMap<>();
        jdbc.sql("""
                        select subject, seq, hash from audit_head
                        where subject = any(cast(? as uuid[])) order by subject for update""")
                .param(array)
                .query((row, n) -> new Head(row.getObject(1, UUID.class), row.getLong(2), row.getBytes(3)))
                .list()
                .forEach(h -> heads.put(h.subject(), h));
        return heads;
    }

    void append(List<AuditEvent> events, Collection<Head> heads) {
        template.batchUpdate(
                "insert into audit_event (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                events.stream()
                        .map(e -> new Object[] {
                            e.id(), e.subject(), e.seq(), Times.of(e.at()), e.type(), e.actorKind(), e.actor(),
                            e.actorName(), e.wayIn(), e.ruleVersion(), e.payload(), e.prevHash(), e.hash()
                        })
                        .toList());
        template.batchUpdate(
                "update audit_head set seq = ?, hash = ? where subject = ?",
                heads.stream().map(h -> new Object[] {h.seq(), h.hash(), h.subject()}).toList());
    }

    List<AuditEvent> of(UUID subject) {
        return jdbc.sql("select " + COLUMNS + " from audit_event where subject = ? order by seq")
                .param(subject)
                .query(EVENT)
                .list();
    }

    Optional<Head> head(UUID subject) {
        return jdbc.sql("select subject, seq, hash from audit_head where subject = ?")
                .param(subject)
                .query((row, n) -> new Head(row.getObject(1, UUID.class), row.getLong(2), row.getBytes(3)))
                .optional();
    }

    /** Streams all events, chain by chain, in the order they were linked; needs a transaction to stream in. */
    void eachInChainOrder(Consumer<AuditEvent> reader) {
        JdbcTemplate streaming = new JdbcTemplate(template.getDataSource());
        streaming.setFetchSize(1_000);
        streaming.query(
                "select " + COLUMNS + " from audit_event order by subject, seq",
                row -> {
                    reader.accept(EVENT.mapRow(row, 0));
                });
    }

    Map<UUID, Head> heads() {
        return jdbc
                .sql("select subject, seq, hash from audit_head where seq > 0")
                .query((row, n) -> new Head(row.getObject(1, UUID.class), row.getLong(2), row.getBytes(3)))
                .list()
                .stream()
                .collect(Collectors.toMap(Head::subject, h -> h));
    }
}
