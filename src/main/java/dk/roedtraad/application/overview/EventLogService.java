package dk.roedtraad.application.overview;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.progress.CourseStep;
import dk.roedtraad.application.progress.CourseSteps;
import dk.roedtraad.application.progress.StepKind;
import dk.roedtraad.domain.cohort.CohortStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What has happened in the courses, for process mining: which steps, and when. No person, no school and no cohort is named,
 * and no answer is looked at.
 */
@Service
public class EventLogService {

  /** Something that happened, before it is written. */
  private record Event(CourseStep step, EventLog.Transition transition, Instant at) {}

  private final Cohorts cohorts;
  private final Courses courses;
  private final CourseSteps steps;

  EventLogService(Cohorts cohorts, Courses courses, CourseSteps steps) {
    this.cohorts = cohorts;
    this.courses = courses;
    this.steps = steps;
  }

  /**
   * Whether the person may have the log at all. A manager may not: of four leaders every one is known by the times. Nor an
   * evaluator: steps and times would join its courses to the rows of the files for evaluation, and their small groups.
   */
  public static boolean isFor(SignedInUser reader) {
    return reader.followsEverySchool();
  }

  /**
   * The cohorts of a log.
   *
   * @param cohortId one cohort; null or empty for all that have begun, closed ones too
   * @throws Refusal 403 for anyone else; 404 for an unknown cohort
   */
  @Transactional(readOnly = true)
  public List<String> cohortsFor(String cohortId, SignedInUser reader) {
    if (!isFor(reader)) {
      throw Refusal.forbidden("Hændelsesloggen kan kun hentes af koordinatorer og administratorer.");
    }
    boolean all = cohortId == null || cohortId.isEmpty();
    var chosen = all ? cohorts.all().stream().filter(cohort -> cohort.status() != CohortStatus.PLANNED).toList()
        : List.of(cohorts.find(cohortId)
            .orElseThrow(() -> Refusal.notFound("Kursusholdet findes ikke. Kontroller dets id.")));
    return chosen.stream().map(Cohort::id).toList();
  }

  private Stream<Course> begun(String cohortId) {
    return courses.ofCohort(cohortId).stream().filter(course -> course.startedAt() != null);
  }

  /**
   * Writes the courses of one cohort, sorted by their new random names, so that their order tells nothing. They are read
   * before the first is written, and no connection to the database waits for whoever takes the log.
   */
  public void write(String cohortId, EventLog log) {
    var listed = begun(cohortId).toList();
    var entered = steps.ofCourses(listed.stream().map(Course::id).toList()).stream()
        .collect(Collectors.groupingBy(CourseStep::courseId));
    listed.stream().collect(Collectors.toMap(course -> UUID.randomUUID().toString(), course -> course)).entrySet().stream()
        .sorted(Comparator.comparing(one -> one.getKey()))
        .forEach(one -> write(one.getKey(), one.getValue(), entered.getOrDefault(one.getValue().id(), List.of()), log));
  }

  /** A phase is only the time around its steps, so it is no step of its own. */
  private static void write(String caseId, Course course, List<CourseStep> entered, EventLog log) {
    log.begin(caseId, course.track().danishName());
    entered.stream().filter(step -> step.kind() != StepKind.PHASE).flatMap(EventLogService::events).sorted(Comparator.comparing(Event::at)).forEach(event ->
        log.event(event.step().name(), event.step().round(), event.step().late(), event.transition(), event.at()));
    log.end();
  }

  private static Stream<Event> events(CourseStep step) {
    return Stream.of(new Event(step, EventLog.Transition.START, step.enteredAt()),
        new Event(step, EventLog.Transition.COMPLETE, step.doneAt()),
        new Event(step, EventLog.Transition.ABORT, step.endedAt())).filter(event -> event.at() != null);
  }
}
