package dk.roedtraad.engine.decision;

import dk.roedtraad.application.deadline.DeadlineTable;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.deadline.DeadlineRule;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Asks the decision {@code deadlines}. Every due date of every leader comes from here, so each answer is kept. */
@Component
class DecisionDeadlineTable implements DeadlineTable {

  private record Question(DmnDecision table, String step, Track track, Integer round) {}

  private final DecisionTables tables;
  private final Map<Question, Optional<DeadlineRule>> answers = new ConcurrentHashMap<>();

  DecisionDeadlineTable(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<DeadlineRule> find(String step, Track track, Integer round) {
    return answers.computeIfAbsent(new Question(tables.newest("deadlines"), step, track, round == null ? 1 : round),
        this::ask);
  }

  private Optional<DeadlineRule> ask(Question question) {
    var rows = tables.ask(question.table(), Variables.putValue("step", question.step())
        .putValue("track", question.track() == null ? null : question.track().name())
        .putValue("round", question.round()));
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var row = rows.getSingleResult();
    return Optional.of(DeadlineRule.of(row.getEntry("anchor"), row.<Number>getEntry("workingDays").intValue()));
  }
}
