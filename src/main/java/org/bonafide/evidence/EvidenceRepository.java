package org.bonafide.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the files and who gave them to what. */
@Repository
class EvidenceRepository {

    private static final String SELECT =
            """
            select e.id, e.name, b.media_type, b.size, encode(e.sha256, 'hex') as sha256, e.uploaded_by, e.uploaded_at
            from evidence e join evidence_blob b on b.sha256 = e.sha256
            """;

    private final JdbcClient jdbc;

    EvidenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the content is new, so that its pieces are to be added. */
    boolean addBlob(byte[] sha256, long size, String mediaType, java.time.Instant at) {
        return jdbc.sql(
                                """
                                insert into evidence_blob (sha256, size, media_type, stored_at) values (?, ?, ?, ?)
                                on conflict (sha256) do nothing""")
                        .params(sha256, size, mediaType, Times.of(at))
                        .update()
                == 1;
    }

    void addChunk(byte[] sha256, int n, byte[] bytes) {
        jdbc.sql("insert into evidence_chunk (sha256, n, bytes) values (?, ?, ?)")
                .params(sha256, n, bytes)
                .update();
    }

    Optional<byte[]> chunk(String sha256, int n) {
        return jdbc.sql("select bytes from evidence_chunk where sha256 = decode(?, 'hex') and n = ?")
                .params(sha256, n)
                .query(byte[].class)
                .optional();
    }

    void add(Evidence e, byte[] sha256, UUID owner) {
        jdbc.sql(
                        """
                        insert into evidence (id, sha256, name, owner, uploaded_by, uploaded_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(e.id(), sha256, e.name(), owner, e.uploadedBy(), Times.of(e.uploadedAt()))
                .update();
    }

    /** The viewer's own, or given to a notice or case that is theirs to see; a buyer's is never counsel's to see. */
    Optional<Evidence> visible(UUID id, Viewer viewer) {
        return jdbc.sql(
                        SELECT
                                + """
                        where e.id = :id and (:all or e.owner = :organisation or e.owner = any(cast(:holders as uuid[]))
                            or exists (select from notice_evidence g join notice n on n.id = g.notice
                                where g.evidence = e.id and n.holder = any(cast(:holders as uuid[])))
                            or exists (select from case_evidence g join infringement_case c on c.id = g.case_id
                                where g.evidence = e.id and g.purpose not like 'claim%'
                                and c.holder = any(cast(:holders as uuid[]))))""")
                .param("id", id)
                .param("all", viewer.seesAll())
                .param("organisation", viewer.organisation())
                .param("holders", viewer.holderArray())
                .query(Evidence.class)
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
                        SELECT
                                + """
                        where e.id in (select evidence from notice_evidence where notice = ?)
                        order by e.uploaded_at, e.id""")
                .param(notice)
                .query(Evidence.class)
                .list();
    }

    List<Evidence> ofCase(UUID caseId) {
        return jdbc.sql(
                        SELECT
                                + """
                        where e.id in (select evidence from case_evidence where case_id = :case
                            union select g.evidence from notice_evidence g join infringement_case c
                                on c.notice = g.notice and (g.line is null or g.line = c.line) where c.id = :case)
                        order by e.uploaded_at, e.id""")
                .param("case", caseId)
                .query(Evidence.class)
                .list();
    }

    void giveToCase(UUID caseId, UUID evidence, String givenBy, String purpose, java.time.Instant at) {
        jdbc.sql(
                        """
                        insert into case_evidence (case_id, evidence, given_by, purpose, given_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                .params(caseId, evidence, givenBy, purpose, Times.of(at))
                .update();
    }
}
