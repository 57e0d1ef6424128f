package org.bonafide.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Cursor;
import org.bonafide.platform.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads rights, each viewer's own and what of the others' is theirs to see. */
@Repository
class RightRepository {

    /** The registry's state, or what the calendar made of it; as {@link Right#status}. */
    private static final String STATUS =
            """
            case when r.state <> 'APPROVED' then r.state when r.valid_until < :today then 'EXPIRED'
                when r.valid_from > :today then 'NOT_YET' when r.valid_until <= :soon then 'EXPIRING'
                else 'IN_FORCE' end""";

    private static final String SELECT =
            """
            select r.*, array(select unnest(r.jurisdictions) union select m.member from union_member m
                where m.union_code = any(r.jurisdictions) and m.since <= :today
                and (m.until is null or m.until >= :today)) as territories
            from ip_right r""";

    private final JdbcClient jdbc;

    RightRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many rights of one status there are. */
    record Count(String status, long number) {}

    Optional<Right> find(UUID id, LocalDate today) {
        return jdbc.sql(SELECT + " where r.id = :id")
                .param("id", id)
                .param("today", today)
                .query(RightRepository::right)
                .optional();
    }

    Optional<Right> find(UUID id, Viewer viewer, LocalDate today) {
        return jdbc.sql(SELECT + " where r.id = :id and " + visible(viewer))
                .param("id", id)
                .param("today", today)
                .param("holders", viewer.holderArray())
                .query(RightRepository::right)
                .optional();
    }

    /** Nobody else can change the right or what is submitted for it before the transaction ends. */
    Optional<Right> lock(UUID id, LocalDate today) {
        return jdbc.sql(SELECT + " where r.id = :id for update")
                .param("id", id)
                .param("today", today)
                .query(RightRepository::right)
                .optional();
    }

    /** By title; retired ones only where they are asked for. */
    Page<Right> page(Viewer viewer, RightFilter filter, LocalDate today, int expiring, String after, int limit) {
        String[] from = Cursor.read(after, 2);
        List<Right> rows = jdbc.sql(SELECT + " where " + visible(viewer)
                        + " and (cast(:title as text) is null or (r.title, r.id) > (:title, cast(:id as uuid)))"
                        + " and (cast(:kind as text) is null or r.kind = :kind)"
                        + " and (cast(:q as text) is null or lower(concat_ws(' ', r.title, r.number, r.owner,"
                        + " r.office)) like :q)"
                        + " and case when cast(:status as text) is null then r.state <> 'RETIRED' else :status = "
                        + STATUS + " end order by r.title, r.id limit " + (limit + 1))
                .param("title", from == null ? null : from[0])
                .param("id", from == null ? null : Cursor.id(from[1]).toString())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("q", filter.pattern())
                .param("status", filter.status())
                .param("today", today)
                .param("soon", today.plusDays(expiring))
                .param("holders", viewer.holderArray())
                .query(RightRepository::right)
                .list();
        return Page.of(rows, limit, last -> Cursor.of(last.title(), last.id()));
    }

    List<Count> counts(Viewer viewer, LocalDate today, int expiring) {
        return jdbc.sql("select " + STATUS + " as status, count(*) as number from ip_right r where " + visible(viewer)
                        + " group by 1")
                .param("today", today)
                .param("soon", today.plusDays(expiring))
                .param("holders", viewer.holderArray())
                .query(Count.class)
                .list();
    }

    /** All that a person acts under and that are in force, by title. */
    List<Right> usable(Viewer viewer, LocalDate today) {
        return jdbc.sql(
                        SELECT
                                + """
                         where r.holder = any(cast(:holders as uuid[])) and r.id <> all(cast(:withheld as uuid[]))
                        and r.state = 'APPROVED' and coalesce(r.valid_from <= :today, true)
                        and coalesce(r.valid_until >= :today, true) order by r.title, r.number, r.id""")
                .param("holders", viewer.holderArray())
                .param("withheld", viewer.withheldArray())
                .param("today", today)
                .query(RightRepository::right)
                .list();
    }

    /** The marketplace never sees what counsel has not shown it. */
    private static String visible(Viewer viewer) {
        return viewer.seesAll() && !viewer.has(Role.AUDITOR)
                ? "(r.state in ('SUBMITTED', 'APPROVED', 'REJECTED') or r.entered_at is not null)"
                : viewer.sees("r.holder", "r.id");
    }

    private static Right right(ResultSet row, int n) throws SQLException {
        return new Right(
                row.getObject("id", UUID.class),
                row.getObject("holder", UUID.class),
                Right.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("number"),
                row.getString("office"),
                List.of((String[]) row.getArray("jurisdictions").getArray()),
                row.getString("classes"),
                row.getString("owner"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                Right.State.valueOf(row.getString("state")),
                row.getString("state_reason"),
                row.getBigDecimal("genuine_price_min"),
                row.getBigDecimal("genuine_price_max"),
                row.getString("genuine_currency"),
                row.getString("goods"),
                row.getString("reason_code"),
                List.of((String[]) row.getArray("territories").getArray()));
    }
}
