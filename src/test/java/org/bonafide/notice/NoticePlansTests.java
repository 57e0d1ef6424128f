package org.bonafide.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bonafide.BonafideTest;
import org.bonafide.platform.Hashes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** How the rows of a notice are matched with the cases there are, among very many of one right; nothing of it is kept. */
@BonafideTest
@Transactional
class NoticePlansTests {

    private static final int MANY = 40_000;
    private static final int ROWS = 50;

    @Autowired
    JdbcClient jdbc;

    @Test
    void matchesByIndexHoweverManyCasesThereAre() {
        UUID right = fill();
        List<String> keys = IntStream.range(0, ROWS)
                .mapToObj(n -> Hashes.hex(Hashes.sha256("many-" + n)))
                .toList();
        String stopped = plan(jdbc.sql("explain " + ReNoticeRepository.STOPPED)
                .param("keys", keys.toArray(String[]::new))
                .param("right", right)
                .param("regime", "CN_ECL")
                .param("now", java.time.OffsetDateTime.parse("2026-11-25T10:00:00Z")));
        assertThat(stopped)
                .contains("infringement_case_url", "infringement_case_listing", "infringement_case_open_url")
                .doesNotContain("Seq Scan on infringement_case");
        String joined =
                plan(jdbc.sql("explain " + NoticeRepository.OPEN_CASES).params(keys.toArray(String[]::new), right));
        assertThat(joined)
                .contains("infringement_case_open_url", "notice_line_case")
                .doesNotContain("Seq Scan on infringement_case", "Seq Scan on notice_line");
        String previewed = plan(jdbc.sql("explain " + DraftPreview.GOOD)
                .param("right", right)
                .param("draft", UUID.randomUUID())
                .param("day", LocalDate.parse("2026-11-25")));
        assertThat(previewed)
                .contains("infringement_case_open_url", "infringement_case_url")
                .doesNotContain("Seq Scan on infringement_case", "Seq Scan on notice_draft_line");
        String found = plan(jdbc.sql("explain select n.id from notice n where false " + NoticeList.SAME_LISTING)
                .param("key", Hashes.sha256("many-7")));
        assertThat(found)
                .contains("infringement_case_url", "infringement_case_listing", "notice_line_unopened")
                .doesNotContain("Seq Scan on infringement_case", "Seq Scan on notice_line");
    }

    private static String plan(JdbcClient.StatementSpec explain) {
        return String.join("\n", explain.query(String.class).list());
    }

    /** Cases of one right, four of five closed, each found by a row of one notice. */
    private UUID fill() {
        UUID right = jdbc.sql("select id from ip_right order by id limit 1")
                .query(UUID.class)
                .single();
        UUID notice = UUID.randomUUID();
        // Only what these tables hold is looked at here, so what they refer to need not be there.
        jdbc.sql("set local session_replication_role = replica").update();
        jdbc.sql(
                        """
                        insert into infringement_case (id, reference, notice, line, holder, ip_right, regime, url, url_key,
                            listing_id, state, outcome, opened_at, closed_at)
                        select gen_random_uuid(), 'many-' || n, :notice, n, :notice, :right, 'CN_ECL', 'many-' || n,
                            sha256(convert_to('many-' || n, 'UTF8')), 'many-' || n,
                            case when n % 5 = 0 then 'AWAITING_VERIFICATION' else 'CLOSED' end,
                            case when n % 5 = 0 then null else 'REFUSED' end, now() - n * interval '1 minute',
                            case when n % 5 = 0 then null else now() end from generate_series(1, :many) n""")
                .param("notice", notice)
                .param("right", right)
                .param("many", MANY)
                .update();
        jdbc.sql(
                        """
                        insert into notice_line (notice, line, raw, url_key, status, answered_status, case_id)
                        select c.notice, c.line, c.url, c.url_key, 'OPENED', 'OPENED', c.id
                        from infringement_case c where c.notice = :notice""")
                .param("notice", notice)
                .update();
        jdbc.sql("analyze infringement_case, notice_line").update();
        return right;
    }
}
