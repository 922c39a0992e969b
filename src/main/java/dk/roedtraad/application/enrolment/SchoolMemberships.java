package dk.roedtraad.application.enrolment;

import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.people.People;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How long somebody belongs to a school, and so sees its tasks and instances. */
@Component
public class SchoolMemberships {

  private final Courses courses;
  private final People people;
  private final Accounts accounts;

  SchoolMemberships(Courses courses, People people, Accounts accounts) {
    this.courses = courses;
    this.people = people;
    this.accounts = accounts;
  }

  /**
   * To be called when a course has ended or another konsulent has taken it over. Takes the person out of the school
   * unless something there still needs him or her: a konsulent a course that has not ended; a leader or manager any
   * course. One at a time for each person, so that of the last two courses one finds that it is the last.
   *
   * @param personId or null, where a course has no konsulent
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void endIfNothingIsLeft(String personId, String schoolCode) {
    if (personId == null) {
      return;
    }
    people.lock(List.of(personId));
    if (courses.naming(personId).stream().filter(course -> course.schoolCode().equals(schoolCode))
        .noneMatch(course -> needs(personId, course))) {
      accounts.removeFromSchool(personId, schoolCode);
    }
  }

  private static boolean needs(String personId, Course course) {
    return course.endedAt() == null || personId.equals(course.leaderId()) || personId.equals(course.managerId());
  }
}
