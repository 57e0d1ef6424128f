package org.bonafide;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Notes which elements of the models the engine really went through, and prints how much of each model that was. */
public class ModelCoverage extends AbstractBpmnParseListener {

    private final Set<String> passed = ConcurrentHashMap.newKeySet();

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        String model = process.getKey();
        all(process.getActivities()).forEach(activity -> {
            ExecutionListener note = execution -> passed.add(model + "#" + activity.getId());
            activity.addListener(ExecutionListener.EVENTNAME_START, note);
            activity.addListener(ExecutionListener.EVENTNAME_END, note);
            activity.getOutgoingTransitions().forEach(flow -> ((TransitionImpl) flow)
                    .addListener(
                            ExecutionListener.EVENTNAME_TAKE, execution -> passed.add(model + "#" + flow.getId())));
        });
    }

    private static List<ActivityImpl> all(List<ActivityImpl> activities) {
        List<ActivityImpl> all = new ArrayList<>(activities);
        activities.forEach(a -> all.addAll(all(a.getActivities())));
        return all;
    }

    /** Elements of this model that must be covered and were not. */
    public Set<String> missing(File model) {
        return mustBeCovered(model).stream()
                .filter(id -> !covered(model, id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** One line for a model: how many of its elements, and of those that must be, were passed. */
    public String line(File model) {
        Set<String> elements = ConventionTests.elements(model);
        Set<String> must = mustBeCovered(model);
        return "%-28s all elements %3d of %3d; user tasks, gateways' flows, boundary events %3d of %3d"
                .formatted(
                        model.getName(),
                        elements.stream().filter(id -> covered(model, id)).count(),
                        elements.size(),
                        must.stream().filter(id -> covered(model, id)).count(),
                        must.size());
    }

    /** The engine takes no flow out of an event-based gateway: it begins the event behind it. */
    private boolean covered(File model, String id) {
        String process = model.getName().replace(".bpmn", "");
        if (passed.contains(process + "#" + id)) {
            return true;
        }
        return ConventionTests.all(model, "sequenceFlow").stream()
                .filter(flow -> flow.getAttribute("id").equals(id))
                .filter(flow -> ids(model, "eventBasedGateway").contains(flow.getAttribute("sourceRef")))
                .anyMatch(flow -> passed.contains(process + "#" + flow.getAttribute("targetRef")));
    }

    private static Set<String> mustBeCovered(File model) {
        Set<String> must = new TreeSet<>(ids(model, "userTask"));
        must.addAll(ids(model, "boundaryEvent"));
        Set<String> gateways = new TreeSet<>(ids(model, "exclusiveGateway"));
        gateways.addAll(ids(model, "eventBasedGateway"));
        gateways.addAll(ids(model, "parallelGateway"));
        ConventionTests.all(model, "sequenceFlow").stream()
                .filter(flow -> gateways.contains(flow.getAttribute("sourceRef")))
                .forEach(flow -> must.add(flow.getAttribute("id")));
        return must;
    }

    private static Set<String> ids(File model, String type) {
        return ConventionTests.all(model, type).stream()
                .map(e -> e.getAttribute("id"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
