package dk.roedtraad.application.cohort;

import dk.roedtraad.application.answer.FormFacts;
import dk.roedtraad.application.answer.FormTask;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.School;
import dk.roedtraad.domain.cohort.CohortWarning;
import dk.roedtraad.domain.cohort.PlanLine;
import dk.roedtraad.domain.cohort.PlanWarning;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** "Godkend tidsplan og igangsæt hold": every date, every warning and how many people get mail, on one page. */
@Component
class ApprovePlanForm implements FormFacts {

  /** The form with which a coordinator launches a cohort. */
  public static final String ID = "cohort-approve-plan";

  private final CohortService cohorts;
  private final CohortCourses cohortCourses;
  private final PlannedSteps steps;
  private final Courses courses;
  private final People people;
  private final CohortWarnings cohortWarnings;

  ApprovePlanForm(CohortService cohorts, CohortCourses cohortCourses, PlannedSteps steps, Courses courses,
      People people, CohortWarnings cohortWarnings) {
    this.cohorts = cohorts;
    this.cohortCourses = cohortCourses;
    this.steps = steps;
    this.courses = courses;
    this.people = people;
    this.cohortWarnings = cohortWarnings;
  }

  @Override
  public Set<String> forms() {
    return Set.of(ID);
  }

  @Override
  public Map<String, Object> facts(FormTask task) {
    var plan = cohorts.plan(task.courseId());
    var warnings = cohorts.warnings(task.courseId(), plan);
    return Map.of(
        "planLines", PlanLine.of(plan, cohorts.meetingWindow(plan), steps.deadlines(cohorts.get(task.courseId()))).stream()
            .map(ApprovePlanForm::row).toList(),
        "planWarnings", Stream.concat(warnings.stream().map(PlanWarning::message), participants(task))
            .map(message -> "• " + message).collect(Collectors.joining("\n")),
        "recipients", cohortCourses.toStart(task.courseId()).size());
  }

  private static Map<String, Object> row(PlanLine line) {
    return Map.of("what", line.what(), "when", line.when());
  }

  private Stream<String> participants(FormTask task) {
    var schools = people.schools().stream().collect(Collectors.toMap(School::code, Function.identity()));
    return cohortWarnings.about(courses.ofCohort(task.courseId()).stream().map(Course::schoolCode).map(schools::get)
        .toList()).stream().map(CohortWarning::message);
  }
}
