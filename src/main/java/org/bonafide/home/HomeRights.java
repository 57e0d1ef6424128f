package org.bonafide.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bonafide.misuse.MisuseLists;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What of the registry needs somebody: rights to check, to mend and to renew, authorities about to end; and conduct to be
 * judged, or that was.
 */
@Repository
@Transactional(readOnly = true)
class HomeRights {

    private final JdbcClient jdbc;
    private final MisuseLists misuse;
    private final Clock clock;

    HomeRights(JdbcClient jdbc, MisuseLists misuse, Clock clock) {
        this.jdbc = jdbc;
        this.misuse = misuse;
        this.clock = clock;
    }

    /**
     * A number with the list behind it.
     *
     * @param label a message key
     * @param kind of the tile
     */
    record Tile(String href, long number, String label, String kind) {}

    private record Own(long rejected, long expiring, long expired, long ending) {}

    /** Only those that are not zero. */
    List<Tile> of(Viewer viewer) {
        List<Tile> tiles = new ArrayList<>();
        if (viewer.has(Role.REVIEWER) || viewer.has(Role.SENIOR_REVIEWER)) {
            add(tiles, "/rights/check", toCheck(viewer), "home.rights.check", null);
        }
        if (viewer.has(Role.SENIOR_REVIEWER)) {
            add(tiles, "/misuse", misuse.toDecide(), "home.misuse.decide", null);
        }
        if (viewer.has(Role.COUNSEL)) {
            add(tiles, "/misuse", misuse.inForce(viewer.organisation()).size(), "home.misuse.inForce", "warn");
            Own own = own(viewer);
            add(tiles, "/rights?status=REJECTED", own.rejected(), "home.rights.rejected", "bad");
            add(tiles, "/rights?status=EXPIRING", own.expiring(), "home.rights.expiring", "warn");
            add(tiles, "/rights?status=EXPIRED", own.expired(), "home.rights.expired", "bad");
            add(tiles, "/attorneys", own.ending(), "home.authority.ending", "warn");
        }
        return tiles;
    }

    private static void add(List<Tile> tiles, String href, long number, String label, String kind) {
        if (number > 0) {
            tiles.add(new Tile(href, number, label, kind));
        }
    }

    private long toCheck(Viewer viewer) {
        return jdbc.sql(
                        """
                        select count(*) from right_submission s join ip_right r on r.id = s.ip_right
                        where s.state = 'SUBMITTED' and r.holder <> all(cast(:holders as uuid[]))""")
                .param("holders", viewer.holderArray())
                .query(Long.class)
                .single();
    }

    private Own own(Viewer viewer) {
        return jdbc.sql(
                        """
                        with warn as (select coalesce(max(days_before) filter (where thing = 'RIGHT'), 0) as rights,
                                coalesce(max(days_before) filter (where thing = 'AUTHORITY'), 0) as authorities
                            from ending_reminder where effective_from <= :today
                            and (effective_until is null or effective_until >= :today))
                        select count(*) filter (where r.state = 'REJECTED') as rejected,
                            count(*) filter (where r.state = 'APPROVED' and coalesce(r.valid_from <= :today, true)
                                and r.valid_until between :today and :today + warn.rights) as expiring,
                            count(*) filter (where r.state = 'APPROVED' and r.valid_until < :today) as expired,
                            (select count(*) from authorisation a where :organisation in (a.agent, a.principal)
                                and a.revoked_at is null and a.valid_from <= :today
                                and a.valid_until between :today and :today + warn.authorities) as ending
                        from warn left join ip_right r on r.holder = any(cast(:holders as uuid[]))
                            and r.id <> all(cast(:withheld as uuid[]))
                        group by warn.rights, warn.authorities""")
                .param("today", LocalDate.now(clock))
                .param("organisation", viewer.organisation())
                .param("holders", viewer.holderArray())
                .param("withheld", viewer.withheldArray())
                .query(Own.class)
                .single();
    }
}
