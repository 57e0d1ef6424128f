package org.bonafide.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.casefile.CaseRow.Listing;
import org.bonafide.casefile.CaseRow.Money;
import org.bonafide.casefile.CaseRow.OpenTask;
import org.bonafide.casefile.CaseRow.Seller;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Cursor;
import org.bonafide.platform.Page;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lists cases, newest first, by key; only those the viewer may see. */
@Repository
class CaseListRepository {

    private static final String SELECT =
            """
            select c.id, c.reference, n.reference as notice, o.name as holder, c.listing_id, c.url, c.listing_title,
                c.listing_price, c.listing_currency, c.listing_category, c.listing_language, c.seller_id, c.seller_name,
                c.regime, c.state, c.outcome, c.lane, c.priority, c.listing_removed, c.takedown_reason, c.opened_at,
                c.closed_at, t.due_at, t.tasks,
                (select b.reference from relist x join infringement_case b on b.id = x.relist_of
                    where x.case_id = c.id) as relist_of,
                (select b.reference from infringement_case b where b.id = c.joined_to) as joined_to,
                (select b.reference from infringement_case b where b.id = c.again_of) as again_of
            from infringement_case c
            join notice n on n.id = c.notice
            join organisation o on o.id = c.holder
            left join lateral (
                select min(due_at) as due_at, json_agg(json_build_object('id', id, 'kind', kind, 'role', role,
                    'dueAt', to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
                    order by due_at, id) as tasks
                from work_task where subject = c.id and state = 'OPEN') t on true
            where %s
            """;

    /** The expression of the index infringement_case_search, to the letter. */
    private static final String SEARCHED =
            "lower(c.reference || ' ' || c.url || ' ' || coalesce(c.listing_title, '') || ' '"
                    + " || coalesce(c.seller_name, ''))";

    private static final String ORDER = " order by c.opened_at desc, c.id desc limit :limit";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CaseListRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<CaseRow> find(String reference, Viewer viewer) {
        return jdbc.sql(SELECT.formatted(viewer.sees("c.holder", "c.ip_right")) + " and c.reference = :reference")
                .param("reference", reference)
                .param("holders", viewer.holderArray())
                .query(this::map)
                .optional();
    }

    /** @param limit rows a page, at least 1 */
    Page<CaseRow> list(CaseFilter filter, Viewer viewer, String after, int limit) {
        String[] key = Cursor.read(after, 2);
        StatementSpec statement = jdbc.sql(
                        SELECT.formatted(viewer.sees("c.holder", "c.ip_right")) + conditions(filter, key) + ORDER)
                .param("holders", viewer.holderArray())
                .param("q", searched(filter))
                .param("state", filter.state())
                .param("outcome", filter.outcome())
                .param("regime", filter.regime())
                .param("seller", filter.seller())
                .param("limit", limit + 1);
        if (key != null) {
            statement = statement.param("at", Times.of(Cursor.instant(key[0]))).param("id", Cursor.id(key[1]));
        }
        List<CaseRow> rows = statement.query(this::map).list();
        return Page.of(rows, limit, CaseRow::cursor);
    }

    private static String conditions(CaseFilter filter, String[] key) {
        return (key == null ? "" : " and (c.opened_at, c.id) < (:at, :id)")
                + (filter.q() == null
                        ? ""
                        : isNotice(filter) ? " and n.reference = :q" : " and " + SEARCHED + " like :q")
                + (filter.state() == null ? "" : " and c.state = :state")
                + (filter.outcome() == null ? "" : " and c.outcome = :outcome")
                + (filter.regime() == null ? "" : " and c.regime = :regime")
                + (filter.seller() == null ? "" : " and c.seller_id = :seller");
    }

    private static boolean isNotice(CaseFilter filter) {
        return filter.q().matches("(?i)N-\\d{4}-\\d{6,}");
    }

    private static String searched(CaseFilter filter) {
        if (filter.q() == null) {
            return null;
        }
        String q = filter.q();
        return isNotice(filter)
                ? q.toUpperCase(Locale.ROOT)
                : "%" + q.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private CaseRow map(ResultSet row, int n) throws SQLException {
        return new CaseRow(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("notice"),
                row.getString("holder"),
                listing(row),
                row.getString("seller_id") == null
                        ? null
                        : new Seller(row.getString("seller_id"), row.getString("seller_name")),
                row.getString("regime"),
                CaseState.valueOf(row.getString("state")),
                row.getString("outcome") == null ? null : Outcome.valueOf(row.getString("outcome")),
                row.getString("lane"),
                row.getInt("priority"),
                Times.instant(row, "due_at"),
                tasks(row.getString("tasks")),
                row.getBoolean("listing_removed"),
                row.getString("takedown_reason"),
                Times.instant(row, "opened_at"),
                Times.instant(row, "closed_at"),
                row.getString("relist_of"),
                row.getString("joined_to"),
                row.getString("again_of"));
    }

    private static Listing listing(ResultSet row) throws SQLException {
        return new Listing(
                row.getString("listing_id"),
                row.getString("url"),
                row.getString("listing_title"),
                Money.of(row.getBigDecimal("listing_price"), row.getString("listing_currency")),
                row.getString("listing_category"),
                row.getString("listing_language"));
    }

    private List<OpenTask> tasks(String tasks) {
        return tasks == null ? List.of() : json.readValue(tasks, new TypeReference<List<OpenTask>>() {});
    }
}
