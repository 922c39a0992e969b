package dk.roedtraad.process.actionlearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.roedtraad.application.answer.AnswerService;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.CourseStory;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Figure 2: five steps, as many rounds as the leader wants. */
class ActionLearningProcessTest extends CourseStory {

  private static final String FORMULATE_PROBLEM = "userTask_formulateProblem";
  private static final String PLAN_NEW_ACTIONS = "userTask_planNewActions";
  private static final List<String> STEPS = List.of(FORMULATE_PROBLEM, "userTask_initiateAction",
      "userTask_actAndExperiment", "userTask_reflectInLeadershipTeam", PLAN_NEW_ACTIONS);

  @Autowired
  private AnswerService answers;

  private Course leader;
  private ProcessInstance actionLearning;

  @BeforeEach
  void theLeaderHasDescribedTheAssignment() {
    leader = aLeader(aCohort(Track.MODEL_SCHOOL));
    var course = start(leader);
    seminarIsHeld(course, 1);
    submit(leader, "userTask_concretiseAssignment");
    submit(leader, "userTask_describeAssignment", Map.of("problemStatement", "Hvordan får vi et fælles sprog?"));
    submit(leader, "userTask_meetLeadershipTeam1", Map.of("agreements", "Vi prøver det af"));
    actionLearning = runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(leader.id())
        .processDefinitionKey("action-learning").singleResult();
  }

  @Test
  void twoRoundsKeepTheirOwnAnswers() {
    for (var step : STEPS.subList(0, 4)) {
      submit(leader, step);
    }
    submit(leader, PLAN_NEW_ACTIONS, Map.of("newActions", "Først dette", "anotherRound", "YES"));
    assertThat(actionLearning).hasPassed("serviceTask_startNextRound").isWaitingAt(FORMULATE_PROBLEM)
        .hasVariables("round");

    for (var step : STEPS.subList(0, 4)) {
      submit(leader, step);
    }
    submit(leader, PLAN_NEW_ACTIONS, Map.of("newActions", "Så dette", "anotherRound", "NO"));

    assertThat(actionLearning).isEnded().hasPassed("endEvent_finished");
    assertThat(newActions(1)).isEqualTo("Først dette");
    assertThat(newActions(2)).isEqualTo("Så dette");
  }

  @Test
  void nothingIsAskedTwice() {
    assertThat(filling.open(open(leader, FORMULATE_PROBLEM)).values()).contains("Hvordan får vi et fælles sprog?");
    for (var step : STEPS.subList(0, 3)) {
      submit(leader, step);
    }
    assertThat(filling.open(open(leader, "userTask_reflectInLeadershipTeam")))
        .containsEntry("teamReflections", "Vi prøver det af");
  }

  @Test
  void whenTheCourseEndsTheLeaderGoesOnWithoutUs() {
    processes.endWhatRunsBeside(leader.id());

    assertThat(actionLearning).isEnded().hasPassed("endEvent_continuesInOwnPractice").hasNotPassed("endEvent_finished");
    assertThat(openSteps(leader)).doesNotContain(FORMULATE_PROBLEM);
  }

  @Test
  void endingWhatHasEndedAlreadyIsNoError() {
    processes.endWhatRunsBeside(leader.id());

    processes.endWhatRunsBeside(leader.id());

    assertThat(actionLearning).isEnded();
  }

  @Test
  void theRoundsBelongToTheLeadersSchool() {
    assertThat(actionLearning.getTenantId()).isEqualTo(leader.schoolCode());
  }

  private Object newActions(int round) {
    return answers.find(leader.id(), "action-learning-plan-new-actions", round).orElseThrow().values()
        .get("newActions");
  }
}
