package dk.roedtraad.engine.decision;

import dk.roedtraad.application.deadline.MeetingWindowTable;
import dk.roedtraad.domain.deadline.MeetingRule;
import java.time.LocalDate;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Asks the decision {@code meeting-window}. */
@Component
class DecisionMeetingWindowTable implements MeetingWindowTable {

  private static final String DECISION = "meeting-window";

  private final DecisionTables tables;

  DecisionMeetingWindowTable(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public MeetingRule ruleAfter(LocalDate lastSeminarDay) {
    var month = lastSeminarDay.getMonthValue();
    var rows = tables.ask(tables.newest(DECISION), Variables.putValue("lastSeminarMonth", month));
    if (rows.isEmpty()) {
      throw new IllegalStateException("No row of the decision '" + DECISION + "' fits month " + month
          + ". Give it one, deploy the table again and retry.");
    }
    var row = rows.getSingleResult();
    return new MeetingRule(number(row, "fromMonths"), number(row, "toMonths"), number(row, "summerPercent"));
  }

  private static int number(DmnDecisionRuleResult row, String output) {
    if (row.getEntryMap().get(output) instanceof Number number) {
      return number.intValue();
    }
    throw new IllegalStateException("A row of the decision '" + DECISION + "' has no number for '" + output
        + "'. Write one, deploy the table again and retry.");
  }
}
