package org.bonafide.casefile;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bonafide.platform.ProcessMessages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Lets a window that runs out give way to what a party sent just before: an appeal, a completion, a complaint or a claim
 * that we took while the window was open reaches the process before the window closes. Who sends locks the case and then
 * looks at the time; the timer locks the case too, so that one is wholly before the other.
 */
@Component
class LastMomentProcess extends AbstractBpmnParseListener implements ExecutionListener {

    private final CaseRepository cases;
    private final ProcessMessages messages;

    LastMomentProcess(@Lazy CaseRepository cases, @Lazy ProcessMessages messages) {
        this.cases = cases;
        this.messages = messages;
    }

    @Override
    public void parseIntermediateTimerEventDefinition(Element definition, ActivityImpl timer) {
        timer.addListener(EVENTNAME_END, this);
    }

    @Override
    public void notify(DelegateExecution execution) {
        UUID caseId = UUID.fromString(execution.getProcessBusinessKey());
        Set<String> rivals = rivals((FlowNode) execution.getBpmnModelElementInstance());
        if (!execution.isCanceled() && !rivals.isEmpty() && cases.lock(caseId).isPresent()) {
            messages.giveWay(caseId, rivals, execution::getVariable);
        }
    }

    /** Names of the messages that could come instead of the timer: at its gateway, or into its process. */
    private static Set<String> rivals(FlowNode timer) {
        Stream<CatchEvent> atGateway = timer.getPreviousNodes().list().stream()
                .filter(EventBasedGateway.class::isInstance)
                .flatMap(gateway -> gateway.getSucceedingNodes().list().stream())
                .filter(CatchEvent.class::isInstance)
                .map(CatchEvent.class::cast);
        Stream<CatchEvent> intoProcess = timer.getModelInstance().getModelElementsByType(StartEvent.class).stream()
                .map(CatchEvent.class::cast);
        return Stream.concat(atGateway, intoProcess)
                .map(CatchEvent::getEventDefinitions)
                .flatMap(Collection::stream)
                .filter(MessageEventDefinition.class::isInstance)
                .map(d -> ((MessageEventDefinition) d).getMessage().getName())
                .collect(Collectors.toSet());
    }
}
