package org.bonafide.misuse;

import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Cursor;
import org.bonafide.platform.Page;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of reviews, warnings and suspensions. */
@Service
@Transactional(readOnly = true)
public class MisuseLists {

    private static final String ROW =
            """
            select r.id, r.reference, r.kind, r.regime, r.party_name, r.opened_at, r.due_at, r.decided_at,
                r.decided_by_name, r.until, (m.review is not null) as complained,
                case when r.outcome is null then 'TO_DECIDE' when r.outcome = 'NO_ACTION' then 'NO_ACTION'
                    when r.lifted_at is not null then 'LIFTED' when r.until <= :now then 'ENDED'
                    when r.outcome = 'WARNING' then 'WARNED' else 'SUSPENDED' end as state
            from misuse_review r left join misuse_complaint m on m.review = r.id and m.outcome is null
            where\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    MisuseLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which of them. */
    enum Show {
        TO_DECIDE("(r.outcome is null or m.review is not null)"),
        IN_FORCE("r.outcome in ('WARNING', 'SUSPENSION') and r.lifted_at is null and r.until > :now"),
        ALL("true");

        private final String which;

        Show(String which) {
            this.which = which;
        }
    }

    /** The newest first. */
    Page<MisuseRow> page(Show show, String after, int limit, Viewer viewer) {
        String[] from = Cursor.read(after, 1);
        List<MisuseRow> rows = jdbc.sql(ROW + show.which + " and " + MisuseSight.sees(viewer)
                        + " and (cast(:before as uuid) is null or r.id < :before) order by r.id desc limit :limit")
                .param("now", Times.at(clock))
                .param("own", viewer.organisation())
                .param("before", from == null ? null : Cursor.id(from[0]), Types.OTHER)
                .param("limit", limit + 1)
                .query(MisuseRow.class)
                .list();
        return Page.of(rows, limit, last -> Cursor.of(last.id()));
    }

    /** What was decided about a seller or an organisation, the newest first; for who may see all. */
    public List<MisuseRow> of(String party) {
        return jdbc.sql(ROW + "r.party = :party order by r.id desc limit 50")
                .param("now", Times.at(clock))
                .param("party", party)
                .query(MisuseRow.class)
                .list();
    }

    /** Measures in force about an organisation. */
    public List<MisuseRow> inForce(UUID organisation) {
        return jdbc.sql(ROW + "r.organisation = :organisation and " + Show.IN_FORCE.which + " order by r.id desc")
                .param("now", Times.at(clock))
                .param("organisation", organisation)
                .query(MisuseRow.class)
                .list();
    }

    /** How many reviews and complaints wait for a senior reviewer. */
    public int toDecide() {
        return jdbc.sql(
                        """
                        select (select count(*) from misuse_review where outcome is null)
                            + (select count(*) from misuse_complaint where outcome is null)""")
                .query(Integer.class)
                .single();
    }
}
