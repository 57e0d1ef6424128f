package org.bonafide.awareness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps campaigns and the agreements to their texts. */
@Repository
class CampaignRepository {

    private final JdbcClient jdbc;

    CampaignRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which party agreed to which text. */
    record Approval(String party, byte[] textHash, String approvedBy, String name, Instant approvedAt) {}

    long nextReference() {
        return jdbc.sql("select nextval('campaign_reference')")
                .query(Long.class)
                .single();
    }

    void add(UUID id, String reference, UUID holder, CampaignText t, String by, Instant at) {
        jdbc.sql(
                        """
                        insert into campaign (id, reference, holder, title_en, title_zh, body_en, body_zh, category,
                            starts_on, ends_on, state, created_by, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'SUBMITTED', ?, ?)""")
                .params(
                        id,
                        reference,
                        holder,
                        t.titleEn(),
                        t.titleZh(),
                        t.bodyEn(),
                        t.bodyZh(),
                        t.category(),
                        t.startsOn(),
                        t.endsOn(),
                        by,
                        Times.of(at))
                .update();
    }

    void setText(UUID id, CampaignText t) {
        jdbc.sql(
                        """
                        update campaign set title_en = ?, title_zh = ?, body_en = ?, body_zh = ?, category = ?,
                            starts_on = ?, ends_on = ?, comment = null, version = version + 1 where id = ?""")
                .params(t.titleEn(), t.titleZh(), t.bodyEn(), t.bodyZh(), t.category(), t.startsOn(), t.endsOn(), id)
                .update();
    }

    Optional<Campaign> find(UUID id) {
        return jdbc.sql("select * from campaign where id = ?")
                .param(id)
                .query(Campaign.class)
                .optional();
    }

    Optional<Campaign> lock(UUID id) {
        return jdbc.sql("select * from campaign where id = ? for update")
                .param(id)
                .query(Campaign.class)
                .optional();
    }

    Optional<Campaign> find(String reference, Viewer viewer) {
        return jdbc.sql("select * from campaign c where reference = :reference and " + viewer.sees("c.holder"))
                .param("reference", reference)
                .param("holders", viewer.holderArray())
                .query(Campaign.class)
                .optional();
    }

    /** Those the public may see on that day, of the category or of all goods; of every category when it is null. */
    List<Campaign> published(LocalDate day, String category) {
        return jdbc.sql(
                        """
                        select * from campaign where state = 'PUBLISHED' and :day between starts_on and ends_on
                        and (cast(:category as text) is null or category in (:category, 'all'))
                        order by starts_on desc, id limit 50""")
                .param("day", day)
                .param("category", category, java.sql.Types.VARCHAR)
                .query(Campaign.class)
                .list();
    }

    void setState(UUID id, CampaignState state) {
        jdbc.sql("update campaign set state = ?, version = version + 1 where id = ?")
                .params(state.name(), id)
                .update();
    }

    void setComment(UUID id, String comment) {
        jdbc.sql("update campaign set comment = ? where id = ?")
                .params(comment, id)
                .update();
    }

    void setPublished(UUID id, Instant at) {
        jdbc.sql("update campaign set state = 'PUBLISHED', published_at = ?, version = version + 1 where id = ?")
                .params(Times.of(at), id)
                .update();
    }

    void setEnded(UUID id, Instant at) {
        jdbc.sql("update campaign set state = 'ENDED', ended_at = ?, version = version + 1 where id = ?")
                .params(Times.of(at), id)
                .update();
    }

    void setResults(UUID id, String results) {
        jdbc.sql("update campaign set state = 'REVIEWED', results = ?, version = version + 1 where id = ?")
                .params(results, id)
                .update();
    }

    void approve(UUID id, String party, byte[] hash, String by, Instant at) {
        jdbc.sql(
                        """
                        insert into campaign_approval (campaign, party, text_hash, approved_by, approved_at)
                        values (?, ?, ?, ?, ?) on conflict (campaign, party, text_hash) do nothing""")
                .params(id, party, hash, by, Times.of(at))
                .update();
    }

    List<Approval> approvals(UUID id) {
        return jdbc.sql(
                        """
                        select a.party, a.text_hash, a.approved_by, coalesce(p.name, a.approved_by) as name,
                            a.approved_at
                        from campaign_approval a left join person p on p.username = a.approved_by
                        where a.campaign = ? order by a.approved_at, a.party""")
                .param(id)
                .query(Approval.class)
                .list();
    }
}
