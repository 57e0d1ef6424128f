package org.bonafide.task;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** The kinds of user tasks that the models have, and the role each is for. */
@Component
public class TaskKinds {

    private final RepositoryService models;
    private volatile Map<String, Role> roles;

    TaskKinds(RepositoryService models) {
        this.models = models;
    }

    Collection<String> all() {
        return roles().keySet();
    }

    /** Those that this person's roles do, in the order of their names. */
    public List<String> of(Viewer viewer) {
        return roles().entrySet().stream()
                .filter(kind -> viewer.has(kind.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, Role> roles() {
        if (roles == null) {
            Map<String, Role> read = new TreeMap<>();
            models.createProcessDefinitionQuery().latestVersion().list().forEach(process -> models.getBpmnModelInstance(
                            process.getId())
                    .getModelElementsByType(UserTask.class)
                    .forEach(task -> read.put(task.getId(), Role.valueOf(task.getCamundaCandidateGroups()))));
            roles = read;
        }
        return roles;
    }
}
