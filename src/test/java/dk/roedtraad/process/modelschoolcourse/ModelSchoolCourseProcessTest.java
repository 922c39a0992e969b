package dk.roedtraad.process.modelschoolcourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.roedtraad.application.answer.AnswerService;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseCommand;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.seminar.AttendanceOutcome;
import dk.roedtraad.support.CourseStory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Figure 1 for one leader. */
class ModelSchoolCourseProcessTest extends CourseStory {

  private static final String DESCRIBE_CHALLENGES = "userTask_describeChallenges";
  private static final String CONCRETISE_ASSIGNMENT = "userTask_concretiseAssignment";
  private static final String DESCRIBE_ASSIGNMENT = "userTask_describeAssignment";
  private static final String MEET_TEAM_1 = "userTask_meetLeadershipTeam1";
  private static final String QUALIFY_PROJECT = "userTask_qualifyProject";
  private static final String REFLECT = "userTask_reflectOnLearning";
  private static final String MEET_TEAM_2 = "userTask_meetLeadershipTeam2";
  private static final String SELF_EVALUATE = "userTask_selfEvaluate";
  private static final String LATE_FORM = "userTask_submitLateForm";
  private static final String FORMULATE_PROBLEM = "userTask_formulateProblem";
  private static final String PROPOSE_TIMES = "userTask_proposeTimes";
  private static final String CHOOSE_TIME = "userTask_chooseTime";
  private static final String REGISTER_SESSION = "userTask_registerSession";

  @Autowired
  private AnswerService answers;

  private Course leader;
  private ProcessInstance course;

  @BeforeEach
  void aLeaderBeginsTheCourse() {
    leader = aLeader(aCohort(Track.MODEL_SCHOOL));
    course = start(leader);
  }

  @Test
  void aLeaderTakesEveryStepAndCompletesTheCourse() {
    assertThat(openSteps(leader)).containsExactly(DESCRIBE_CHALLENGES);
    submit(leader, DESCRIBE_CHALLENGES);
    assertThat(course).hasPassed("endEvent_preparation1Done").isWaitingAt("event_seminar1Held");

    seminarIsHeld(course, 1);
    assertThat(openSteps(leader)).containsExactly(CONCRETISE_ASSIGNMENT, MEET_TEAM_1, PROPOSE_TIMES);
    submit(leader, CONCRETISE_ASSIGNMENT);
    submit(leader, DESCRIBE_ASSIGNMENT);
    assertThat(openSteps(leader)).contains(FORMULATE_PROBLEM);
    submit(leader, MEET_TEAM_1);
    assertThat(course).hasPassed("endEvent_assignmentDescribed", "endEvent_teamMeeting1Held")
        .isWaitingAt("event_seminar2Held");
    haveASession();
    assertThat(course).hasPassed("endEvent_training1Done");

    seminarIsHeld(course, 2);
    assertThat(openSteps(leader)).containsExactly(FORMULATE_PROBLEM, MEET_TEAM_2, PROPOSE_TIMES, QUALIFY_PROJECT);
    submit(leader, QUALIFY_PROJECT);
    submit(leader, REFLECT);
    submit(leader, MEET_TEAM_2);
    haveASession();
    assertThat(course).hasPassed("endEvent_learningReflected", "endEvent_teamMeeting2Held", "endEvent_training2Done");

    seminarIsHeld(course, 3);
    assertThat(openSteps(leader)).containsExactly(FORMULATE_PROBLEM, SELF_EVALUATE);
    submit(leader, SELF_EVALUATE);
    assertThat(course).isWaitingAt("event_crossSchoolMeetingHeld");

    meetingIsHeld(course);
    assertThat(course).hasPassed("event_crossSchoolMeetingHeld").isWaitingAt("event_cohortClosed");

    attended(1, 2, 3);
    assertThat(command(course, CourseCommand.CLOSE)).isTrue();
    assertThat(course).isEnded().hasPassed("endEvent_completed").hasNotPassed("endEvent_notCompleted");
    assertThat(openSteps(leader)).isEmpty();
    assertThat(courses.find(leader.id())).hasValueSatisfying(ended -> {
      assertThat(ended.outcome()).isEqualTo("COMPLETED");
      assertThat(ended.endedAt()).isNotNull();
    });
  }

  @Test
  void everyFormOfTheLeaderIsDueAtItsOwnTime() {
    assertThat(open(leader, DESCRIBE_CHALLENGES).getDueDate()).isEqualTo(at(2027, 1, 5, 16).toInstant());
    seminarIsHeld(course, 1);
    assertThat(open(leader, CONCRETISE_ASSIGNMENT).getDueDate()).isEqualTo(at(2027, 1, 20, 16).toInstant());
    assertThat(open(leader, MEET_TEAM_1).getDueDate()).isEqualTo(at(2027, 3, 2, 16).toInstant());
    assertThat(open(leader, LATE_FORM).getDueDate()).isNull();
    submit(leader, CONCRETISE_ASSIGNMENT);
    submit(leader, DESCRIBE_ASSIGNMENT);
    assertThat(open(leader, FORMULATE_PROBLEM).getDueDate()).isNull();
  }

