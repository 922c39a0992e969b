package dk.roedtraad.engine.decision;

import dk.roedtraad.application.reminder.ReminderTable;
import dk.roedtraad.domain.reminder.ReminderQuestion;
import dk.roedtraad.domain.reminder.ReminderRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Asks the decision {@code reminder-policy}, each question once in a run: thousands of tasks differ in few things. */
@Component
class DecisionReminderTable implements ReminderTable {

  private final DecisionTables tables;

  DecisionReminderTable(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public Policy newest() {
    var table = tables.newest("reminder-policy");
    Map<ReminderQuestion, List<ReminderRule>> answers = new HashMap<>();
    return question -> answers.computeIfAbsent(question, asked -> ask(table, asked));
  }

  private List<ReminderRule> ask(DmnDecision table, ReminderQuestion question) {
    return tables.ask(table, Variables.putValue("process", question.process()).putValue("step", question.step())
        .putValue("holder", question.holder().name()).putValue("sinceOpened", question.sinceOpened())
        .putValue("afterDue", question.afterDue()))
        .getResultList().stream().map(row ->
            ReminderRule.of((String) row.get("rule"), (String) row.get("action"), (String) row.get("text"))).toList();
  }
}
