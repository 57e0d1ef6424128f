package org.bonafide.notice;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the refused rows of a notice as they were given, so that they can be mended and sent again. */
@Repository
class RefusedRows {

    static final int SLICE = 1000;

    private final JdbcClient jdbc;

    RefusedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A refused row.
     *
     * @param evidence ids of its files, a space between
     * @param newEvidence of those that were named as new
     */
    record Row(
            int line,
            String raw,
            String reason,
            String note,
            String evidence,
            String newEvidence,
            String errorCode,
            String errorDetail) {}

    /** In their order. */
    Iterable<Row> of(UUID notice) {
        return new Slices<>(line -> after(notice, line), Row::line, SLICE);
    }

    /** @param line of the row before; 0 for the first slice */
    List<Row> after(UUID notice, int line) {
        return jdbc.sql(
                        """
                        select l.line, l.raw, l.reason, l.note, l.error_code, l.error_detail, f.evidence, f.new_evidence
                        from notice_line l cross join lateral (
                            select string_agg(e.evidence::text, ' ' order by e.evidence)
                                    filter (where not e.new_evidence) as evidence,
                                string_agg(e.evidence::text, ' ' order by e.evidence)
                                    filter (where e.new_evidence) as new_evidence
                            from notice_evidence e where e.notice = l.notice and e.line = l.line) f
                        where l.notice = ? and l.status = 'REJECTED' and l.line > ? order by l.line limit ?""")
                .params(notice, line, SLICE)
                .query(Row.class)
                .list();
    }
}
