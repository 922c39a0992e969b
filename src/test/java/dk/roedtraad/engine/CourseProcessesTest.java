package dk.roedtraad.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseCommand;
import dk.roedtraad.application.course.CourseStart;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.CohortStoryTest;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the application asks of running courses, and what it gets when a course has ended. */
class CourseProcessesTest extends CohortStoryTest {

  @Autowired
  private PlatformTransactionManager transactions;

  @BeforeEach
  void autumn() {
    itIs(on("2026-10-01", "09:00"));
  }

  @Test
  void aCommandToACourseThatHasEndedIsNoError() {
    var course = modelCourse();
    assertThat(processes.command(course.processInstanceId(), CourseCommand.CLOSE)).isTrue();
    runDueJobs();

    assertThat(running(course)).isEmpty();
    assertThat(processes.command(course.processInstanceId(), CourseCommand.CLOSE)).isFalse();
    assertThat(processes.setState(course.processInstanceId(), "seminar1Held", true)).isFalse();
  }

  @Test
  void whatTheCallerDidBesideALateCommandIsKept() {
    var course = modelCourse();
    processes.command(course.processInstanceId(), CourseCommand.CLOSE);
    runDueJobs();
    new TransactionTemplate(transactions).executeWithoutResult(status -> {
      courses.setCoach(course.id(), coordinator());
      processes.command(course.processInstanceId(), CourseCommand.CLOSE);
      processes.setState(course.processInstanceId(), "seminar1Held", true);
    });

    assertThat(courses.find(course.id()).orElseThrow().coachId()).isEqualTo(coordinator());
  }

  @Test
  void onlyTheCommandedCourseHearsTheCommand() {
    var cohort = aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, "2027-01-12");
    var told = aLeader(cohort);
    var other = aLeader(cohort);
    processes.command(told.processInstanceId(), CourseCommand.CLOSE);
    runDueJobs();

    assertThat(running(told)).isEmpty();
    assertThat(running(other)).isNotEmpty();
  }

  @Test
  void twoPausesEndWithOneCommand() {
    var course = modelCourse();
    processes.command(course.processInstanceId(), CourseCommand.PAUSE);
    processes.command(course.processInstanceId(), CourseCommand.PAUSE);
    runDueJobs();
    assertThat(processes.command(course.processInstanceId(), CourseCommand.RESUME)).isTrue();
    runDueJobs();

    assertThat(processes.command(course.processInstanceId(), CourseCommand.RESUME)).isFalse();
  }

  @Test
  void stateReachesEveryCourseThatStillRunsAndPassesOverTheOthers() {
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, "2027-01-12", "2027-03-09", "2027-05-11");
    var ended = aLeader(cohort);
    var runs = aLeader(cohort);
    processes.command(ended.processInstanceId(), CourseCommand.CLOSE);
    runDueJobs();
    processes.setStateOnAll(List.of(ended.processInstanceId(), runs.processInstanceId()), "seminar1Held", true);
    assertThat(variable(runs, "seminar1Held")).as("one job each, not in the caller's transaction").isNull();
    runDueJobs();

    assertThat(variable(runs, "seminar1Held")).isEqualTo(true);
    assertThat(managementService.createJobQuery().withException().count()).isZero();
    processes.setStateOnAll(List.of(), "seminar1Held", true);
  }

  @Test
  void actionLearningBelongsToTheSchoolAndEndsWithItsOwnCourseOnly() {
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, "2027-01-12", "2027-03-09", "2027-05-11");
    var course = aLeader(cohort);
    var other = aLeader(cohort);
    processes.startActionLearning(start(course));
    processes.startActionLearning(start(other));

    assertThat(actionLearning(course).getTenantId()).isEqualTo(SCHOOL);
    processes.endWhatRunsBeside(course.id());
    processes.endWhatRunsBeside(course.id());
    assertThat(actionLearning(course)).isNull();
    assertThat(actionLearning(other)).isNotNull();
  }

  @Test
  void aNewCoachTakesOverEveryTaskAndEveryVariable() {
    var course = aLeader(aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, "2027-01-12"));
    processes.startActionLearning(start(course));
    assertThat(tasksOf(coach())).isNotEmpty();
    var leadersTasks = tasksOf(course.leaderId()).size();
    processes.replaceCoach(course.id(), coordinator());

    assertThat(tasksOf(coach())).isEmpty();
    assertThat(tasksOf(coordinator())).extracting(Task::getTaskDefinitionKey).containsExactly("userTask_proposeTimes");
    assertThat(tasksOf(course.leaderId())).hasSize(leadersTasks);
    assertThat(runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(course.id()).list()).hasSize(3)
        .allSatisfy(instance -> assertThat(runtimeService.getVariable(instance.getId(), "coachId"))
            .isEqualTo(coordinator()));
    assertThat(runtimeService.createVariableInstanceQuery().variableName("coachId").list())
        .filteredOn(value -> coach().equals(value.getValue())).isEmpty();
  }

  private Course modelCourse() {
    return aLeader(aLaunchedCohort(Track.MODEL_SCHOOL, "2027-01-12", "2027-03-09", "2027-05-11"));
  }

  private static CourseStart start(Course course) {
    return new CourseStart(course, "Åse Leder", "Fjordby Erhvervsskole", "Hold", "koordinator@forloeb.example", Set.of());
  }

  private List<ProcessInstance> running(Course course) {
    return runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(course.id()).list();
  }

  private ProcessInstance actionLearning(Course course) {
    return runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(course.id())
        .processDefinitionKey("action-learning").singleResult();
  }

  private List<Task> tasksOf(String person) {
    return taskService.createTaskQuery().taskAssignee(person).list();
  }
}
