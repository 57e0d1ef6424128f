package org.bonafide.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the task rows. */
@Repository
class WorkTaskRepository {

    static final RowMapper<WorkTask> TASK = WorkTaskRepository::map;

    private final JdbcClient jdbc;

    WorkTaskRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the engine knows of a new task; the rest comes from the case or campaign. */
    record NewTask(
            String id,
            String kind,
            String formKey,
            UUID subject,
            UUID item,
            Role role,
            int priority,
            Instant createdAt,
            Instant dueAt) {}

    void add(NewTask t) {
        int rows = jdbc.sql(
                        """
                        insert into work_task (id, kind, form_key, subject, item, reference, title, role, organisation,
                            barred, lane, priority, regime, holder, holder_name, seller_id, seller_name, category,
                            language, created_at, due_at)
                        select :id, :kind, :formKey, c.id, cast(:item as uuid), c.reference, coalesce(c.listing_title, c.url), :role,
                            case when :role = 'COUNSEL' then c.holder end,
                            case when :kind in ('assessAppeal', 'decideAppeal', 'reviewRefusal') then c.decided_by end,
                            c.lane, coalesce(c.priority, :priority), c.regime, c.holder, o.name, c.seller_id,
                            c.seller_name, c.listing_category, c.listing_language, cast(:createdAt as timestamptz), cast(:dueAt as timestamptz)
                        from infringement_case c join organisation o on o.id = c.holder where c.id = :subject
                        union all
                        select :id, :kind, :formKey, c.id, cast(null as uuid), c.reference, c.title_en, :role,
                            case when :role = 'COUNSEL' then c.holder end, null, null, :priority, null, c.holder, o.name,
                            null, null, c.category, null, cast(:createdAt as timestamptz), cast(:dueAt as timestamptz)
                        from campaign c join organisation o on o.id = c.holder where c.id = :subject""")
                .param("id", t.id())
                .param("kind", t.kind())
                .param("formKey", t.formKey())
                .param("subject", t.subject())
                .param("item", t.item(), java.sql.Types.OTHER)
                .param("role", t.role().name())
                .param("priority", t.priority())
                .param("createdAt", Times.of(t.createdAt()))
                .param("dueAt", Times.of(t.dueAt()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        if (rows != 1) {
            throw new IllegalStateException("No case or campaign " + t.subject() + " for task " + t.kind());
        }
    }

    /** @return false if it had ended before */
    boolean end(String id, WorkTask.State state, Instant at, String username, String name) {
        return jdbc.sql(
                                """
                                update work_task set state = ?, ended_at = ?, ended_by = ?, ended_by_name = ?
                                where id = ? and state = 'OPEN'""")
                        .params(state.name(), Times.of(at), username, name, id)
                        .update()
                == 1;
    }

    void assign(String id, String username, Instant at) {
        jdbc.sql("update work_task set assignee = ?, claimed_at = ? where id = ? and state = 'OPEN'")
                .param(1, username)
                .param(2, username == null ? null : Times.of(at), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param(3, id)
                .update();
    }

    void reschedule(String id, Instant dueAt) {
        jdbc.sql("update work_task set due_at = ? where id = ? and state = 'OPEN' and due_at is distinct from ?")
                .param(1, Times.of(dueAt), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param(2, id)
                .param(3, Times.of(dueAt), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    List<String> openOf(UUID subject, String kind) {
        return jdbc.sql("select id from work_task where (subject = ? or item = ?) and kind = ? and state = 'OPEN'")
                .params(subject, subject, kind)
                .query(String.class)
                .list();
    }

    void prioritise(UUID subject, int priority) {
        jdbc.sql("update work_task set priority = ? where subject = ? and state = 'OPEN'")
                .params(priority, subject)
                .update();
    }

    Optional<WorkTask> find(String id) {
        return jdbc.sql("select * from work_task where id = ?")
                .param(id)
                .query(TASK)
                .optional();
    }

    /** Whether it is about a case whose right is not withheld from this agent. */
    boolean isOfRight(UUID subject, Viewer viewer) {
        return jdbc.sql(
                        """
                        select exists (select from infringement_case c
                        where c.id = ? and c.ip_right <> all(cast(? as uuid[])))""")
                .params(subject, viewer.withheldArray())
                .query(Boolean.class)
                .single();
    }

    /** Locks the row until the transaction ends. */
    Optional<WorkTask> lock(String id) {
        return jdbc.sql("select * from work_task where id = ? for update")
                .param(id)
                .query(TASK)
                .optional();
    }

    /** Locks the open tasks of a case or campaign until the transaction ends. */
    void lockAll(UUID subject) {
        jdbc.sql("select id from work_task where subject = ? and state = 'OPEN' order by id for update")
                .param(subject)
                .query(String.class)
                .list();
    }

    /** The name of a person, for messages. */
    String nameOf(String username) {
        return jdbc.sql("select name from person where username = ?")
                .param(username)
                .query(String.class)
                .optional()
                .orElse(username);
    }

    private static WorkTask map(ResultSet row, int n) throws SQLException {
        return new WorkTask(
                row.getString("id"),
                row.getString("kind"),
                row.getString("form_key"),
                row.getObject("subject", UUID.class),
                row.getObject("item", UUID.class),
                row.getString("reference"),
                row.getString("title"),
                Role.valueOf(row.getString("role")),
                row.getObject("organisation", UUID.class),
                row.getString("barred"),
                row.getString("lane"),
                row.getInt("priority"),
                row.getString("regime"),
                row.getString("holder_name"),
                row.getString("seller_id"),
                row.getString("seller_name"),
                row.getString("category"),
                row.getString("language"),
                row.getString("assignee"),
                Times.instant(row, "claimed_at"),
                Times.instant(row, "created_at"),
                Times.instant(row, "due_at"),
                WorkTask.State.valueOf(row.getString("state")),
                Times.instant(row, "ended_at"),
                row.getString("ended_by"),
                row.getString("ended_by_name"));
    }
}
