package dk.roedtraad.application.deadline;

import java.time.Instant;

/** One task's due date, from what it is to what it is to be. */
public record DueDateMove(String taskId, Instant from, Instant to) {}
