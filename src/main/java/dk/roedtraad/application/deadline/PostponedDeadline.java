package dk.roedtraad.application.deadline;

import java.time.Instant;

/**
 * That the deadline of one task was postponed.
 *
 * @param taskId id in the engine
 * @param reason for the coordinators; nothing personal is asked for
 * @param postponedBy user id of the coordinator
 */
public record PostponedDeadline(String courseId, String taskId, Instant dueBefore, Instant dueAt, String reason,
    String postponedBy, Instant postponedAt) {

  /** As long as a reason may be. */
  public static final int LONGEST_REASON = 300;
}
