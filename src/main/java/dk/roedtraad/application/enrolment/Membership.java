package dk.roedtraad.application.enrolment;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.people.Person;

/**
 * Somebody who takes part in a role at a school. Who has several roles or schools has several memberships.
 *
 * @param schoolCode the school, which must exist
 */
public record Membership(Person person, Group group, String schoolCode) {}
