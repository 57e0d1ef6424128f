package org.bonafide.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The work queue, and the way from a task to its form. */
@Controller
class TasksController {

    private static final int PAGE = 50;
    private static final List<TaskFilter.Tab> TABS =
            List.of(TaskFilter.Tab.POOL, TaskFilter.Tab.MINE, TaskFilter.Tab.OVERDUE, TaskFilter.Tab.ALL);

    private final TaskQueue queue;
    private final TaskDesk desk;
    private final TaskKinds kinds;
    private final JdbcClient jdbc;

    TasksController(TaskQueue queue, TaskDesk desk, TaskKinds kinds, JdbcClient jdbc) {
        this.queue = queue;
        this.desk = desk;
        this.kinds = kinds;
        this.jdbc = jdbc;
    }

    @GetMapping("/tasks")
    String list(
            @ModelAttribute("query") TaskFilter.Query query,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) String done,
            Viewer viewer,
            Model model) {
        TaskFilter filter = query.read(kinds);
        Page<WorkTask> page = queue.page(viewer, filter, after, PAGE);
        Map<String, String> counts = new LinkedHashMap<>();
        for (TaskFilter.Tab tab : TABS) {
            int count = queue.count(viewer, filter.on(tab));
            counts.put(tab.name(), count > TaskQueue.COUNTED ? "10,000+" : String.format("%,d", count));
        }
        List<String> own = kinds.of(viewer);
        model.addAttribute("filter", filter)
                .addAttribute("page", page)
                .addAttribute("counts", counts)
                .addAttribute("kinds", own)
                .addAttribute(
                        "regimes",
                        jdbc.sql("select key from regime order by key")
                                .query(String.class)
                                .list())
                .addAttribute("done", done != null && own.contains(done) ? done : null);
        return "task/tasks";
    }

    /** Where a task's form is; an ended task says who and when. */
    @GetMapping("/tasks/{id}")
    String open(@PathVariable String id, Viewer viewer) {
        return "redirect:" + desk.open(id, null, viewer).path();
    }
}
