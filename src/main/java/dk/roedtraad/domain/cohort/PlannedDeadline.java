package dk.roedtraad.domain.cohort;

import java.time.Instant;

/**
 * A deadline as it would fall with the usual calendar, for the coordinator to see before the launch.
 *
 * @param what the task's Danish name
 */
public record PlannedDeadline(String what, Instant due) {}
