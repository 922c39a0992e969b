package dk.roedtraad.engine;

import dk.roedtraad.application.course.WaitingInstances;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Reads off the engine which instances wait in a conditional event. Which events wait for which flag is asked of the
 * models themselves, of every version, so that no list of ids has to be kept beside them.
 */
@Component
class ConditionalWaits implements WaitingInstances {

  private static final String CONDITIONAL = "conditional";

  private final RuntimeService runtimeService;
  private final RepositoryService repositoryService;
  private final EngineCalls engine;
  /** Definition id to (event id to condition); a deployed definition never changes. */
  private final Map<String, Map<String, String>> conditions = new ConcurrentHashMap<>();

  ConditionalWaits(@Lazy RuntimeService runtimeService, @Lazy RepositoryService repositoryService,
      EngineCalls engine) {
    this.runtimeService = runtimeService;
    this.repositoryService = repositoryService;
    this.engine = engine;
  }

  @Override
  public Set<String> waitingFor(String flag) {
    return engine.inOwnName(() -> events("${" + flag + " == true}").stream()
        .flatMap(event -> runtimeService.createEventSubscriptionQuery().eventType(CONDITIONAL).activityId(event).list()
            .stream())
        .map(EventSubscription::getProcessInstanceId).collect(Collectors.toSet()));
  }

  private Set<String> events(String condition) {
    var events = new HashSet<String>();
    repositoryService.createProcessDefinitionQuery().list().forEach(definition ->
        conditions.computeIfAbsent(definition.getId(), this::read).forEach((event, its) -> {
          if (its.equals(condition)) {
            events.add(event);
          }
        }));
    return events;
  }

  private Map<String, String> read(String definitionId) {
    return repositoryService.getBpmnModelInstance(definitionId)
        .getModelElementsByType(ConditionalEventDefinition.class).stream()
        .collect(Collectors.toMap(condition -> ((FlowElement) condition.getParentElement()).getId(),
            condition -> condition.getCondition().getTextContent().strip()));
  }
}
