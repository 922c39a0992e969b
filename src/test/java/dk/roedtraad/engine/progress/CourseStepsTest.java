package dk.roedtraad.engine.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseCommand;
import dk.roedtraad.application.progress.CourseStep;
import dk.roedtraad.application.progress.CourseSteps;
import dk.roedtraad.application.progress.StepKind;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.CourseStory;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a course has entered, done and left, kept in our own table in the transaction of the step. */
class CourseStepsTest extends CourseStory {

  private static final String PREPARATION_1 = "subProcess_preparation1";

  @Autowired
  private CourseSteps steps;

  private Course leader;
  private ProcessInstance course;

  @BeforeEach
  void aLeaderBeginsTheCourse() {
    leader = aLeader(aCohort(Track.MODEL_SCHOOL));
    course = start(leader);
  }

  @Test
  void aPhaseAndItsTaskAreEntered() {
    assertThat(all()).extracting(CourseStep::kind, CourseStep::stepId, CourseStep::phaseId, CourseStep::isOpen)
        .containsExactly(
            tuple(StepKind.PHASE, PREPARATION_1, PREPARATION_1, true),
            tuple(StepKind.USER_TASK, "userTask_describeChallenges", PREPARATION_1, true));
    assertThat(step("userTask_describeChallenges").formId()).isEqualTo("model-school-course-describe-challenges");
    assertThat(step(PREPARATION_1).name()).isEqualTo("Forberedelse (før 1. internat)");
  }

  @Test
  void whatIsHandedInIsDoneAndWithItThePhase() {
    submit(leader, "userTask_describeChallenges");

    assertThat(step("userTask_describeChallenges").doneAt()).isEqualTo(clock.instant());
    assertThat(step(PREPARATION_1).doneAt()).isEqualTo(clock.instant());
    assertThat(step(PREPARATION_1).endedAt()).isNull();
  }

  @Test
  void whatTheSeminarCutsOffIsEndedAndNotDone() {
    seminarIsHeld(course, 1);

    assertThat(step("userTask_describeChallenges").doneAt()).isNull();
    assertThat(step("userTask_describeChallenges").endedAt()).isEqualTo(clock.instant());
    assertThat(step(PREPARATION_1).doneAt()).isNull();
    assertThat(step(PREPARATION_1).endedAt()).isNotNull();
    var late = step("userTask_submitLateForm");
    assertThat(late.late()).isTrue();
    assertThat(late.isPhase()).isFalse();
    assertThat(late.formId()).isEqualTo("model-school-course-describe-challenges");
  }

  @Test
  void roundsAndWhatRunsBesideTheCourseAreKeptUnderTheCourse() {
    seminarIsHeld(course, 1);
    submit(leader, "userTask_concretiseAssignment");
    submit(leader, "userTask_describeAssignment");
    seminarIsHeld(course, 2);

    assertThat(step("callActivity_training2")).satisfies(training -> {
      assertThat(training.kind()).isEqualTo(StepKind.TRAINING);
      assertThat(training.name()).isEqualTo("Individuel coaching (runde 2)");
      assertThat(training.round()).isEqualTo(2);
    });
    assertThat(step("userTask_meetLeadershipTeam2").round()).isEqualTo(2);
    assertThat(step("userTask_formulateProblem").processId()).isEqualTo("action-learning");
    assertThat(all()).filteredOn(step -> step.stepId().equals("userTask_proposeTimes"))
        .extracting(CourseStep::round).containsExactly(1, 2);
  }

  @Test
  void theEndOfTheCourseEndsWhatIsOpen() {
    seminarIsHeld(course, 1);

    command(course, CourseCommand.CLOSE);

    assertThat(all()).noneMatch(CourseStep::isOpen);
    assertThat(step("callActivity_training1").doneAt()).isNull();
  }

  @Test
  void aSubmissionThatIsRefusedLeavesTheStepOpen() {
    assertThatThrownBy(() -> submit(leader, "userTask_describeChallenges", Map.of("roleModel", "MÅSKE")))
        .hasMessageContaining("Jeg er rollemodel");

    assertThat(step("userTask_describeChallenges").isOpen()).isTrue();
  }

  @Test
  void noStepHoldsAnythingThatWasWritten() {
    submit(leader, "userTask_describeChallenges", Map.of("challenge", "Kun til dig"));

    assertThat(all().toString()).doesNotContain("Kun til dig").doesNotContain(leader.leaderId());
  }

  private List<CourseStep> all() {
    return steps.ofCourses(List.of(leader.id()));
  }

  private CourseStep step(String id) {
    return all().stream().filter(step -> step.stepId().equals(id)).findFirst().orElseThrow();
  }
}
