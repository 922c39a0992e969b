package dk.roedtraad.application.course;

import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.School;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gathers what a process of one leader, the course itself or one beside it, knows from its start. */
@Component
public class CourseStarts {

  private final Cohorts cohorts;
  private final People people;

  CourseStarts(Cohorts cohorts, People people) {
    this.cohorts = cohorts;
    this.people = people;
  }

  public CourseStart of(Course course) {
    return of(course, Set.of());
  }

  /** @param held flags of what is over already ({@link HeldFlags}) */
  public CourseStart of(Course course, Set<String> held) {
    var cohort = cohorts.find(course.cohortId());
    return new CourseStart(course, people.nameOf(course.leaderId()),
        people.findSchool(course.schoolCode()).map(School::name).orElse(course.schoolCode()),
        cohort.map(Cohort::name).orElse(""), cohort.map(Cohort::coordinatorId).orElse(null), held);
  }
}
