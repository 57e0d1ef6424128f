package org.bonafide.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says in a letter what became of a notice's rows: how many of each kind, and which joined a case or were stopped. */
@Component
class RowsInWords {

    /** More of a kind are read on the page of the notice. */
    private static final int NAMED = 20;

    private static final List<String> KINDS = List.of("OPENED", "ATTACHED", "STOPPED", "REFUSED");

    private final MessageSource messages;
    private final JdbcClient jdbc;

    RowsInWords(MessageSource messages, JdbcClient jdbc) {
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /** A row with its number among those of its kind, and how many there are of that. */
    private record Row(String kind, int line, String raw, String reference, String code, String detail, long all) {}

    /** A line for each kind there is; below it the rows that did not open a case of their own. */
    String of(UUID notice, Locale reader) {
        Map<String, List<Row>> rows = rows(notice);
        List<String> text = new ArrayList<>();
        for (String kind : KINDS) {
            List<Row> some = rows.getOrDefault(kind, List.of());
            long all = some.isEmpty() ? 0 : some.get(0).all();
            if (all > 0 || kind.equals("OPENED")) {
                text.add(say("notice.rows." + kind, reader, all));
            }
            if (!kind.equals("OPENED")) {
                some.forEach(row -> text.add("- " + row(row, reader)));
                if (all > some.size()) {
                    text.add("- " + say("notice.rows.more", reader, all - some.size()));
                }
            }
        }
        return String.join("\n", text);
    }

    private String row(Row row, Locale reader) {
        String about = row.reference() != null
                ? say("notice.rows.case", reader, row.reference())
                : say("notice.row." + row.code(), reader, row.detail() == null ? "" : row.detail());
        return say("notice.rows.row", reader, row.line(), row.raw(), about);
    }

    private String say(String key, Locale reader, Object... about) {
        return messages.getMessage(key, about, reader);
    }

    private Map<String, List<Row>> rows(UUID notice) {
        return jdbc
                .sql(
                        """
                        select * from (
                            select k.kind, l.line, left(regexp_replace(l.raw, '\\s+', ' ', 'g'), 200) as raw, c.reference,
                                l.error_code as code, l.error_detail as detail, count(*) over (partition by k.kind) as all,
                                row_number() over (partition by k.kind order by l.line) as n
                            from notice_line l left join infringement_case c on c.id = l.case_id
                            cross join lateral (select case when l.status <> 'REJECTED' then l.status
                                when l.error_code in ('LOST_BEFORE', 'NOT_NEW_EVIDENCE', 'RENOTICE_BANNED') then 'STOPPED'
                                else 'REFUSED' end as kind) k
                            where l.notice = :notice) r
                        where r.n <= :named order by r.line""")
                .param("notice", notice)
                .param("named", NAMED)
                .query(Row.class)
                .list()
                .stream()
                .collect(java.util.stream.Collectors.groupingBy(Row::kind));
    }
}
