package dk.roedtraad.application.enrolment;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.application.people.School;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The accounts people log in with, and the schools they belong to. Every call is idempotent. */
public interface Accounts {

  boolean exists(String userId);

  /** Makes the account if there is none, and adds it to the group. An existing account keeps its name and password. */
  void ensure(String userId, String firstName, String lastName, String email, Group group);

  /** Makes the school (tenant) if there is none; coordinators belong to every school. */
  void ensureSchool(String schoolCode, String name);

  /**
   * As {@link #ensureSchool}, {@link #ensure} and {@link #addToSchool} for a whole list, asking once what is there.
   *
   * @param schools the schools of all the memberships
   * @return ids of the accounts that were made, not there before
   */
  Set<String> ensureAll(Collection<School> schools, Collection<Membership> memberships);

  /** Those of the ids that have an account, with the names the accounts bear. */
  List<Person> findAll(Collection<String> userIds);

  /** Ids of the users who log in with that address or whose account names it. */
  Set<String> withAddress(String address);

  /** The user ids of everybody in the group. */
  Set<String> membersOf(Group group);

  /** As {@link #membersOf(Group)}, of those who belong to that school themselves. */
  Set<String> membersOf(Group group, String schoolCode);

  /** Whether there is such an account and it belongs to these groups at most. */
  boolean isOnlyIn(String userId, Set<Group> groups);

  /**
   * Makes an account with a first password of its own, in all groups and schools of the former one and with the rights
   * given to that user, and removes the former.
   */
  void replace(String formerUserId, Person successor);

  void addToSchool(String userId, String schoolCode);

  void removeFromSchool(String userId, String schoolCode);

  void removeFromGroups(String userId, Set<Group> groups);

  /** Removes an account that belongs to these groups at most; one with another task here stays. False if it stays. */
  boolean removeIfOnlyIn(String userId, Set<Group> groups);
}
