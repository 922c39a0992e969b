package dk.roedtraad.domain.cohort;

/**
 * Something about who takes part that the coordinator has to confirm.
 *
 * @param schoolCode the school it is about; null for the cohort as a whole
 * @param message    in Danish; names a school at most, never a person
 */
public record CohortWarning(String schoolCode, String message) {}
