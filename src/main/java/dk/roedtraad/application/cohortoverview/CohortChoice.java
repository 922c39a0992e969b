package dk.roedtraad.application.cohortoverview;

/**
 * A cohort that a coordinator can look at.
 *
 * @param status in Danish
 * @param own whether it is the reader's own; coordinators stand in for each other and see them all
 */
public record CohortChoice(String cohortId, String name, String track, String status, boolean own) {}
