package dk.roedtraad.domain.cohort;

/**
 * Something about who takes part that the coordinator has to confirm.
 *
 * @param message in Danish; names a school, never a person
 */
public record CohortWarning(Kind kind, String message) {

  public enum Kind { FEW_LEADERS, MANY_LEADERS, ONE_SCHOOL_ONLY, SINGLE_LEADER_OF_SCHOOL }
}
