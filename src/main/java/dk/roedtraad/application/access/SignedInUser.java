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

  /** Nobody in particular, who sees what any coordinator sees: for what the application counts by itself. */
  public static final SignedInUser COORDINATORS = new SignedInUser("", Set.of(Group.COORDINATOR.id()), Set.of());

  public SignedInUser {
    groups = Set.copyOf(groups);
    schools = Set.copyOf(schools);
  }

  /** As {@link #COORDINATORS}, who sees what any manager of that school sees. */
  public static SignedInUser managerOf(String schoolCode) {
    return new SignedInUser("", Set.of(Group.MANAGER.id()), Set.of(schoolCode));
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
