package dk.roedtraad.application.release;

import java.time.Instant;

/**
 * That a leader's manager may know whether one task is handed in.
 *
 * @param taskId id in the engine
 * @param releasedBy user id of the coordinator
 * @param closedAt when the manager was told, or there was nothing left to tell; null until then
 * @param managerTold which of the two it was
 */
public record StatusRelease(String taskId, String courseId, String releasedBy, Instant releasedAt, Instant closedAt,
    boolean managerTold) {

  /** Names the mail that tells the leader. */
  String leadersMail() {
    return "status-released:" + taskId;
  }

  /** Names the mail that tells the manager. */
  String managersMail() {
    return "released-status:" + taskId;
  }
}
