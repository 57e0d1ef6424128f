package org.bonafide.task;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Cursor;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.Page;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists of open tasks, soonest due first, then by importance, then by age. Each of a viewer's pools is read along
 * its own index up to one page, and the pages are merged, so that the cost does not grow with the queue.
 */
@Repository
@Transactional(readOnly = true)
public class TaskQueue {

    /** Counts are exact up to here. */
    public static final int COUNTED = 10_000;

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final String FROM_POOLS =
            " from unnest(cast(:desks as text[])) d(desk) cross join lateral (select %s from work_task t"
                    + " where t.desk = d.desk and t.state = 'OPEN'%s limit %d) w";
    private static final String ORDER = " order by t.due_order, t.priority_order, t.id";

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One page of the tasks this person may see, with those barred for them only among all. */
    public Page<WorkTask> page(Viewer viewer, TaskFilter filter, String after, int limit) {
        String[] last = Cursor.read(after, 3);
        List<WorkTask> rows = bind(pageSql(filter, last != null, limit + 1, within(viewer)), viewer, filter, last)
                .query(WorkTaskRepository.TASK)
                .list();
        return Page.of(rows, limit, TaskQueue::cursor);
    }

    /** How many there are; more than {@link #COUNTED} are told as one more than that. */
    public int count(Viewer viewer, TaskFilter filter) {
        String sql = "select count(*) from (select 1"
                + FROM_POOLS.formatted("1", where(filter) + within(viewer), COUNTED + 1) + " limit " + (COUNTED + 1)
                + ") n";
        if (filter.tab() == TaskFilter.Tab.MINE) {
            sql = "select count(*) from (select 1" + fromMine(filter) + within(viewer) + " limit " + (COUNTED + 1)
                    + ") n";
        }
        return bind(sql, viewer, filter, null).query(Integer.class).single();
    }

    static String pageSql(TaskFilter filter, boolean further, int limit) {
        return pageSql(filter, further, limit, "");
    }

    private static String pageSql(TaskFilter filter, boolean further, int limit, String within) {
        String place = within + (further ? " and (t.due_order, t.priority_order, t.id) > (:due, :rank, :id)" : "");
        if (filter.tab() == TaskFilter.Tab.MINE) {
            return "select t.*" + fromMine(filter) + place + ORDER + " limit " + limit;
        }
        return "select w.*" + FROM_POOLS.formatted("t.*", where(filter) + place + ORDER, limit)
                + ORDER.replace("t.", "w.") + " limit " + limit;
    }

    private static String fromMine(TaskFilter filter) {
        return " from work_task t where t.assignee = :me and t.state = 'OPEN'"
                + " and t.desk = any(cast(:desks as text[]))" + where(filter);
    }

    private static String where(TaskFilter filter) {
        List<String> parts = new ArrayList<>();
        switch (filter.tab()) {
            case POOL -> parts.add("t.assignee is null and t.barred is distinct from :me");
            case OVERDUE ->
                parts.add("t.due_order < :now and coalesce(t.assignee, :me) = :me"
                        + " and t.barred is distinct from :me");
            case DOABLE -> parts.add("t.barred is distinct from :me");
            default -> {}
        }
        add(parts, filter.kind(), "t.kind = :kind");
        add(parts, filter.lane(), "t.lane = :lane");
        add(parts, filter.regime(), "t.regime = :regime");
        add(parts, filter.seller(), "t.seller_id = :seller");
        add(parts, filter.category(), "t.category = :category");
        add(parts, filter.language(), "t.language = :language");
        add(parts, filter.due(), "t.due_order < :until");
        add(parts, filter.q(), "t.search like :q");
        return parts.isEmpty() ? "" : " and " + String.join(" and ", parts);
    }

    /** Keeps from an agent what its power of attorney does not cover; nothing for everybody else. */
    private static String within(Viewer viewer) {
        return viewer.limited().isEmpty()
                ? ""
                : " and (t.organisation is null or t.organisation = any(cast('" + viewer.wholeArray()
                        + "' as uuid[])) or exists (select from infringement_case c where c.id = t.subject"
                        + " and c.ip_right <> all(cast('" + viewer.withheldArray() + "' as uuid[]))))";
    }

    private static void add(List<String> parts, Object value, String predicate) {
        if (value != null) {
            parts.add(predicate);
        }
    }

    private StatementSpec bind(String sql, Viewer viewer, TaskFilter filter, String[] last) {
        Instant now = clock.instant();
        StatementSpec statement = jdbc.sql(sql)
                .param("desks", desks(viewer))
                .param("me", viewer.username())
                .param("now", Times.of(now))
                .param("kind", filter.kind())
                .param("lane", filter.lane() == null ? null : filter.lane().name())
                .param("regime", filter.regime())
                .param("seller", filter.seller())
                .param("category", filter.category())
                .param("language", filter.language())
                .param("until", Times.of(until(filter.due(), now)))
                .param("q", filter.q() == null ? null : like(filter.q()));
        return last == null ? statement : place(statement, last);
    }

    private static StatementSpec place(StatementSpec statement, String[] last) {
        try {
            return statement
                    .param("due", Times.of(Cursor.instant(last[0])))
                    .param("rank", -Integer.parseInt(last[1]))
                    .param("id", last[2]);
        } catch (DateTimeException | NumberFormatException notOurs) {
            throw new FormFault("after", "error.cursor");
        }
    }

    private static String cursor(WorkTask last) {
        return Cursor.of(last.dueAt() == null ? NEVER : last.dueAt(), last.priority(), last.id());
    }

    /** A viewer's pools, as an array for the database: each role, alone and with each organisation. */
    static String desks(Viewer viewer) {
        return viewer.roles().stream()
                .flatMap(role -> Stream.concat(
                        Stream.of(role.name()), viewer.holders().stream().map(holder -> role.name() + ":" + holder)))
                .sorted()
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }

    private static Instant until(TaskFilter.Due due, Instant now) {
        return due == null
                ? null
                : switch (due) {
                    case OVERDUE -> now;
                    case DAY -> now.plus(Duration.ofDays(1));
                    case WEEK -> now.plus(Duration.ofDays(7));
                };
    }

    private static String like(String text) {
        return "%" + text.trim().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
