package dk.roedtraad.process.modelschoolcourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.answer.AnswerService;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseCommand;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.CourseStory;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two things at the same moment: whoever wins, nothing is lost, nothing happens twice, and the course goes on. */
class CourseRacesTest extends CourseStory {

  private static final int TIMES = 5;
  private static final String DESCRIBE_CHALLENGES = "userTask_describeChallenges";
  private static final String CONCRETISE_ASSIGNMENT = "userTask_concretiseAssignment";
  private static final String DESCRIBE_ASSIGNMENT = "userTask_describeAssignment";
  private static final String MEET_TEAM_1 = "userTask_meetLeadershipTeam1";
  private static final String LATE_FORM = "userTask_submitLateForm";

  @Autowired
  private AnswerService answers;
  @Autowired
  private PlatformTransactionManager transactions;

  private final ExecutorService twoPeople = Executors.newFixedThreadPool(2);
  private Course leader;
  private ProcessInstance course;

  @BeforeEach
  void aLeaderBeginsTheCourse() {
    leader = aLeader(aCohort(Track.MODEL_SCHOOL));
    course = start(leader);
  }

  @AfterEach
  void everybodyGoesHome() {
    twoPeople.shutdownNow();
  }

  @RepeatedTest(TIMES)
  void theLastFormIsHandedInAtTheMomentTheSeminarEnds() throws Exception {
    var form = fillsIn(open(leader, DESCRIBE_CHALLENGES));

    var accepted = race(() -> handsIn(form), () -> setSeminarHeld(1));

    boolean answered = answers.find(leader.id(), "model-school-course-describe-challenges", 1).isPresent();
    assertThat(answered).isEqualTo(accepted);
    assertThat(openSteps(leader)).contains(CONCRETISE_ASSIGNMENT, MEET_TEAM_1)
        .doesNotContain(DESCRIBE_CHALLENGES).hasSize(answered ? 3 : 4);
    assertThat(openSteps(leader).contains(LATE_FORM)).isNotEqualTo(answered);
    assertThat(course).hasPassedInOrder("event_seminar1Held", "serviceTask_findLateForms1");
  }

  @RepeatedTest(TIMES)
  void aLeaderHandsInTwoFormsAtOnce() throws Exception {
    seminarIsHeld(course, 1);
    var first = fillsIn(open(leader, CONCRETISE_ASSIGNMENT));
    var second = fillsIn(open(leader, MEET_TEAM_1));

    race(() -> handsIn(first), () -> handsIn(second));
    Stream.of(first, second).filter(form -> !answers.isAnswered(form.task().getId())).forEach(this::handsIn);

    assertThat(openSteps(leader)).contains(DESCRIBE_ASSIGNMENT).doesNotContain(CONCRETISE_ASSIGNMENT, MEET_TEAM_1);
    assertThat(answers.isAnswered(first.task().getId())).isTrue();
    assertThat(answers.isAnswered(second.task().getId())).isTrue();
  }

  @RepeatedTest(TIMES)
  void aFormIsHandedInAtTheMomentTheCohortIsClosed() throws Exception {
    var form = fillsIn(open(leader, DESCRIBE_CHALLENGES));

    race(() -> handsIn(form), () -> processes.command(course.getId(), CourseCommand.CLOSE));

    assertThat(course).isEnded().hasPassed("endEvent_notCompleted");
    assertThat(openSteps(leader)).isEmpty();
    assertThat(courses.find(leader.id()).orElseThrow().outcome()).isEqualTo("NOT_COMPLETED");
  }

  @RepeatedTest(TIMES)
  void aLeaderIsWithdrawnAtTheMomentTheSeminarEnds() throws Exception {
    race(() -> processes.command(course.getId(), CourseCommand.WITHDRAW), () -> setSeminarHeld(1));

    assertThat(course).isEnded().hasPassed("endEvent_withdrawn");
    assertThat(openSteps(leader)).isEmpty();
  }

  @RepeatedTest(TIMES)
  void actionLearningBeginsOnceThoughTheSeminarEndsAtTheMomentItIsStarted() throws Exception {
    seminarIsHeld(course, 1);
    submit(leader, CONCRETISE_ASSIGNMENT);
    filling.submit(open(leader, DESCRIBE_ASSIGNMENT));
    var job = managementService.createJobQuery().processInstanceId(course.getId())
        .activityId("serviceTask_startActionLearning1").singleResult().getId();

    race(() -> run(job), () -> setSeminarHeld(2));

    assertThat(historyService.createHistoricProcessInstanceQuery().processInstanceBusinessKey(leader.id())
        .processDefinitionKey("action-learning").count()).isEqualTo(1);
    assertThat(course).hasPassed("event_seminar2Held");
  }

  /** The one order that no boundary helps against: the phase is entered while the flag that ends it is being set. */
  @Test
  void aWakeUpThatWasLostIsMadeGoodBySayingItAgain() throws Exception {
    tell(course, "seminar1Held");
    var entersThePhase = managementService.createJobQuery().processInstanceId(course.getId())
        .activityId("serviceTask_findLateForms1").singleResult().getId();

    new TransactionTemplate(transactions).executeWithoutResult(status -> {
      managementService.executeJob(entersThePhase);
      meanwhile(() -> processes.setState(course.getId(), "seminar2Held", true));
    });
    runDueJobs();
    assertThat(course).hasNotPassed("event_seminar2Held");
    assertThat(openSteps(leader)).contains(CONCRETISE_ASSIGNMENT);

    tell(course, "seminar2Held");
    runDueJobs();

    assertThat(course).hasPassed("event_seminar2Held");
    assertThat(openSteps(leader)).contains("userTask_qualifyProject").doesNotContain(CONCRETISE_ASSIGNMENT);
  }

  private boolean setSeminarHeld(int number) {
    return processes.setState(course.getId(), "seminar" + number + "Held", true);
  }

  /** A form that is filled in on somebody's screen. */
  private record FilledIn(Task task, VariableMap values) {}

  private FilledIn fillsIn(Task task) {
    return new FilledIn(task, filling.fillIn(task, Map.of()));
  }

  /** A person's request: not tried again by anyone. False if it was refused, with a reason. */
  private boolean handsIn(FilledIn form) {
    try {
      filling.handIn(form.task(), form.values());
      return true;
    } catch (FormFieldValidationException e) {
      assertThat(e.getCause()).isInstanceOf(Refusal.class);
      return false;
    }
  }

  private boolean run(String job) {
    if (managementService.createJobQuery().jobId(job).count() == 0) {
      return false;
    }
    managementService.executeJob(job);
    return true;
  }

  /** Both begin at the same moment; afterwards everything that follows happens. Gives what the first one gave. */
  private boolean race(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
    var start = new CyclicBarrier(2);
    var first = twoPeople.submit(() -> begin(start, one));
    var second = twoPeople.submit(() -> begin(start, other));
    boolean result = result(first);
    result(second);
    runDueJobs();
    return result;
  }

  /** What loses a race is tried again: a job by the engine, a coordinator's command by the coordinator who is told so. */
  private static boolean begin(CyclicBarrier start, Callable<Boolean> work) throws Exception {
    start.await(10, TimeUnit.SECONDS);
    while (true) {
      try {
        return work.call();
      } catch (OptimisticLockingException | OptimisticLockingFailureException e) {
        Thread.onSpinWait();
      }
    }
  }

  private void meanwhile(Callable<Boolean> work) {
    try {
      assertThat(result(twoPeople.submit(work))).isTrue();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean result(Future<Boolean> future) throws Exception {
    try {
      return future.get(30, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
