package dk.roedtraad.application.overview;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.cohort.CohortService;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.School;
import dk.roedtraad.application.portfolio.MyStep.State;
import dk.roedtraad.application.progress.CourseStep;
import dk.roedtraad.application.progress.CourseSteps;
import dk.roedtraad.application.progress.ProgressRow;
import dk.roedtraad.application.progress.ProgressService;
import dk.roedtraad.application.progress.StepKind;
import dk.roedtraad.domain.deadline.DanishDates;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows one leader through the course, by what the read model has noted. */
@Service
public class CoursePathService {

  /** What happens inside a round of training is between leader and konsulent; the round itself is a step. */
  private static final String TRAINING = "individual-training";

  private final Courses courses;
  private final CohortService cohorts;
  private final People people;
  private final CourseSteps steps;
  private final ProgressService progress;

  CoursePathService(Courses courses, CohortService cohorts, People people, CourseSteps steps, ProgressService progress) {
    this.courses = courses;
    this.cohorts = cohorts;
    this.people = people;
    this.steps = steps;
    this.progress = progress;
  }

  /**
   * The steps the course has entered, in order.
   *
   * @throws Refusal 404 for what is no leader's course, or one that the reader does not follow
   */
  @Transactional(readOnly = true)
  public CoursePath of(String courseId, SignedInUser reader) {
    var course = courses.find(courseId).filter(found -> reader.follows(found.schoolCode()))
        .orElseThrow(() -> Refusal.notFound("Dette er ikke en leders forløb. Vælg en leder på siden \"Forløb\"."));
    return new CoursePath(people.nameOf(course.leaderId()),
        people.findSchool(course.schoolCode()).map(School::name).orElse(course.schoolCode()),
        cohorts.get(course.cohortId()).name(), course.isRunning() ? course.processInstanceId() : null,
        status(course, reader),
        steps.ofCourses(List.of(courseId)).stream().filter(CoursePathService::isShown)
            .map(CoursePathService::step).toList());
  }

  private String status(Course course, SignedInUser reader) {
    return progress.of(course.cohortId(), reader).stream().filter(row -> row.leaderId().equals(course.leaderId()))
        .map(ProgressRow::status).findFirst().orElseThrow().danishName();
  }

  private static boolean isShown(CourseStep step) {
    return step.kind() != StepKind.PHASE && !step.processId().equals(TRAINING);
  }

  private static CoursePath.Step step(CourseStep step) {
    var state = step.isOpen() ? step.late() ? State.STILL_OPEN : State.NOW
        : step.isDone() ? State.DONE : State.PASSED;
    var left = step.isDone() ? step.doneAt() : step.endedAt();
    return new CoursePath.Step(step.name(), state.danishName(), DanishDates.fullWithClock(step.enteredAt()),
        left == null ? null : DanishDates.fullWithClock(left));
  }
}
