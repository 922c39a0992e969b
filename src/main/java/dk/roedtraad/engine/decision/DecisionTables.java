package dk.roedtraad.engine.decision;

import dk.roedtraad.engine.EngineCalls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The deployed decision tables, asked outside the history.
 *
 * <p>Asked through the engine's decision service, each question would leave a row in the history and take milliseconds,
 * so a table is read once per version into a decision engine of our own. Which version is the newest is asked every
 * time: a coordinator's change counts from then on, on every node.
 */
@Component
class DecisionTables {

  private final RepositoryService repositoryService;
  private final EngineCalls engine;
  private final DmnEngine decisions = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final Map<String, DmnDecision> tables = new ConcurrentHashMap<>();

  DecisionTables(@Lazy RepositoryService repositoryService, EngineCalls engine) {
    this.repositoryService = repositoryService;
    this.engine = engine;
  }

  /** The newest version, the same object for as long as no newer one is deployed. */
  DmnDecision newest(String decision) {
    return engine.inOwnName(() -> {
      var newest = repositoryService.createDecisionDefinitionQuery().decisionDefinitionKey(decision).latestVersion()
          .singleResult();
      if (newest == null) {
        throw new IllegalStateException("No decision '" + decision + "' is deployed. Deploy bpmn/" + decision
            + ".dmn and retry.");
      }
      return table(decision, newest.getId());
    });
  }

  /** Two threads may read the same table; neither waits for the other while it holds a connection. */
  private DmnDecision table(String decision, String id) {
    var known = tables.get(id);
    if (known == null) {
      var read = read(decision, id);
      known = tables.putIfAbsent(id, read);
      return known == null ? read : known;
    }
    return known;
  }

  DmnDecisionTableResult ask(DmnDecision table, Map<String, Object> question) {
    return decisions.evaluateDecisionTable(table, question);
  }

  private DmnDecision read(String decision, String id) {
    try (InputStream table = repositoryService.getDecisionModel(id)) {
      return decisions.parseDecision(decision, table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
