package org.bonafide.attorney;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.bonafide.rights.EndingReminders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads powers of attorney: a principal those it granted, an agent those it was granted, the administrator all. */
@Repository
class AttorneyRepository {

    private static final int MOST = 500;

    private static final String SELECT =
            """
            select a.*, g.name as agent_name, p.name as principal_name, e.name as document_name,
                b.name as granter, v.name as revoker,
                array(select r.title from ip_right r where r.id = any(a.rights) order by r.title) as titles,
                case when a.revoked_at is not null then 'REVOKED' when a.valid_until < :today then 'ENDED'
                    when a.valid_from > :today then 'AHEAD' when a.valid_until <= :today + :warn then 'ENDING'
                    else 'IN_FORCE' end as state
            from authorisation a join organisation g on g.id = a.agent join organisation p on p.id = a.principal
            left join evidence e on e.id = a.document left join person b on b.id = a.granted_by
            left join person v on v.id = a.revoked_by
            where (:all or a.principal = :organisation or a.agent = :organisation) """;

    private final JdbcClient jdbc;
    private final EndingReminders reminders;
    private final Clock clock;

    AttorneyRepository(JdbcClient jdbc, EndingReminders reminders, Clock clock) {
        this.jdbc = jdbc;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** Those in force first, the soonest ending before the others. */
    List<Attorney> visible(Viewer viewer) {
        return bind(
                        SELECT
                                + "order by a.revoked_at is not null or a.valid_until < :today, a.valid_until, a.id limit "
                                + MOST,
                        viewer)
                .query(AttorneyRepository::attorney)
                .list();
    }

    Optional<Attorney> find(UUID id, Viewer viewer) {
        return bind(SELECT + "and a.id = :id", viewer)
                .param("id", id)
                .query(AttorneyRepository::attorney)
                .optional();
    }

    /** Whoever's it is. */
    Attorney any(UUID id) {
        return bind(SELECT + "and a.id = :id", true, null)
                .param("id", id)
                .query(AttorneyRepository::attorney)
                .single();
    }

    /** Rights of the organisation that a power may be limited to. */
    Map<String, String> rights(UUID holder) {
        Map<String, String> rights = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select id, concat_ws(' · ', title, number) as title from ip_right
                        where holder = ? and state <> 'RETIRED' order by title, id limit 500""")
                .param(holder)
                .query((row, n) -> rights.put(row.getString("id"), row.getString("title")))
                .list();
        return rights;
    }

    private JdbcClient.StatementSpec bind(String sql, Viewer viewer) {
        return bind(sql, viewer.has(Role.ADMINISTRATOR) || viewer.has(Role.AUDITOR), viewer.organisation());
    }

    private JdbcClient.StatementSpec bind(String sql, boolean all, UUID organisation) {
        return jdbc.sql(sql)
                .param("today", LocalDate.now(clock))
                .param("warn", reminders.longest(EndingReminders.Thing.AUTHORITY))
                .param("all", all)
                .param("organisation", organisation);
    }

    private static Attorney attorney(ResultSet row, int n) throws SQLException {
        OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new Attorney(
                row.getObject("id", UUID.class),
                row.getObject("agent", UUID.class),
                row.getString("agent_name"),
                row.getObject("principal", UUID.class),
                row.getString("principal_name"),
                row.getString("scope"),
                List.of((String[]) row.getArray("kinds").getArray()),
                List.of((String[]) row.getArray("titles").getArray()),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("document", UUID.class),
                row.getString("document_name"),
                row.getString("granter"),
                row.getObject("granted_at", OffsetDateTime.class).toInstant(),
                row.getString("revoker"),
                revoked == null ? null : revoked.toInstant(),
                Attorney.State.valueOf(row.getString("state")));
    }
}
