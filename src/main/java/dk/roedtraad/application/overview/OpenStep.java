package dk.roedtraad.application.overview;

/**
 * A task that a leader has open.
 *
 * @param due the deadline in Danish, "torsdag den 14. maj"; null for a task without one
 * @param late whether the deadline has passed; never while on leave
 */
public record OpenStep(String taskId, String name, String due, boolean late) {}
