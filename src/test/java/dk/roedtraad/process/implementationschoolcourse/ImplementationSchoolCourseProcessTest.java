package dk.roedtraad.process.implementationschoolcourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseCommand;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.seminar.AttendanceOutcome;
import dk.roedtraad.support.CourseStory;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sparring, one seminar of two days, sparring. */
class ImplementationSchoolCourseProcessTest extends CourseStory {

  private static final String PROPOSE_TIMES = "userTask_proposeTimes";

  private Course leader;
  private ProcessInstance course;

  @BeforeEach
  void aLeaderBeginsTheCourse() {
    leader = aLeader(aCohort(Track.IMPLEMENTATION_SCHOOL));
    course = start(leader);
  }

  @Test
  void sparringSeminarSparringAndTheCourseIsCompleted() {
    assertThat(course).isWaitingAt("callActivity_training1", "event_seminar1Held");
    haveASession();
    assertThat(course).hasPassed("endEvent_training1Done");

    seminarIsHeld(course, 1);
    assertThat(open(leader, PROPOSE_TIMES).getDueDate()).isEqualTo(at(2027, 1, 20, 16).toInstant());
    haveASession();
    assertThat(course).hasPassed("event_seminar1Held", "endEvent_training2Done").isWaitingAt("event_cohortClosed");

    courses.saveAttendance(leader.id(), 1, true, true, AttendanceOutcome.ATTENDED, "koordinator", clock.instant());
    command(course, CourseCommand.CLOSE);
    assertThat(course).isEnded().hasPassed("endEvent_completed");
    assertThat(courses.find(leader.id()).orElseThrow().outcome()).isEqualTo("COMPLETED");
  }

  @Test
  void withoutTheSecondSparringTheCourseIsNotCompleted() {
    haveASession();
    seminarIsHeld(course, 1);
    courses.saveAttendance(leader.id(), 1, true, true, AttendanceOutcome.ATTENDED, "koordinator", clock.instant());

    command(course, CourseCommand.CLOSE);

    assertThat(course).isEnded().hasPassed("endEvent_notCompleted");
    assertThat(openSteps(leader)).isEmpty();
  }

  @Test
  void theSeminarDoesNotEndASparringThatDragsOn() {
    seminarIsHeld(course, 1);

    assertThat(openSteps(leader)).containsExactly(PROPOSE_TIMES, PROPOSE_TIMES);
  }

  @Test
  void aWithdrawnLeaderHasNothingLeftToDo() {
    command(course, CourseCommand.WITHDRAW);

    assertThat(course).isEnded().hasPassed("endEvent_withdrawn");
    assertThat(openSteps(leader)).isEmpty();
  }

  @Test
  void aPauseIsKeptAndEnded() {
    command(course, CourseCommand.PAUSE);
    assertThat(courses.find(leader.id()).orElseThrow().pausedAt()).isEqualTo(clock.instant());

    command(course, CourseCommand.RESUME);

    assertThat(course).hasPassed("endEvent_pauseEnded");
    assertThat(courses.find(leader.id()).orElseThrow().pausedAt()).isNull();
  }

  /** Nobody sets this flag; it is the way out that an operator has. */
  @Test
  void anOperatorCanEndTheWaitForTheEndOfTheCohort() {
    seminarIsHeld(course, 1);
    assertThat(course).isWaitingAt("event_cohortClosed");

    tell(course, "cohortClosed");

    assertThat(course).hasPassed("endEvent_courseOver");
  }

  private void haveASession() {
    submit(leader, PROPOSE_TIMES);
    submit(leader, "userTask_chooseTime");
    submit(leader, "userTask_registerSession");
  }
}
