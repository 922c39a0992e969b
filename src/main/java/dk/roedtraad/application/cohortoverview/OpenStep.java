package dk.roedtraad.application.cohortoverview;

/**
 * A task that a leader has open.
 *
 * @param due the deadline in Danish, "torsdag den 14. maj"; null for a task without one
 * @param late whether the deadline has passed; never while on leave
 * @param dueOn the day of the deadline as an ISO date; null without one
 * @param postponed in Danish, by whom the deadline was postponed last and why; null if it never was
 * @param release whether the manager may know of it, in Danish; null if nobody has decided so
 */
public record OpenStep(String taskId, String name, String due, boolean late, String dueOn, String postponed,
    String release) {}
