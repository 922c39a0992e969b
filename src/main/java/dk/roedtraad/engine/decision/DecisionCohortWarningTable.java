package dk.roedtraad.engine.decision;

import dk.roedtraad.application.cohort.CohortWarningTable;
import java.util.List;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Asks the decision {@code cohort-warnings}. */
@Component
class DecisionCohortWarningTable implements CohortWarningTable {

  private static final String DECISION = "cohort-warnings";

  private final DecisionTables tables;

  DecisionCohortWarningTable(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public List<String> aboutCohort(int leaders, int schools) {
    return ask(question("COHORT", leaders, schools));
  }

  @Override
  public List<String> aboutSchool(String school, int leaders, int schools) {
    return ask(question("SCHOOL", leaders, schools).putValue("school", school));
  }

  private static VariableMap question(String scope, int leaders, int schools) {
    return Variables.putValue("scope", scope).putValue("leaders", leaders).putValue("schools", schools);
  }

  private List<String> ask(VariableMap question) {
    List<String> messages = tables.ask(tables.newest(DECISION), question).collectEntries("message");
    if (messages.contains(null)) {
      throw new IllegalStateException("A row of the decision '" + DECISION + "' says nothing. Give each row that fits "
          + question + " a text, deploy the table again and retry.");
    }
    return messages;
  }
}
