package org.bonafide.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Cursor;
import org.bonafide.platform.Page;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Knows what files were given to. Whatever table refers to evidence, by a foreign key or a column of that name, uses it:
 * the database is asked which do, so that a feature added later is not forgotten.
 */
@Repository
class EvidenceUses {

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;

    EvidenceUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A notice, a case or a right that a file was given to.
     *
     * @param line the notice's row, if it was given for one
     * @param page where it is shown
     */
    record Given(String kind, String reference, Integer line, Instant at, String page) {}

    /** A file in the list of an organisation's own. */
    record Own(Evidence file, boolean used) {}

    /** What the viewer may see of it, newest first. */
    List<Given> of(UUID evidence, Viewer viewer) {
        return jdbc.sql(
                        """
                        select * from (
                            select 'NOTICE' as kind, n.reference, g.line, n.submitted_at as at,
                                '/notices/' || n.reference as page
                            from notice_evidence g join notice n on n.id = g.notice
                            where g.evidence = :id and %s
                            union all
                            select 'CASE', c.reference, null, g.given_at, '/cases/' || c.reference
                            from case_evidence g join infringement_case c on c.id = g.case_id
                            where g.evidence = :id and %s and (:all or g.purpose not like 'claim%%')
                            union all
                            select 'RIGHT', r.title, null, g.given_at, '/rights/' || r.id
                            from right_file g join ip_right r on r.id = g.ip_right
                            where g.evidence = :id and %s) given
                        order by at desc, reference desc, line limit :shown"""
                                .formatted(
                                        viewer.sees("n.holder", "n.ip_right"),
                                        viewer.sees("c.holder", "c.ip_right"),
                                        viewer.sees("r.holder", "r.id")))
                .param("id", evidence)
                .param("holders", viewer.holderArray())
                .param("all", viewer.seesAll())
                .param("shown", SHOWN)
                .query(Given.class)
                .list();
    }

    /** Who a file came from: a person's name, or the party as it is known. */
    String giver(Evidence file) {
        return jdbc.sql("select name from person where username = ?")
                .param(file.uploadedBy())
                .query(String.class)
                .optional()
                .orElse(file.uploadedBy());
    }

    Optional<String> organisation(UUID evidence) {
        return jdbc.sql("select o.name from evidence e join organisation o on o.id = e.owner where e.id = ?")
                .param(evidence)
                .query(String.class)
                .optional();
    }

    /** What the viewer's organisation uploaded, newest first. */
    Page<Own> own(Viewer viewer, boolean unusedOnly, String after, int limit) {
        String[] key = Cursor.read(after, 2);
        List<Own> rows = jdbc.sql(EvidenceRow.SELECT.replace("as scan", "as scan, not (%s) as used".formatted(unused()))
                        + "where e.owner = :owner"
                        + (unusedOnly ? " and " + unused() : "")
                        + (key == null ? "" : " and (e.uploaded_at, e.id) < (:at, :id)")
                        + " order by e.uploaded_at desc, e.id desc limit :limit")
                .param("owner", viewer.organisation())
                .param("at", key == null ? null : Times.of(Cursor.instant(key[0])))
                .param("id", key == null ? null : Cursor.id(key[1]))
                .param("limit", limit + 1)
                .query((row, n) -> new Own(EvidenceRow.read(row, n), row.getBoolean("used")))
                .list();
        return Page.of(
                rows,
                limit,
                last -> Cursor.of(last.file().uploadedAt(), last.file().id()));
    }

    boolean isUsed(UUID evidence) {
        return jdbc.sql("select not (" + unused() + ") from evidence e where e.id = ?")
                .param(evidence)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** The oldest files that came in before and were given to nothing. */
    List<UUID> unusedBefore(Instant before, int limit) {
        return jdbc.sql("select e.id from evidence e where e.uploaded_at < ? and " + unused()
                        + " order by e.uploaded_at, e.id limit ?")
                .params(Times.of(before), limit)
                .query(UUID.class)
                .list();
    }

    /** That no table refers to {@code e}. */
    private String unused() {
        return jdbc
                .sql(
                        """
                        select k.conrelid::regclass::text || ' u where u.' || quote_ident(a.attname) from pg_constraint k
                        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
                        where k.contype = 'f' and k.confrelid = 'evidence'::regclass
                        union
                        select a.attrelid::regclass::text || ' u where u.evidence' from pg_attribute a
                        join pg_class t on t.oid = a.attrelid
                        where t.relkind = 'r' and t.relnamespace = current_schema()::regnamespace
                        and a.attname = 'evidence' and a.atttypid = 'uuid'::regtype and not a.attisdropped
                        and t.relname <> 'evidence_check' order by 1""")
                .query(String.class)
                .list()
                .stream()
                .map(use -> "not exists (select from " + use + " = e.id)")
                .collect(Collectors.joining(" and "));
    }
}
