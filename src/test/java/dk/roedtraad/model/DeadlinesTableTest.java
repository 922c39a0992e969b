package dk.roedtraad.model;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.deadline.DeadlineRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table that coordinators may edit: it answers for the steps it names, and names only steps that exist. */
class DeadlinesTableTest {
  private static final Path FILE = Models.BPMN.resolve("deadlines.dmn");
  private static final DmnEngine ENGINE =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private static DmnDecision table;

  @BeforeAll
  static void readTable() throws Exception {
    try (var stream = Files.newInputStream(FILE)) {
      table = ENGINE.parseDecision("deadlines", stream);
    }
  }

  @ParameterizedTest
  @CsvSource({
      "describeChallenges,   MODEL_SCHOOL,          1, SEMINAR_1_START, -5",
      "describeAssignment,   MODEL_SCHOOL,           , SEMINAR_2_START, -8",
      "meetLeadershipTeam,   MODEL_SCHOOL,          2, SEMINAR_3_START, -5",
      "proposeTimes,         MODEL_SCHOOL,          1, SEMINAR_2_START, -15",
      "proposeTimes,         IMPLEMENTATION_SCHOOL, 1, SEMINAR_1_START, -15",
      "proposeTimes,         IMPLEMENTATION_SCHOOL, 2, SEMINAR_1_END,   5",
      "chooseTime,           IMPLEMENTATION_SCHOOL, 2, TASK_CREATED,    3",
      "registerAttendance,   MODEL_SCHOOL,          3, SEMINAR_3_END,   1",
      "closeCohort,          MODEL_SCHOOL,           , LAST_EVENT_END,  10",
  })
  void aStepIsDueRelativeToItsAnchor(String step, String track, Integer round, String anchor, int workingDays) {
    var row = evaluate(step, track, round).getSingleResult();

    assertThat(row.<String>getEntry("anchor")).isEqualTo(anchor);
    assertThat(row.<Integer>getEntry("workingDays")).isEqualTo(workingDays);
  }

  @ParameterizedTest
  @CsvSource({"planNewActions, 1", "submitLateForm, 2", "identify,"})
  void aStepThatTakesTheTimeItTakesHasNoRow(String step, Integer round) {
    assertThat(evaluate(step, "MODEL_SCHOOL", round)).isEmpty();
  }

  @Test
  void everyRowNamesAStepOfSomeModel() {
    var steps = Dmn.readModelFromFile(FILE.toFile()).getModelElementsByType(Rule.class).stream()
        .map(rule -> rule.getInputEntries().iterator().next())
        .map(InputEntry::getTextContent)
        .map(text -> text.replace("\"", "").strip());

    assertThat(steps).isSubsetOf(stepsWithDueDate().toList());
  }

  /** A row that code cannot read would stop the step on the day it is reached. */
  @ParameterizedTest
  @MethodSource("stepsWithDueDate")
  void everyStepThatAsksForADueDateHasARowThatTheDomainCanRead(String step) {
    var rows = Stream.of(Track.values())
        .flatMap(track -> Stream.of(1, 2, 3).flatMap(round -> evaluate(step, track.name(), round).stream()));

    assertThat(rows).isNotEmpty().allSatisfy(row ->
        assertThat(DeadlineRule.of(row.getEntry("anchor"), row.<Integer>getEntry("workingDays")).workingDays())
            .isNotZero());
  }

  static Stream<String> stepsWithDueDate() {
    return BpmnModelRulesTest.userTasksWithDueDate().map(BpmnModelRulesTest::step).distinct();
  }

  private static DmnDecisionTableResult evaluate(String step, String track, Integer round) {
    return ENGINE.evaluateDecisionTable(table,
        Variables.putValue("step", step).putValue("track", track).putValue("round", round));
  }
}
