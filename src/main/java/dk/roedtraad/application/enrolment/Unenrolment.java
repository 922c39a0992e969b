package dk.roedtraad.application.enrolment;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.domain.cohort.CohortStatus;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Takes leaders out again who were enrolled by mistake, and with them what enrolment made for them, their konsulent and
 * their manager, as far as no other course needs it. Before the launch only: nobody has been told yet, so nobody is
 * told now. Later a leader is withdrawn instead.
 */
@Component
class Unenrolment {

  private final Courses courses;
  private final People people;
  private final Accounts accounts;
  private final SchoolMemberships memberships;

  Unenrolment(Courses courses, People people, Accounts accounts, SchoolMemberships memberships) {
    this.courses = courses;
    this.people = people;
    this.accounts = accounts;
    this.memberships = memberships;
  }

  /**
   * Joins the caller's transaction. Idempotent: who is not enrolled is passed over.
   *
   * @return how many were taken out
   */
  int remove(Cohort cohort, Collection<?> leaderIds) {
    if (cohort.status() != CohortStatus.PLANNED) {
      return 0;
    }
    var leaving = courses.ofCohort(cohort.id()).stream().filter(course -> leaderIds.contains(course.leaderId())).toList();
    var left = leaving.stream().flatMap(course -> named(course).stream()).collect(Collectors.toSet());
    people.lock(left);
    leaving.forEach(course -> courses.remove(course.id()));
    leaving.forEach(course -> named(course).forEach(person ->
        memberships.endIfNothingIsLeft(person, course.schoolCode())));
    people.withAccountMade(left).forEach(this::forget);
    return leaving.size();
  }

  private static Set<String> named(Course course) {
    return Stream.of(course.leaderId(), course.coachId(), course.managerId()).filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private void forget(String personId) {
    var remaining = courses.naming(personId);
    var roles = EnumSet.of(Group.LEADER, Group.COACH, Group.MANAGER);
    remaining.forEach(course -> roles.removeAll(rolesOf(personId, course)));
    if (remaining.isEmpty() && accounts.removeIfOnlyIn(personId, roles)) {
      people.remove(personId);
    } else {
      accounts.removeFromGroups(personId, roles);
    }
  }

  private static Set<Group> rolesOf(String personId, Course course) {
    var roles = EnumSet.noneOf(Group.class);
    if (personId.equals(course.leaderId())) {
      roles.add(Group.LEADER);
    }
    if (personId.equals(course.coachId())) {
      roles.add(Group.COACH);
    }
    if (personId.equals(course.managerId())) {
      roles.add(Group.MANAGER);
    }
    return roles;
  }
}
