package org.bonafide.task;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bonafide.party.Role;
import org.bonafide.platform.Actor;
import org.bonafide.platform.Actors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Hears every user task of every model begin, change hands and end, and keeps our row of it in the same transaction. */
@Component
class TaskRows extends AbstractBpmnParseListener implements TaskListener {

    private final WorkTaskRepository tasks;
    private final Clock clock;

    TaskRows(@Lazy WorkTaskRepository tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        for (String event : new String[] {EVENTNAME_CREATE, EVENTNAME_UPDATE, EVENTNAME_COMPLETE, EVENTNAME_DELETE}) {
            definition.addBuiltInTaskListener(event, this);
        }
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> create((TaskEntity) task);
            case EVENTNAME_UPDATE -> tasks.reschedule(task.getId(), instant(task.getDueDate()));
            case EVENTNAME_COMPLETE -> end(task, WorkTask.State.DONE);
            case EVENTNAME_DELETE -> end(task, WorkTask.State.CANCELLED);
            default -> throw new IllegalStateException(task.getEventName());
        }
    }

    private void create(TaskEntity task) {
        String role = task.getCandidates().stream()
                .map(link -> link.getGroupId())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow();
        Object claim = task.getVariable("claimId");
        tasks.add(new WorkTaskRepository.NewTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getTaskDefinition().getFormKey().getExpressionText(),
                UUID.fromString(task.getExecution().getProcessBusinessKey()),
                claim == null ? null : UUID.fromString(claim.toString()),
                Role.valueOf(role),
                task.getPriority(),
                clock.instant(),
                instant(task.getDueDate())));
    }

    private void end(DelegateTask task, WorkTask.State state) {
        Actor actor = Actors.current();
        tasks.end(task.getId(), state, clock.instant(), actor.id(), actor.name());
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
