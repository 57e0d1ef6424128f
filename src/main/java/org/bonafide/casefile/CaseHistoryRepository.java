package org.bonafide.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bonafide.casefile.CaseFactsReader.Sight;
import org.bonafide.platform.Hashes;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a case's letters and open tasks. */
@Repository
class CaseHistoryRepository {

    private final JdbcClient jdbc;

    CaseHistoryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A letter as sent, without the secret of its link. */
    record SentLetter(
            UUID id,
            String kind,
            String party,
            String recipientName,
            String channel,
            String language,
            String subject,
            String body,
            String sha256,
            Instant composedAt,
            String deliveryState,
            Instant deliveredAt,
            String proof) {}

    /** A task that waits. */
    record WaitingTask(
            String id, String kind, String path, String role, UUID organisation, String assignee, Instant dueAt) {}

    /** The case and its claims: whatever a deadline of the case can be about. */
    List<UUID> subjects(UUID caseId) {
        return jdbc.sql("select cast(:id as uuid) union all select id from claim where case_id = :id")
                .param("id", caseId)
                .query(UUID.class)
                .list();
    }

    /** Reviewers and the auditor read all letters, counsel those to the rights holder, consumer care those to buyers. */
    List<SentLetter> letters(CaseFile file, Sight sight) {
        return jdbc.sql(
                        """
                        select l.id, l.kind, l.party, l.recipient_name, l.channel, l.language, l.subject, l.body,
                            l.sha256, l.composed_at, d.state, d.delivered_at, d.proof
                        from letter l join letter_delivery d on d.letter = l.id
                        where l.case_id = :id and (:internal or :work and l.organisation = :holder
                            or not :work and l.party = 'BUYER')
                        order by l.composed_at, l.id limit 500""")
                .param("id", file.id())
                .param("holder", file.holder())
                .param("internal", sight.internal())
                .param("work", sight.work())
                .query((row, n) -> letter(row))
                .list();
    }

    private static SentLetter letter(ResultSet row) throws SQLException {
        return new SentLetter(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("party"),
                row.getString("recipient_name"),
                row.getString("channel"),
                row.getString("language"),
                row.getString("subject"),
                row.getString("body"),
                Hashes.hex(row.getBytes("sha256")),
                Times.instant(row, "composed_at"),
                row.getString("state"),
                Times.instant(row, "delivered_at"),
                row.getString("proof"));
    }

    List<WaitingTask> tasks(UUID caseId) {
        return jdbc.sql(
                        """
                        select t.id, t.kind, t.form_key, t.role, t.organisation, p.name as assignee, t.due_at
                        from work_task t left join person p on p.username = t.assignee
                        where t.subject = ? and t.state = 'OPEN' order by t.due_order, t.id limit 50""")
                .param(caseId)
                .query((row, n) -> new WaitingTask(
                        row.getString("id"),
                        row.getString("kind"),
                        "/" + row.getString("form_key") + "/" + row.getString("id"),
                        row.getString("role"),
                        row.getObject("organisation", UUID.class),
                        row.getString("assignee"),
                        Times.instant(row, "due_at")))
                .list();
    }
}
