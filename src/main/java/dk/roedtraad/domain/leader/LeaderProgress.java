package dk.roedtraad.domain.leader;

/**
 * The facts that decide a leader's status.
 *
 * @param stage        how far the course instance itself has come
 * @param paused       on leave right now
 * @param overdueTasks the leader's own open tasks whose deadline has passed; late tasks have no deadline
 */
public record LeaderProgress(Stage stage, boolean paused, int overdueTasks) {

  /** The last three are final. */
  public enum Stage { ENROLLED, RUNNING, WITHDRAWN, COMPLETED, NOT_COMPLETED }

  public LeaderProgress {
    if (overdueTasks < 0) {
      throw new IllegalArgumentException("A leader cannot have " + overdueTasks + " overdue tasks");
    }
  }
}
