package org.bonafide.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.bonafide.BonafideTest;
import org.bonafide.party.PartyService;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The lists on a hundred thousand open tasks; nothing of it is kept. */
@BonafideTest
@Transactional
class TaskQueueRepositoryTests {

    @Autowired
    TaskQueue queue;

    @Autowired
    PartyService parties;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyTaskComesOnceAndInOrderOverAllPages() {
        insert(5_000);
        Viewer senior = parties.viewer("senior").orElseThrow();
        TaskFilter pool = filter("catalogue");
        List<WorkTask> all = new ArrayList<>();
        String after = null;
        do {
            Page<WorkTask> page = queue.page(senior, pool, after, 50);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);

        assertThat(new HashSet<>(all.stream().map(WorkTask::id).toList()))
                .hasSize(all.size())
                .hasSize(queue.count(senior, pool));
        assertThat(all).hasSizeGreaterThan(3_000);
        for (int i = 1; i < all.size(); i++) {
            assertThat(order(all.get(i - 1), all.get(i))).isNegative();
        }
    }

    @Test
    void aPageAndACountDoNotReadTheWholeQueue() {
        insert(100_000);
        jdbc.sql("analyze work_task").update();
        Viewer senior = parties.viewer("senior").orElseThrow();

        String plan = plan(TaskQueue.pageSql(TaskFilter.of(TaskFilter.Tab.POOL), false, 51), senior);
        assertThat(plan).contains("work_task_desk").doesNotContain("Seq Scan on work_task");
        assertThat(rowsRead(plan)).isLessThan(500);
        Page<WorkTask> first = queue.page(senior, TaskFilter.of(TaskFilter.Tab.POOL), null, 50);
        assertThat(queue.page(senior, TaskFilter.of(TaskFilter.Tab.POOL), first.next(), 50)
                        .items())
                .hasSize(50);
        assertThat(queue.count(senior, TaskFilter.of(TaskFilter.Tab.POOL))).isEqualTo(TaskQueue.COUNTED + 1);
    }

    @Test
    void aFilteredListHoldsOnlyWhatItAsksFor() {
        insert(2_000);
        Viewer reviewer = parties.viewer("reviewer").orElseThrow();
        TaskFilter fast = new TaskFilter(
                TaskFilter.Tab.ALL,
                "verifyNotice",
                TaskFilter.Lane.FAST,
                "CN_ECL",
                "s-1",
                "software",
                "zh-CN",
                TaskFilter.Due.WEEK,
                "目录 1");
        List<WorkTask> found = queue.page(reviewer, fast, null, 200).items();
        assertThat(found)
                .isNotEmpty()
                .allMatch(t -> t.lane().equals("FAST")
                        && t.sellerId().equals("s-1")
                        && t.title().contains("目录 1"));
        assertThat(queue.page(reviewer, filter("100%"), null, 50).items()).isEmpty();
        assertThat(queue.page(reviewer, filter("_"), null, 50).items()).isEmpty();
    }

    private static TaskFilter filter(String q) {
        return new TaskFilter(TaskFilter.Tab.POOL, null, null, null, null, null, null, null, q);
    }

    private static int order(WorkTask a, WorkTask b) {
        return java.util.Comparator.comparing((WorkTask t) -> t.dueAt() == null ? java.time.Instant.MAX : t.dueAt())
                .thenComparing(t -> -t.priority())
                .thenComparing(WorkTask::id)
                .compare(a, b);
    }

    /** Many with the same due time, some without, some held; of two roles. */
    private void insert(int count) {
        jdbc.sql(
                        """
                        insert into work_task (id, kind, form_key, subject, reference, title, role, lane, priority, regime,
                            holder_name, seller_id, seller_name, category, language, assignee, created_at, due_at)
                        select lpad(n::text, 12, '0'), case when n %% 10 = 0 then 'decideAppeal' else 'verifyNotice' end,
                            'verification/verify-notice', gen_random_uuid(), 'BF-T-' || n, '目录 ' || n || ' catalogue',
                            case when n %% 10 = 0 then 'SENIOR_REVIEWER' else 'REVIEWER' end,
                            (array['FAST','STANDARD','ENHANCED'])[n %% 3 + 1], n %% 5 * 10, 'CN_ECL', 'Holder',
                            's-' || n %% 7, 'Seller', 'software', 'zh-CN', case when n %% 6 = 0 then 'reviewer2' end,
                            timestamptz '2026-11-20 00:00:00Z',
                            case when n %% 50 <> 0 then timestamptz '2026-11-20 00:00:00Z' + (n %% 20) * interval '1 hour' end
                        from generate_series(1, :count) n"""
                                .replace("%%", "%"))
                .param("count", count)
                .update();
    }

    private String plan(String sql, Viewer viewer) {
        return String.join(
                "\n",
                jdbc.sql("explain (analyze, timing off) " + sql)
                        .param("desks", TaskQueue.desks(viewer))
                        .param("me", viewer.username())
                        .query(String.class)
                        .list());
    }

    /** The largest number of rows any step of the plan gave. */
    private static long rowsRead(String plan) {
        return java.util.regex.Pattern.compile("actual rows=(\\d+)")
                .matcher(plan)
                .results()
                .mapToLong(m -> Long.parseLong(m.group(1)))
                .max()
                .orElseThrow();
    }
}