  @Test
  void whatIsNotHandedInBeforeTheSeminarCanStillBeHandedInAndHoldsNobodyBack() {
    seminarIsHeld(course, 1);

    assertThat(course).hasPassed("event_seminar1HeldInPreparation").hasNotPassed("endEvent_preparation1Done");
    assertThat(openSteps(leader)).containsExactly(CONCRETISE_ASSIGNMENT, MEET_TEAM_1, PROPOSE_TIMES, LATE_FORM);
    var late = open(leader, LATE_FORM);
    assertThat(late.getName())
        .isEqualTo("Beskriv udfordringer i den pædagogiske ledelsesopgave (kan stadig indsendes)");
    assertThat(late.getAssignee()).isEqualTo(leader.leaderId());
    assertThat(filling.formId(late)).isEqualTo("model-school-course-describe-challenges");

    submit(leader, LATE_FORM, Map.of("challenge", "Bedre sent end aldrig"));

    assertThat(answers.find(leader.id(), "model-school-course-describe-challenges", 1))
        .hasValueSatisfying(answer -> assertThat(answer.values()).containsEntry("challenge", "Bedre sent end aldrig"));
    assertThat(openSteps(leader)).containsExactly(CONCRETISE_ASSIGNMENT, MEET_TEAM_1, PROPOSE_TIMES);
  }

  @Test
  void everyMissingFormOfAPhaseGetsALateTaskOfItsOwnRound() {
    submit(leader, DESCRIBE_CHALLENGES);
    seminarIsHeld(course, 1);
    submit(leader, CONCRETISE_ASSIGNMENT);

    seminarIsHeld(course, 2);

    assertThat(lateTasks()).containsExactlyInAnyOrder("Beskriv din AL-opgave (kan stadig indsendes)",
        "Møde i lederteam (runde 1) (kan stadig indsendes)");
    taskService.createTaskQuery().processInstanceBusinessKey(leader.id()).taskDefinitionKey(LATE_FORM).list()
        .forEach(late -> filling.submit(late));
    assertThat(answers.find(leader.id(), "model-school-course-describe-assignment", 1)).isPresent();
    assertThat(answers.find(leader.id(), "model-school-course-meet-leadership-team", 1)).isPresent();
    assertThat(answers.find(leader.id(), "model-school-course-meet-leadership-team", 2)).isEmpty();

    seminarIsHeld(course, 3);
    assertThat(lateTasks()).containsExactlyInAnyOrder("Kvalificer dit AL-projekt (kan stadig indsendes)",
        "Læringsrefleksioner ift. AL-opgaven (kan stadig indsendes)",
        "Møde i lederteam (runde 2) (kan stadig indsendes)");

    meetingIsHeld(course);
    assertThat(course).hasPassed("event_meetingHeldInSelfEvaluation");
    assertThat(lateTasks()).hasSize(4).contains("Selvevaluering – de otte succeskriterier (kan stadig indsendes)");
  }

  @Test
  void actionLearningBeginsAfterTheSecondSeminarForALeaderWhoNeverDescribedTheAssignment() {
    seminarIsHeld(course, 1);
    assertThat(openSteps(leader)).doesNotContain(FORMULATE_PROBLEM);

    seminarIsHeld(course, 2);

    assertThat(openSteps(leader)).contains(FORMULATE_PROBLEM);
  }

  @Test
  void actionLearningBeginsOnlyOnce() {
    seminarIsHeld(course, 1);
    submit(leader, CONCRETISE_ASSIGNMENT);
    submit(leader, DESCRIBE_ASSIGNMENT);
    seminarIsHeld(course, 2);

    assertThat(historyService.createHistoricProcessInstanceQuery().processInstanceBusinessKey(leader.id())
        .processDefinitionKey("action-learning").count()).isEqualTo(1);
  }

  @Test
  void aLeaderWhoIsEnrolledLateIsMetByNoFormsFromBefore() {
    var late = aLeader(aCohort(Track.MODEL_SCHOOL));
    var lateCourse = startAfter(late, Set.of("seminar1Held", "seminar2Held"));
    runDueJobs();

    assertThat(lateCourse).hasPassed("event_seminar1Held", "event_seminar2Held");
    assertThat(openSteps(late)).containsExactly(FORMULATE_PROBLEM, MEET_TEAM_2, PROPOSE_TIMES, PROPOSE_TIMES,
        QUALIFY_PROJECT);
    assertThat(historyService.createHistoricTaskInstanceQuery().processInstanceBusinessKey(late.id())
        .taskDefinitionKey(LATE_FORM).count()).isZero();
  }

  @Test
  void aFlagThatIsSetBeforeItsStepIsReachedIsNotForgotten() {
    tell(course, "seminar2Held");
    assertThat(openSteps(leader)).containsExactly(DESCRIBE_CHALLENGES);

    seminarIsHeld(course, 1);

    assertThat(course).hasPassed("event_seminar2Held");
    assertThat(openSteps(leader)).contains(QUALIFY_PROJECT).doesNotContain(CONCRETISE_ASSIGNMENT);
  }

