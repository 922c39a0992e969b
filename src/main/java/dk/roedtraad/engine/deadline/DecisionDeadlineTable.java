package dk.roedtraad.engine.deadline;

import dk.roedtraad.application.deadline.DeadlineTable;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.deadline.DeadlineRule;
import dk.roedtraad.engine.EngineCalls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Asks the deployed decision {@code deadlines}, outside the history.
 *
 * <p>Every due date of every leader comes from here. Asked through the engine's decision service, each would leave a
 * row in the history and take milliseconds, so the deployed table is read once per version into a decision engine of
 * our own, and each distinct question is answered once. Which version is the newest is asked every time: a
 * coordinator's change counts from the next task on, on every node.
 */
@Component
class DecisionDeadlineTable implements DeadlineTable {

  private static final String DECISION = "deadlines";

  private record Question(String decisionId, String step, Track track, Integer round) {}

  private final RepositoryService repositoryService;
  private final EngineCalls engine;
  private final DmnEngine decisions = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final Map<String, DmnDecision> tables = new ConcurrentHashMap<>();
  private final Map<Question, Optional<DeadlineRule>> answers = new ConcurrentHashMap<>();

  DecisionDeadlineTable(@Lazy RepositoryService repositoryService, EngineCalls engine) {
    this.repositoryService = repositoryService;
    this.engine = engine;
  }

  @Override
  public Optional<DeadlineRule> find(String step, Track track, Integer round) {
    var question = new Question(newestTable(), step, track, round == null ? 1 : round);
    var known = answers.get(question);
    if (known == null) {
      known = ask(question);
      answers.put(question, known);
    }
    return known;
  }

  private String newestTable() {
    var newest = engine.inOwnName(() -> repositoryService.createDecisionDefinitionQuery()
        .decisionDefinitionKey(DECISION).latestVersion().singleResult());
    if (newest == null) {
      throw new IllegalStateException("No decision '" + DECISION + "' is deployed, so no due date can be found. "
          + "Deploy bpmn/deadlines.dmn and retry.");
    }
    return newest.getId();
  }

  private Optional<DeadlineRule> ask(Question question) {
    var rows = decisions.evaluateDecisionTable(table(question.decisionId()), Variables.putValue("step", question.step())
        .putValue("track", question.track() == null ? null : question.track().name())
        .putValue("round", question.round()));
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var row = rows.getSingleResult();
    return Optional.of(DeadlineRule.of(row.getEntry("anchor"), row.<Number>getEntry("workingDays").intValue()));
  }

  private DmnDecision table(String decisionId) {
    var known = tables.get(decisionId);
    if (known == null) {
      known = engine.inOwnName(() -> read(decisionId));
      tables.put(decisionId, known);
    }
    return known;
  }

  private DmnDecision read(String decisionId) {
    try (InputStream table = repositoryService.getDecisionModel(decisionId)) {
      return decisions.parseDecision(DECISION, table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
