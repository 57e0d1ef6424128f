package org.bonafide.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from the engine which way a case took; empty once the engine's history has reached its end. */
@Component
class CasePathProcess {

    private static final Set<String> TOLD = Set.of(
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "eventBasedGateway",
            "startEvent",
            "messageStartEvent",
            "noneEndEvent",
            "boundaryTimer",
            "boundaryError",
            "boundaryMessage",
            "intermediateTimer",
            "intermediateMessageCatch");

    private final HistoryService history;
    private final RepositoryService repository;
    private final JdbcClient jdbc;

    CasePathProcess(HistoryService history, RepositoryService repository, JdbcClient jdbc) {
        this.history = history;
        this.repository = repository;
        this.jdbc = jdbc;
    }

    /** An element at which a job waits to begin; the engine's history does not know it yet. */
    private record Waiting(String definitionId, String activityId) {}

    /** What the case came to, in the order of time; gateways that nobody waits at are left out. */
    List<CasePath.Step> steps(UUID caseId) {
        return activities(caseId).stream()
                .filter(a -> TOLD.contains(a.getActivityType()) && a.getActivityName() != null)
                .map(a -> new CasePath.Step(
                        a.getProcessDefinitionKey(),
                        a.getActivityId(),
                        a.getActivityName(),
                        a.getStartTime().toInstant(),
                        a.getEndTime() == null ? null : a.getEndTime().toInstant(),
                        a.isCanceled()))
                .toList();
    }

    /** The models that the case went through, the spine first. */
    List<CasePath.Model> models(UUID caseId) {
        Map<String, List<HistoricActivityInstance>> byModel = activities(caseId).stream()
                .collect(Collectors.groupingBy(
                        HistoricActivityInstance::getProcessDefinitionId, LinkedHashMap::new, Collectors.toList()));
        List<Waiting> waiting = waiting(caseId);
        List<CasePath.Model> models = new ArrayList<>();
        byModel.forEach((definition, activities) -> models.add(model(definition, activities, waiting)));
        models.sort(Comparator.comparing(m -> !m.key().equals(CaseProcess.KEY)));
        return models;
    }

    private CasePath.Model model(String definition, List<HistoricActivityInstance> activities, List<Waiting> waiting) {
        Set<String> taken = new LinkedHashSet<>();
        Set<String> current = new LinkedHashSet<>();
        for (HistoricActivityInstance a : activities) {
            (a.getEndTime() == null ? current : taken).add(a.getActivityId());
        }
        waiting.stream().filter(w -> w.definitionId().equals(definition)).forEach(w -> current.add(w.activityId()));
        taken.addAll(flows(definition, activities));
        var deployed = repository.getProcessDefinition(definition);
        return new CasePath.Model(
                deployed.getKey(), deployed.getName(), xml(definition), List.copyOf(taken), List.copyOf(current));
    }

    /** A flow was taken when the element it leads from ended last of all that lead there, before that one began. */
    private Set<String> flows(String definition, List<HistoricActivityInstance> activities) {
        Map<String, List<HistoricActivityInstance>> byId =
                activities.stream().collect(Collectors.groupingBy(HistoricActivityInstance::getActivityId));
        Map<String, List<SequenceFlow>> into =
                repository.getBpmnModelInstance(definition).getModelElementsByType(SequenceFlow.class).stream()
                        .collect(Collectors.groupingBy(f -> f.getTarget().getId()));
        Set<String> taken = new LinkedHashSet<>();
        for (HistoricActivityInstance target : activities) {
            into.getOrDefault(target.getActivityId(), List.of()).stream()
                    .filter(f -> ended(byId, f, target) >= 0)
                    .collect(Collectors.groupingBy(f -> ended(byId, f, target)))
                    .entrySet()
                    .stream()
                    .max(Map.Entry.comparingByKey())
                    .ifPresent(latest -> latest.getValue().forEach(f -> taken.add(f.getId())));
        }
        return taken;
    }

    private static long ended(
            Map<String, List<HistoricActivityInstance>> byId, SequenceFlow flow, HistoricActivityInstance target) {
        return byId.getOrDefault(flow.getSource().getId(), List.of()).stream()
                .filter(s -> s.getEndTime() != null
                        && !s.isCanceled()
                        && !s.getEndTime().after(target.getStartTime()))
                .map(s -> s.getEndTime().getTime())
                .max(Comparator.naturalOrder())
                .orElse(-1L);
    }

    private List<HistoricActivityInstance> activities(UUID caseId) {
        return history.createNativeHistoricActivityInstanceQuery()
                .sql(
                        """
                        select a.* from act_hi_actinst a where a.proc_inst_id_ in
                            (select p.id_ from act_hi_procinst p where p.business_key_ = #{key})
                        order by a.start_time_, a.sequence_counter_""")
                .parameter("key", caseId.toString())
                .list();
    }

    /** One statement; the engine's own query knows no business key. */
    private List<Waiting> waiting(UUID caseId) {
        return jdbc.sql(
                        """
                        select j.process_def_id_ as definition_id, d.act_id_ as activity_id
                        from act_ru_execution e
                        join act_ru_job j on j.process_instance_id_ = e.id_
                        join act_ru_jobdef d on d.id_ = j.job_def_id_
                        where e.business_key_ = ? and d.job_type_ = 'async-continuation'""")
                .param(caseId.toString())
                .query(Waiting.class)
                .list();
    }

    private String xml(String definition) {
        try (InputStream model = repository.getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
