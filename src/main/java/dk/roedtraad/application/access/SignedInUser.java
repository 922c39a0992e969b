package dk.roedtraad.application.access;

import java.util.Set;

/**
 * The person who makes the present request.
 *
 * @param id user id: the lower-cased e-mail address at enrolment
 * @param groups ids of the person's groups
 * @param schools codes of the schools (tenants) the person belongs to
 */
public record SignedInUser(String id, Set<String> groups, Set<String> schools) {

  public SignedInUser {
    groups = Set.copyOf(groups);
    schools = Set.copyOf(schools);
  }

  public boolean is(Group group) {
    return groups.contains(group.id());
  }

  /** Whether the person follows the leaders of every school. */
  public boolean followsEverySchool() {
    return is(Group.COORDINATOR) || is(Group.ADMINISTRATOR);
  }

  /** Whether the person follows the leaders of that school: a manager those of the own. */
  public boolean follows(String schoolCode) {
    return followsEverySchool() || is(Group.MANAGER) && schools.contains(schoolCode);
  }
}
