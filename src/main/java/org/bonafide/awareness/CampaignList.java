package org.bonafide.awareness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Cursor;
import org.bonafide.platform.Page;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the list of campaigns, the latest first, each with how often it was shown. */
@Repository
class CampaignList {

    private static final int SIZE = 50;

    private final JdbcClient jdbc;

    CampaignList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of the list. */
    record Row(
            UUID id,
            String reference,
            CampaignState state,
            String titleEn,
            String titleZh,
            String category,
            LocalDate startsOn,
            LocalDate endsOn,
            Instant createdAt,
            String holderName,
            long views) {

        public String title(String language) {
            return language.startsWith("zh") ? titleZh : titleEn;
        }
    }

    Page<Row> page(Viewer viewer, String after) {
        String[] from = Cursor.read(after, 2);
        List<Row> rows = jdbc.sql(
                        """
                        select c.id, c.reference, c.state, c.title_en, c.title_zh, c.category, c.starts_on, c.ends_on,
                            c.created_at, o.name as holder_name,
                            (select coalesce(sum(views), 0) from campaign_reach r where r.campaign = c.id) as views
                        from campaign c join organisation o on o.id = c.holder
                        where (cast(:at as timestamptz) is null or (c.created_at, c.id) < (:at, cast(:id as uuid)))
                        and """
                                + " " + viewer.sees("c.holder") + " order by c.created_at desc, c.id desc limit :limit")
                .param(
                        "at",
                        from == null ? null : Times.of(Cursor.instant(from[0])),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", from == null ? null : Cursor.id(from[1]), java.sql.Types.OTHER)
                .param("holders", viewer.holderArray())
                .param("limit", SIZE + 1)
                .query(Row.class)
                .list();
        return Page.of(rows, SIZE, last -> Cursor.of(last.createdAt(), last.id()));
    }
}
