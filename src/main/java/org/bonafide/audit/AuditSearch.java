package org.bonafide.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.platform.Cursor;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.NotFound;
import org.bonafide.platform.Page;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds events, latest first, or the history of one case from its beginning. */
@Repository
@Transactional(readOnly = true)
class AuditSearch {

    private final JdbcClient jdbc;

    AuditSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One event, with the reference of the case or campaign it belongs to, where it belongs to one. */
    record Row(
            UUID id,
            UUID subject,
            String reference,
            long seq,
            Instant at,
            String type,
            String actorKind,
            String actor,
            String actorName,
            String wayIn,
            String ruleVersion,
            String payload,
            String hash) {}

    Page<Row> page(AuditQuery query, String after, int limit) {
        boolean history = query.caseReference() != null;
        String[] last = Cursor.read(after, 2);
        List<Row> rows = bind(sql(query, history, last != null, limit + 1), query, history, last)
                .query(Row.class)
                .list();
        return Page.of(rows, limit, end -> history ? Cursor.of(end.seq(), "") : Cursor.of(end.at(), end.id()));
    }

    /** The types that have occurred, found along their index, one step for each. */
    List<String> types() {
        return jdbc.sql(
                        """
                        with recursive known(type) as (
                            select min(type) from audit_event
                            union all
                            select (select min(e.type) from audit_event e where e.type > known.type)
                            from known where known.type is not null)
                        select type from known where type is not null order by type""")
                .query(String.class)
                .list();
    }

    /** The subject of a case or campaign. */
    Optional<UUID> subject(String reference) {
        return jdbc.sql(
                        """
                        select id from infringement_case where reference = :reference
                        union all select id from campaign where reference = :reference""")
                .param("reference", reference.trim())
                .query(UUID.class)
                .optional();
    }

    private static String sql(AuditQuery query, boolean history, boolean further, int limit) {
        List<String> parts = new ArrayList<>(List.of("true"));
        add(parts, history, "e.subject = :subject");
        add(parts, query.actor() != null, "e.actor = :actor");
        add(parts, query.type() != null, "e.type = :type");
        add(parts, query.from() != null, "e.at >= :from");
        add(parts, query.to() != null, "e.at < :to");
        add(parts, further, history ? "e.seq > :seq" : "(e.at, e.id) < (:at, :id)");
        return """
                select e.id, e.subject, coalesce(c.reference, k.reference) as reference, e.seq, e.at, e.type,
                    e.actor_kind, e.actor, e.actor_name, e.way_in, e.rule_version, e.payload,
                    encode(e.hash, 'hex') as hash
                from (select * from audit_event e where %s order by %s limit %d) e
                left join infringement_case c on c.id = e.subject
                left join campaign k on k.id = e.subject
                order by %s"""
                .formatted(String.join(" and ", parts), order(history), limit, order(history));
    }

    private static String order(boolean history) {
        return history ? "e.seq" : "e.at desc, e.id desc";
    }

    private static void add(List<String> parts, boolean wanted, String predicate) {
        if (wanted) {
            parts.add(predicate);
        }
    }

    private StatementSpec bind(String sql, AuditQuery query, boolean history, String[] last) {
        StatementSpec statement = jdbc.sql(sql)
                .param("actor", query.actor())
                .param("type", query.type())
                .param("from", day("from", query.from(), 0))
                .param("to", day("to", query.to(), 1));
        if (history) {
            statement = statement.param(
                    "subject",
                    subject(query.caseReference()).orElseThrow(() -> new NotFound("case " + query.caseReference())));
        }
        try {
            return last == null
                    ? statement
                    : history
                            ? statement.param("seq", Long.parseLong(last[0]))
                            : statement
                                    .param("at", Times.of(Cursor.instant(last[0])))
                                    .param("id", Cursor.id(last[1]));
        } catch (NumberFormatException notOurs) {
            throw new FormFault("after", "error.cursor");
        }
    }

    private static OffsetDateTime day(String field, LocalDate day, int later) {
        if (day != null && (day.getYear() < 1 || day.getYear() > 9999)) {
            throw new FormFault(field, "error.value");
        }
        return day == null ? null : day.plusDays(later).atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
