package dk.roedtraad.domain.cohort;

/**
 * Why dates cannot be a plan at all.
 *
 * @param seminar number of the seminar whose date has to change
 * @param message for the coordinator, in Danish
 */
public record PlanRefusal(int seminar, String message) {}
