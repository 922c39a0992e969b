package dk.roedtraad.application.enrolment;

import dk.roedtraad.application.access.Group;

/** The accounts people log in with, and the schools they belong to. Every call is idempotent. */
public interface Accounts {

  boolean exists(String userId);

  /** Makes the account if there is none, and adds it to the group. An existing account keeps its name and password. */
  void ensure(String userId, String firstName, String lastName, String email, Group group);

  /** Makes the school (tenant) if there is none; coordinators belong to every school. */
  void ensureSchool(String schoolCode, String name);

  void addToSchool(String userId, String schoolCode);

  void removeFromSchool(String userId, String schoolCode);
}
