package dk.roedtraad.application.cohort;

/**
 * One line of the list of cohorts.
 *
 * @param leaders how many are enrolled, as far as the reader may know of them
 */
public record CohortSummary(String cohortId, String name, String track, String status, int leaders) {}
