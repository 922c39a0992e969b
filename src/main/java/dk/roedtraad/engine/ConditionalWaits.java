package dk.roedtraad.engine;

import dk.roedtraad.application.course.WaitingInstances;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads off the engine which instances wait in a conditional event. Which event waits for which flag is asked of the model
 * itself, in the version that the instance runs in, so that no list of ids has to be kept beside them.
 *
 * <p>A statement of our own: the engine's query takes one instance at a time or all there are, and keeps in memory what it
 * has read.
 */
@Component
class ConditionalWaits implements WaitingInstances {

  private static final String SUBSCRIPTIONS = """
      select E.PROC_INST_ID_, E.PROC_DEF_ID_, S.ACTIVITY_ID_ from ACT_RU_EXECUTION E
      join ACT_RU_EVENT_SUBSCR S on S.EXECUTION_ID_ = E.ID_
      where S.EVENT_TYPE_ = 'conditional' and E.PROC_INST_ID_ in (:instances)""";

  private final RepositoryService repositoryService;
  private final EngineCalls engine;
  private final JdbcClient db;
  /** Definition id to (event id to condition); a deployed definition never changes. */
  private final Map<String, Map<String, String>> conditions = new ConcurrentHashMap<>();

  ConditionalWaits(@Lazy RepositoryService repositoryService, EngineCalls engine, JdbcClient db) {
    this.repositoryService = repositoryService;
    this.engine = engine;
    this.db = db;
  }

  @Override
  public Map<String, Set<String>> waiting(Collection<String> flags, Collection<String> processInstanceIds) {
    var flagOf = flags.stream().collect(Collectors.toMap(flag -> "${" + flag + " == true}", flag -> flag));
    var waiting = new HashMap<String, Set<String>>();
    if (!flags.isEmpty() && !processInstanceIds.isEmpty()) {
      db.sql(SUBSCRIPTIONS).param("instances", processInstanceIds).query(row -> {
        var flag = flagOf.get(condition(row.getString("PROC_DEF_ID_"), row.getString("ACTIVITY_ID_")));
        if (flag != null) {
          waiting.computeIfAbsent(flag, first -> new HashSet<>()).add(row.getString("PROC_INST_ID_"));
        }
      });
    }
    return waiting;
  }

  /** Two threads may read the same model; neither waits for the other while it holds a connection. */
  private String condition(String definitionId, String event) {
    var known = conditions.get(definitionId);
    if (known == null) {
      known = engine.inOwnName(() -> read(definitionId));
      conditions.put(definitionId, known);
    }
    return known.get(event);
  }

  private Map<String, String> read(String definitionId) {
    return repositoryService.getBpmnModelInstance(definitionId)
        .getModelElementsByType(ConditionalEventDefinition.class).stream()
        .collect(Collectors.toMap(condition -> ((FlowElement) condition.getParentElement()).getId(),
            condition -> condition.getCondition().getTextContent().strip()));
  }
}
