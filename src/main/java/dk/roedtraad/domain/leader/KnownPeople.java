package dk.roedtraad.domain.leader;

import java.util.Map;
import java.util.Set;

/**
 * What is known before a list is read. Addresses are lower-cased user ids, schools are keyed by their code.
 *
 * @param leadersInCohort  who is enrolled in this cohort already
 * @param schools          the name of every school in the system, by code
 * @param managers         every manager's address
 * @param coaches          every konsulent's address
 * @param loginsOfOthers   what the identity provider calls users whose own address is another one
 */
public record KnownPeople(Set<String> leadersInCohort, Map<String, String> schools, Set<String> managers,
    Set<String> coaches, Set<String> loginsOfOthers) {

  /** The very first list: everybody is new. */
  public static final KnownPeople NOBODY = new KnownPeople(Set.of(), Map.of(), Set.of(), Set.of(), Set.of());
}
