package org.bonafide.task;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.party.Colleague;
import org.bonafide.party.PartyService;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Conflict;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.Forbidden;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.NotFound;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one checked way to a task: the engine compares nobody with anybody, so nothing else may claim, release, hand over
 * or complete. Each act locks the task's row; of two at once, the first wins and the other learns who and when.
 */
@Service
@Transactional
public class TaskDesk {

    /** Code of the conflict with oneself: a second click, or a second window. */
    static final String DONE_BY_YOU = "task.doneByYou";

    private final WorkTaskRepository tasks;
    private final TaskService engine;
    private final PartyService parties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskDesk(
            WorkTaskRepository tasks,
            TaskService engine,
            PartyService parties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tasks = tasks;
        this.engine = engine;
        this.parties = parties;
        this.events = events;
        this.clock = clock;
    }

    /** A task got another holder: {@code before} and {@code after} are usernames, null for the pool. */
    record TaskAssigned(UUID subject, String task, String kind, String before, String after) implements DomainEvent {}

    /** A person did a task; what they decided is in the feature's own event. */
    record TaskCompleted(UUID subject, String task, String kind) implements DomainEvent {}

    /**
     * The task, to show its form.
     *
     * @throws NotFound if there is no such task, or it is for others
     * @throws Forbidden if it looks at the viewer's own decision
     * @throws Conflict if it has ended, or somebody else holds it
     */
    @Transactional(readOnly = true)
    public WorkTask open(String taskId, String kind, Viewer viewer) {
        return check(tasks.find(taskId), taskId, kind, viewer);
    }

    /** The same as {@link #open}, and nobody else can touch the task until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public WorkTask lock(String taskId, String kind, Viewer viewer) {
        return check(tasks.lock(taskId), taskId, kind, viewer);
    }

    /** Completes a task that this transaction has locked, and lets the process go on with these variables. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(WorkTask task, Viewer viewer, Map<String, Object> variables) {
        check(tasks.lock(task.id()), task.id(), task.kind(), viewer);
        events.publishEvent(new TaskCompleted(task.subject(), task.id(), task.kind()));
        engine.complete(task.id(), variables);
    }

    /** Takes the task from the pool; harmless if the viewer holds it already. */
    public WorkTask claim(String taskId, Viewer viewer) {
        WorkTask task = check(tasks.lock(taskId), taskId, null, viewer);
        return viewer.username().equals(task.assignee()) ? task : assign(task, viewer.username());
    }

    /** Gives the task back to the pool; harmless if nobody holds it. */
    public WorkTask release(String taskId, Viewer viewer) {
        WorkTask task = check(tasks.lock(taskId), taskId, null, viewer);
        return task.assignee() == null ? task : assign(task, null);
    }

    /**
     * Gives the task to somebody else who may do it.
     *
     * @throws FormFault on field {@code to} if there is no such person, or the task is not for them
     */
    public WorkTask handOver(String taskId, String to, Viewer viewer) {
        WorkTask task = check(tasks.lock(taskId), taskId, null, viewer);
        Viewer other = parties.viewer(to == null ? "" : to)
                .filter(v -> isFor(task, v))
                .filter(v -> !task.bars(v.username()))
                .orElseThrow(() -> new FormFault("to", "task.handover.nobody", to));
        return assign(task, other.username());
    }

    /** The task as it stands, open or ended, to somebody it is or was for; {@link NotFound} to others. */
    @Transactional(readOnly = true)
    public WorkTask find(String taskId, Viewer viewer) {
        return tasks.find(taskId).filter(t -> isFor(t, viewer)).orElseThrow(() -> new NotFound("task " + taskId));
    }

    /** Whom {@link #handOver} would take, by name, without the viewer. */
    @Transactional(readOnly = true)
    public List<Colleague> takers(WorkTask task, Viewer viewer) {
        return parties.colleagues(task.role(), task.organisation()).stream()
                .filter(c -> !task.bars(c.username()) && !c.username().equals(viewer.username()))
                .toList();
    }

    /** Nobody else can touch the open tasks of a case until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(UUID subject) {
        tasks.lockAll(subject);
    }

    /** Whether a task of this kind is open; {@code subject} is the case, or the claim it is about. */
    @Transactional(readOnly = true)
    public boolean isOpen(UUID subject, String kind) {
        return !tasks.openOf(subject, kind).isEmpty();
    }

    /** Moves the due date of the open tasks of this kind; {@code subject} is the case, or the claim they are about. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reschedule(UUID subject, String kind, Instant due) {
        for (String id : tasks.openOf(subject, kind)) {
            Task task = engine.createTaskQuery().taskId(id).singleResult();
            task.setDueDate(Date.from(due));
            engine.saveTask(task);
        }
    }

    /** Gives all open tasks of a case this priority, 0 to 100. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void prioritise(UUID subject, int priority) {
        tasks.prioritise(subject, priority);
    }

    /** An agent that is authorised for some rights of its principal only gets no task of another one. */
    private boolean isFor(WorkTask task, Viewer viewer) {
        return task.isFor(viewer)
                && (task.organisation() == null
                        || !viewer.limited().contains(task.organisation())
                        || tasks.isOfRight(task.subject(), viewer));
    }

    private WorkTask assign(WorkTask task, String username) {
        Instant now = clock.instant();
        engine.setAssignee(task.id(), username);
        tasks.assign(task.id(), username, now);
        events.publishEvent(new TaskAssigned(task.subject(), task.id(), task.kind(), task.assignee(), username));
        return tasks.find(task.id()).orElseThrow();
    }

    private WorkTask check(Optional<WorkTask> found, String taskId, String kind, Viewer viewer) {
        WorkTask task = found.filter(t -> isFor(t, viewer))
                .filter(t -> kind == null || kind.equals(t.kind()))
                .orElseThrow(() -> new NotFound("task " + taskId));
        if (task.state() == WorkTask.State.DONE) {
            boolean self = viewer.username().equals(task.endedBy());
            throw new Conflict(self ? DONE_BY_YOU : "task.done", task.endedByName(), task.endedAt());
        }
        if (task.state() == WorkTask.State.CANCELLED) {
            throw new Conflict("task.cancelled", task.endedByName(), task.endedAt());
        }
        if (task.bars(viewer.username())) {
            throw new Forbidden("task.barred");
        }
        if (task.assignee() != null && !task.assignee().equals(viewer.username())) {
            throw new Conflict("task.held", tasks.nameOf(task.assignee()), task.claimedAt());
        }
        return task;
    }
}
