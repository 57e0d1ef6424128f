package org.bonafide.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The work queue and its acts by API. */
@RestController
@RequestMapping("/api/v1/tasks")
class TasksApi {

    private static final int MOST = 200;

    private final TaskQueue queue;
    private final TaskDesk desk;
    private final TaskForms forms;
    private final TaskKinds kinds;

    TasksApi(TaskQueue queue, TaskDesk desk, TaskForms forms, TaskKinds kinds) {
        this.queue = queue;
        this.desk = desk;
        this.forms = forms;
        this.kinds = kinds;
    }

    /** A task as the API tells it; {@code form} is the path of its page. */
    record Item(
            String id,
            String kind,
            @JsonProperty("case") String reference,
            String title,
            String lane,
            int priority,
            String regime,
            String seller,
            String sellerName,
            String holder,
            String assignee,
            Instant createdAt,
            Instant dueAt,
            String form,
            WorkTask.State state) {

        static Item of(WorkTask t) {
            return new Item(
                    t.id(),
                    t.kind(),
                    t.reference(),
                    t.title(),
                    t.lane(),
                    t.priority(),
                    t.regime(),
                    t.sellerId(),
                    t.sellerName(),
                    t.holderName(),
                    t.assignee(),
                    t.createdAt(),
                    t.dueAt(),
                    t.path(),
                    t.state());
        }
    }

    /** To whom a task is handed over. */
    record Handover(String to) {}

    @GetMapping
    Page<Item> list(
            @ModelAttribute TaskFilter.Query query,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int limit,
            Viewer viewer) {
        if (limit < 1 || limit > MOST) {
            throw new FormFault("limit", "error.limit", MOST);
        }
        TaskFilter asked = query.read(kinds);
        TaskFilter.Tab tab = mine ? TaskFilter.Tab.MINE : query.tab() == null ? TaskFilter.Tab.DOABLE : asked.tab();
        return queue.page(viewer, asked.on(tab).overdue(overdue), after, limit).map(Item::of);
    }

    @GetMapping("/{id}")
    Item one(@PathVariable String id, Viewer viewer) {
        return Item.of(desk.find(id, viewer));
    }

    @PostMapping("/{id}/claim")
    Item claim(@PathVariable String id, Viewer viewer) {
        return Item.of(desk.claim(id, viewer));
    }

    @PostMapping("/{id}/release")
    Item release(@PathVariable String id, Viewer viewer) {
        return Item.of(desk.release(id, viewer));
    }

    @PostMapping("/{id}/handover")
    Item handOver(@PathVariable String id, @RequestBody Handover handover, Viewer viewer) {
        return Item.of(desk.handOver(id, handover.to(), viewer));
    }

    @PostMapping("/{id}/complete")
    Item complete(@PathVariable String id, @RequestBody JsonNode fields, Viewer viewer) {
        forms.submit(id, desk.find(id, viewer).kind(), fields, viewer);
        return Item.of(desk.find(id, viewer));
    }
}
