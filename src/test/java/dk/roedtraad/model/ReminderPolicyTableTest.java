package dk.roedtraad.model;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.domain.reminder.ReminderRule;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table that coordinators may edit: which rules a task meets on which day. */
class ReminderPolicyTableTest {
  private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private static DmnDecision table;

  @BeforeAll
  static void readTable() throws Exception {
    try (var stream = Files.newInputStream(Models.BPMN.resolve("reminder-policy.dmn"))) {
      table = ENGINE.parseDecision("reminder-policy", stream);
    }
  }

  @ParameterizedTest
  @CsvSource({
      "model-school-course, describeAssignment, LEADER,       0, -20, newTask",
      "model-school-course, describeAssignment, LEADER,       5, -20, newTask",
      "model-school-course, describeAssignment, LEADER,       6, -20, ",
      "model-school-course, describeAssignment, LEADER,      40, -15, ",
      "model-school-course, meetLeadershipTeam, LEADER,      40, -16, ",
      "model-school-course, meetLeadershipTeam, LEADER,      40, -15, makeAppointment",
      "model-school-course, describeAssignment, LEADER,      40,  -4, ",
      "model-school-course, describeAssignment, LEADER,      40,  -3, beforeDue",
      "model-school-course, describeAssignment, LEADER,      40,   0, beforeDue",
      "model-school-course, describeAssignment, LEADER,      40,   1, ",
      "model-school-course, describeAssignment, LEADER,      40,   2, afterDue",
      "model-school-course, describeAssignment, LEADER,      40,   7, contactLeader",
      "individual-training, proposeTimes,       COACH,       40,   7, ",
      "seminar,             prepareSeminar,     COORDINATOR, 40,   2, afterDue",
      "model-school-course, describeAssignment, LEADER,       0,  -2, newTask+beforeDue",
      "model-school-course, describeAssignment, LEADER,      40,   5, afterDue+contactLeader",
  })
  void aTaskMeetsTheRulesOfItsDay(String process, String step, String holder, int sinceOpened, int afterDue,
      String rules) {
    assertThat(String.join("+", rules(process, step, holder, sinceOpened, afterDue).stream().map(ReminderRule::id)
        .toList())).isEqualTo(rules == null ? "" : rules);
  }

  @ParameterizedTest
  @CsvSource({"four-d-cycle, identify", "action-learning, formulateProblem"})
  void nobodyIsHeldToWhatIsVoluntary(String process, String step) {
    assertThat(rules(process, step, "LEADER", 0, -3)).extracting(ReminderRule::id).contains("voluntary");
  }

  @Test
  void theTableNamesOnlyProcessesThatExist() {
    var known = Models.processes().stream().flatMap(file -> BpmnModelRulesTest.all(file, Process.class).stream())
        .map(Process::getId).toList();
    var named = Dmn.readModelFromFile(Models.BPMN.resolve("reminder-policy.dmn").toFile())
        .getModelElementsByType(Rule.class).stream().map(rule -> rule.getInputEntries().iterator().next())
        .flatMap(entry -> Stream.of(entry.getTextContent().replace("\"", "").split(","))).map(String::strip)
        .filter(process -> !process.isEmpty());

    assertThat(named).isNotEmpty().isSubsetOf(known);
  }

  private static List<ReminderRule> rules(String process, String step, String holder, int sinceOpened, int afterDue) {
    List<Map<String, Object>> rows = ENGINE.evaluateDecisionTable(table, Variables.putValue("process", process)
        .putValue("step", step).putValue("holder", holder).putValue("sinceOpened", sinceOpened)
        .putValue("afterDue", afterDue)).getResultList();
    return rows.stream().map(row -> ReminderRule.of((String) row.get("rule"), (String) row.get("action"),
        (String) row.get("text"))).toList();
  }
}
