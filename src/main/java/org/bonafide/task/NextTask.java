package org.bonafide.task;

import java.util.Optional;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Conflict;
import org.springframework.stereotype.Component;

/** Takes the next free task for somebody, whoever else is just doing the same. */
@Component
class NextTask {

    private static final int TRIES = 20;

    private final TaskQueue queue;
    private final TaskDesk desk;

    NextTask(TaskQueue queue, TaskDesk desk) {
        this.queue = queue;
        this.desk = desk;
    }

    /** The soonest due free task of that kind (null for any), claimed; empty when there is none. */
    Optional<WorkTask> claim(String kind, Viewer viewer) {
        TaskFilter pool = new TaskFilter(TaskFilter.Tab.POOL, kind, null, null, null, null, null, null, null);
        for (WorkTask task : queue.page(viewer, pool, null, TRIES).items()) {
            try {
                return Optional.of(desk.claim(task.id(), viewer));
            } catch (Conflict takenMeanwhile) {
                // The one after it, then.
            }
        }
        return Optional.empty();
    }
}
