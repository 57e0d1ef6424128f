package org.bonafide.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who gave which file to what. */
@Repository
class EvidenceRepository {

    private final JdbcClient jdbc;

    EvidenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Evidence e, byte[] sha256, UUID owner) {
        Capture c = e.capture() == null ? new Capture(null, null, null, null) : e.capture();
        jdbc.sql(
                        """
                        insert into evidence (id, sha256, name, owner, uploaded_by, uploaded_at, named_type,
                            capture_tool, capture_operator, captured_at, capture_url)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        e.id(),
                        sha256,
                        e.name(),
                        owner,
                        e.uploadedBy(),
                        Times.of(e.uploadedAt()),
                        e.namedType(),
                        c.tool(),
                        c.operator(),
                        Times.of(c.at()),
                        c.url())
                .update();
    }

    Optional<Evidence> find(UUID id) {
        return jdbc.sql(EvidenceRow.SELECT + "where e.id = ?")
                .param(id)
                .query(EvidenceRow::read)
                .optional();
    }

    /**
     * The viewer's own, or given to a notice, case, right or power of attorney that is theirs to see; a buyer's is never
     * counsel's to see.
     */
    Optional<Evidence> visible(UUID id, Viewer viewer) {
        return jdbc.sql(EvidenceRow.SELECT
                        + """
                        where e.id = :id and (:all or e.owner = :organisation or e.owner = any(cast(:whole as uuid[]))
                            or exists (select from notice_evidence g join notice n on n.id = g.notice
                                where g.evidence = e.id and %s)
                            or exists (select from case_evidence g join infringement_case c on c.id = g.case_id
                                where g.evidence = e.id and g.purpose not like 'claim%%' and %s)
                            or exists (select from right_file g join ip_right r on r.id = g.ip_right
                                where g.evidence = e.id and %s)
                            or exists (select from authorisation a where a.document = e.id
                                and :organisation in (a.agent, a.principal)))"""
                                .formatted(
                                        viewer.sees("n.holder", "n.ip_right"),
                                        viewer.sees("c.holder", "c.ip_right"),
                                        viewer.sees("r.holder", "r.id")))
                .param("id", id)
                .param("all", viewer.seesAll())
                .param("organisation", viewer.organisation())
                .param("holders", viewer.holderArray())
                .param("whole", viewer.wholeArray())
                .query(EvidenceRow::read)
                .optional();
    }

    /** How many of these were uploaded by the viewer's own organisation. */
    long countOwn(List<UUID> ids, UUID organisation) {
        return jdbc.sql("select count(*) from evidence where id = any(?) and owner = ?")
                .params(ids.toArray(UUID[]::new), organisation)
                .query(Long.class)
                .single();
    }

    List<Evidence> ofNotice(UUID notice) {
        return jdbc.sql(
                        EvidenceRow.SELECT
                                + """
                        where e.id in (select evidence from notice_evidence where notice = ?)
                        order by e.uploaded_at, e.id""")
                .param(notice)
                .query(EvidenceRow::read)
                .list();
    }

    List<Evidence> ofCase(UUID caseId) {
        return jdbc.sql(
                        EvidenceRow.SELECT
                                + """
                        where e.id in (select evidence from case_evidence where case_id = :case
                            union select g.evidence from notice_evidence g join infringement_case c
                                on c.notice = g.notice and (g.line is null or g.line = c.line) where c.id = :case)
                        order by e.uploaded_at, e.id""")
                .param("case", caseId)
                .query(EvidenceRow::read)
                .list();
    }

    void giveToCase(UUID caseId, UUID evidence, String givenBy, String purpose, Instant at) {
        jdbc.sql(
                        """
                        insert into case_evidence (case_id, evidence, given_by, purpose, given_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                .params(caseId, evidence, givenBy, purpose, Times.of(at))
                .update();
    }
}