  @Test
  void sayingAgainThatTheSeminarWasHeldChangesNothing() {
    seminarIsHeld(course, 1);
    var before = openSteps(leader);

    tell(course, "seminar1Held");
    runDueJobs();

    assertThat(openSteps(leader)).isEqualTo(before);
  }

  @Test
  void aLeaderWhoMissedASeminarHasNotCompleted() {
    seminarIsHeld(course, 1);
    attended(1, 3);

    command(course, CourseCommand.CLOSE);

    assertThat(course).isEnded().hasPassed("endEvent_notCompleted").hasNotPassed("endEvent_completed");
    assertThat(courses.find(leader.id()).orElseThrow().outcome()).isEqualTo("NOT_COMPLETED");
  }

  @Test
  void closingEndsActionLearningAndCoachingToo() {
    seminarIsHeld(course, 1);
    submit(leader, CONCRETISE_ASSIGNMENT);
    submit(leader, DESCRIBE_ASSIGNMENT);

    command(course, CourseCommand.CLOSE);

    assertThat(runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(leader.id()).count()).isZero();
    assertThat(historyService.createHistoricActivityInstanceQuery()
        .activityId("endEvent_continuesInOwnPractice").processInstanceId(actionLearning()).count()).isEqualTo(1);
  }

  @Test
  void aWithdrawnLeaderHasNothingLeftToDo() {
    seminarIsHeld(course, 1);

    assertThat(command(course, CourseCommand.WITHDRAW)).isTrue();

    assertThat(course).isEnded().hasPassed("endEvent_withdrawn");
    assertThat(openSteps(leader)).isEmpty();
    assertThat(courses.find(leader.id()).orElseThrow().outcome()).isEqualTo("WITHDRAWN");
  }

  @Test
  void aCommandToACourseThatHasEndedIsNoError() {
    command(course, CourseCommand.WITHDRAW);

    assertThat(command(course, CourseCommand.CLOSE)).isFalse();
    assertThat(command(course, CourseCommand.PAUSE)).isFalse();
    assertThat(courses.find(leader.id()).orElseThrow().outcome()).isEqualTo("WITHDRAWN");
  }

  @Test
  void aPauseStopsNothingAndTwoPausesEndTogether() {
    command(course, CourseCommand.PAUSE);
    command(course, CourseCommand.PAUSE);
    assertThat(course).isWaitingAt("event_leaderResumed");
    assertThat(courses.find(leader.id()).orElseThrow().pausedAt()).isNotNull();
    assertThat(openSteps(leader)).containsExactly(DESCRIBE_CHALLENGES);

    assertThat(command(course, CourseCommand.RESUME)).isTrue();

    assertThat(course).hasPassed("endEvent_pauseEnded").isNotWaitingAt("event_leaderResumed");
    assertThat(courses.find(leader.id()).orElseThrow().pausedAt()).isNull();
    assertThat(command(course, CourseCommand.RESUME)).isFalse();
  }

  @Test
  void theSelfEvaluationShowsWhatTheLeaderAnsweredAtTheBeginning() {
    submit(leader, DESCRIBE_CHALLENGES, Map.of("roleModel", "NOT_YET", "visible", "PARTLY"));
    seminarIsHeld(course, 1);
    seminarIsHeld(course, 2);
    seminarIsHeld(course, 3);

    assertThat(filling.open(open(leader, SELF_EVALUATE)))
        .containsEntry("firstRoleModel", "Ikke endnu").containsEntry("firstVisible", "Delvist");
  }

  /** Nobody sets this flag; it is the way out that an operator has. */
  @Test
  void anOperatorCanEndTheWaitForTheEndOfTheCohort() {
    seminarIsHeld(course, 1);
    seminarIsHeld(course, 2);
    seminarIsHeld(course, 3);
    meetingIsHeld(course);
    assertThat(course).isWaitingAt("event_cohortClosed");

    tell(course, "cohortClosed");

    assertThat(course).hasPassed("endEvent_courseOver");
  }

  private void haveASession() {
    submit(leader, PROPOSE_TIMES);
    submit(leader, CHOOSE_TIME);
    submit(leader, REGISTER_SESSION);
  }

  private void attended(int... seminars) {
    for (int seminar : seminars) {
      courses.saveAttendance(leader.id(), seminar, true, true, AttendanceOutcome.ATTENDED, "koordinator",
          clock.instant());
    }
  }

  private List<String> lateTasks() {
    return taskService.createTaskQuery().processInstanceBusinessKey(leader.id()).taskDefinitionKey(LATE_FORM).list()
        .stream().map(task -> task.getName()).toList();
  }

  private String actionLearning() {
    return historyService.createHistoricProcessInstanceQuery().processInstanceBusinessKey(leader.id())
        .processDefinitionKey("action-learning").singleResult().getId();
  }
}
