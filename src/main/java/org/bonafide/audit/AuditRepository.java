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
import org.springframework.jdbc.core.RowCallbackHandler;
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
                    fresh.stream()
                            .map(s -> new Object[] {s, AuditEvent.origin()})
                            .toList());
            heads.putAll(readHeads(fresh));
        }
        return heads;
    }

    private Map<UUID, Head> readHeads(Collection<UUID> subjects) {
        String array = subjects.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        Map<UUID, Head> heads = new HashMap<>();
        jdbc.sql(
                        """
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
                            e.id(),
                            e.subject(),
                            e.seq(),
                            Times.of(e.at()),
                            e.type(),
                            e.actorKind(),
                            e.actor(),
                            e.actorName(),
                            e.wayIn(),
                            e.ruleVersion(),
                            e.payload(),
                            e.prevHash(),
                            e.hash()
                        })
                        .toList());
        // One statement: a plan that was kept from when the table was small would read all of it for each head.
        jdbc.sql(
                        """
                        update audit_head h set seq = v.seq, hash = v.hash
                        from unnest(cast(? as uuid[]), cast(? as bigint[]), cast(? as bytea[])) as v (subject, seq, hash)
                        where h.subject = v.subject""")
                .params(
                        heads.stream().map(Head::subject).toArray(UUID[]::new),
                        heads.stream().map(Head::seq).toArray(Long[]::new),
                        heads.stream().map(Head::hash).toArray(byte[][]::new))
                .update();
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
        stream(
                "select " + COLUMNS + " from audit_event order by subject, seq",
                row -> reader.accept(EVENT.mapRow(row, 0)));
    }

    /** Streams the heads of all chains, in order. */
    void eachHead(Consumer<Head> reader) {
        stream(
                "select subject, seq, hash from audit_head where seq > 0 order by subject",
                row -> reader.accept(new Head(row.getObject(1, UUID.class), row.getLong(2), row.getBytes(3))));
    }

    private void stream(String sql, RowCallbackHandler reader) {
        JdbcTemplate streaming = new JdbcTemplate(template.getDataSource());
        streaming.setFetchSize(1_000);
        streaming.query(sql, reader);
    }

    /** The first head that is not its chain's last event, with where the chain ends; the database compares them. */
    Optional<Cut> firstCut() {
        return jdbc.sql(
                        """
                        select h.subject, h.seq, l.seq as last
                        from audit_head h left join lateral (
                            select e.seq, e.hash from audit_event e
                            where e.subject = h.subject order by e.seq desc limit 1) l on true
                        where h.seq > 0 and (l.seq is distinct from h.seq or l.hash is distinct from h.hash)
                        order by h.subject limit 1""")
                .query((row, n) -> new Cut(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3)))
                .optional();
    }

    /** The first chain without a head. */
    Optional<UUID> firstHeadless() {
        return jdbc.sql(
                        """
                        select e.subject from audit_event e where not exists (
                            select from audit_head h where h.subject = e.subject and h.seq > 0)
                        order by e.subject limit 1""")
                .query(UUID.class)
                .optional();
    }

    /** The first case without a chain: each has one from its opening on. */
    Optional<UUID> firstCaseWithoutChain() {
        return jdbc.sql(
                        """
                        select c.id from infringement_case c where not exists (
                            select from audit_head h where h.subject = c.id and h.seq > 0)
                        order by c.id limit 1""")
                .query(UUID.class)
                .optional();
    }

    /** A chain whose head says {@code seq} but which ends at {@code last}; 0 if it has no events. */
    record Cut(UUID subject, long seq, long last) {}
}
