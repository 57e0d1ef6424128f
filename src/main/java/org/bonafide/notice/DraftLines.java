package org.bonafide.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bonafide.platform.Hashes;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the rows of drafts, some hundreds at a time, and judges them against each other. */
@Repository
class DraftLines {

    /** How many rows are in memory at once. */
    static final int SLICE = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    DraftLines(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    int last(UUID draft) {
        return jdbc.sql("select coalesce(max(line), 0) from notice_draft_line where draft = ?")
                .param(draft)
                .query(Integer.class)
                .single();
    }

    void add(UUID draft, List<StagedRow> rows) {
        jdbc.sql(
                        """
                        insert into notice_draft_line (draft, line, raw, url, url_key, reason, note, evidence,
                            new_evidence, error_code, error_detail)
                        select ?, n, raw, url, decode(key, 'hex'), reason, note, evidence, new_evidence, code, detail
                        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            as t (n, raw, url, key, reason, note, evidence, new_evidence, code, detail)""")
                .params(
                        draft,
                        rows.stream().map(StagedRow::line).toArray(Integer[]::new),
                        texts(rows, StagedRow::raw),
                        texts(rows, r -> r.url() == null ? null : r.url().url()),
                        texts(
                                rows,
                                r -> r.url() == null ? null : Hashes.hex(r.url().key())),
                        texts(rows, StagedRow::reason),
                        texts(rows, StagedRow::note),
                        texts(rows, StagedRow::evidence),
                        texts(rows, StagedRow::newEvidence),
                        texts(rows, r -> r.fault() == null ? null : r.fault().name()),
                        texts(rows, StagedRow::detail))
                .update();
        List<Object[]> given = new ArrayList<>();
        rows.forEach(r -> r.ids().forEach(g -> given.add(new Object[] {draft, r.line(), g.evidence(), g.asNew()})));
        give(given);
    }

    private static String[] texts(List<StagedRow> rows, Function<StagedRow, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    /** Files for one row or, where the line is null, for the whole notice. */
    void give(UUID draft, Integer line, List<UUID> files, boolean asNew) {
        give(files.stream().map(f -> new Object[] {draft, line, f, asNew}).toList());
    }

    private void give(List<Object[]> given) {
        if (!given.isEmpty()) {
            template.batchUpdate(
                    """
                    insert into notice_draft_evidence (draft, line, evidence, new_evidence) values (?, ?, ?, ?)
                    on conflict (draft, coalesce(line, -1), evidence)
                    do update set new_evidence = notice_draft_evidence.new_evidence or excluded.new_evidence""",
                    given);
        }
    }

    /** Finds rows that repeat an earlier one, and rows that name files that are not the organisation's; then counts. */
    void judge(UUID draft, UUID organisation) {
        jdbc.sql(
                        """
                        update notice_draft_line l set error_code = 'EVIDENCE_UNKNOWN', error_detail = u.files
                        from (select g.line, string_agg(g.evidence::text, ' ' order by g.evidence) as files
                            from notice_draft_evidence g where g.draft = :draft and not exists (
                                select from evidence e where e.id = g.evidence and e.owner = :own)
                            group by g.line) u
                        where l.draft = :draft and (l.error_code is null or l.error_code = 'DUPLICATE_ROW')
                        and l.line = u.line""")
                .param("draft", draft)
                .param("own", organisation)
                .update();
        jdbc.sql(
                        """
                        with judged as (
                            select line, error_detail, min(line) over (partition by url_key) as first
                            from notice_draft_line where draft = :draft and url_key is not null
                            and (error_code is null or error_code = 'DUPLICATE_ROW')
                        ), changed as materialized (
                            select line, nullif(first, line) as first from judged
                            where nullif(first, line)::text is distinct from error_detail
                        )
                        update notice_draft_line l set error_detail = c.first::text,
                            error_code = case when c.first is not null then 'DUPLICATE_ROW' end
                        from changed c where l.draft = :draft and l.line = c.line""")
                .param("draft", draft)
                .update();
        count(draft);
    }

    private void count(UUID draft) {
        jdbc.sql(
                        """
                        update notice_draft d set rows = c.rows, bad = c.bad
                        from (select count(*) as rows, count(error_code) as bad from notice_draft_line where draft = ?) c
                        where d.id = ?""")
                .params(draft, draft)
                .update();
    }

    void remove(UUID draft, int line) {
        jdbc.sql("delete from notice_draft_evidence where draft = ? and line = ?")
                .params(draft, line)
                .update();
        jdbc.sql("delete from notice_draft_line where draft = ? and line = ?")
                .params(draft, line)
                .update();
    }

    /** All rows, and the file they came from. */
    void clear(UUID draft) {
        jdbc.sql("delete from notice_draft_evidence where draft = ? and line is not null")
                .param(draft)
                .update();
        jdbc.sql("delete from notice_draft_line where draft = ?").param(draft).update();
        jdbc.sql("delete from notice_draft_file where draft = ?").param(draft).update();
        count(draft);
    }
}
