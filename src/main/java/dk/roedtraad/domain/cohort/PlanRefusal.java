package dk.roedtraad.domain.cohort;

/**
 * Why dates cannot be a plan at all.
 *
 * @param seminar number of the seminar whose date has to change
 * @param message names the seminar, in Danish
 * @param note    the same beside the date's own field
 */
public record PlanRefusal(int seminar, String message, String note) {}
