package dk.roedtraad.application.seminar;

import dk.roedtraad.application.answer.FormFacts;
import dk.roedtraad.application.answer.FormTask;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.School;
import dk.roedtraad.domain.deadline.DanishDates;
import dk.roedtraad.domain.seminar.AttendanceOutcome;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** "Vurder fravær": who missed what. */
@Component
class AssessAbsenceForm implements FormFacts {

  private final Courses courses;
  private final Cohorts cohorts;
  private final People people;

  AssessAbsenceForm(Courses courses, Cohorts cohorts, People people) {
    this.courses = courses;
    this.cohorts = cohorts;
    this.people = people;
  }

  @Override
  public Set<String> forms() {
    return Set.of(AbsenceService.ASSESS_FORM);
  }

  @Override
  public Map<String, Object> facts(FormTask task) {
    return courses.find(task.courseId()).map(course -> facts(course, task.round())).orElse(Map.of());
  }

  private Map<String, Object> facts(Course course, int number) {
    var seminar = cohorts.findSeminar(course.cohortId(), number).orElseThrow();
    return Map.of("leaderName", people.nameOf(course.leaderId()),
        "schoolName", people.findSchool(course.schoolCode()).map(School::name).orElse(course.schoolCode()),
        "seminarTitle", course.track().seminarName(number) + " den "
            + DanishDates.range(seminar.firstDay(), seminar.lastDay()),
        "registered", registered(courses.attendance(course.id()).get(number)));
  }

  private static String registered(AttendanceOutcome outcome) {
    return outcome == null ? "tilmeldt, da det var holdt" : outcome.danishName().toLowerCase(Locale.ROOT);
  }
}
