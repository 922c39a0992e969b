package dk.roedtraad.domain.leader;

/**
 * The one rule that decides a leader's status, wherever it is shown.
 *
 * <p>How a course ended comes before everything else; a pause comes before being late, because nobody is late while
 * on leave.
 */
public final class LeaderStatusRule {

  private LeaderStatusRule() {}

  public static LeaderStatus statusOf(LeaderProgress progress) {
    return switch (progress.stage()) {
      case WITHDRAWN -> LeaderStatus.WITHDRAWN;
      case COMPLETED -> LeaderStatus.COMPLETED;
      case NOT_COMPLETED -> LeaderStatus.NOT_COMPLETED;
      case ENROLLED -> LeaderStatus.NOT_STARTED;
      case RUNNING -> whileRunning(progress);
    };
  }

  private static LeaderStatus whileRunning(LeaderProgress progress) {
    if (progress.paused()) {
      return LeaderStatus.PAUSED;
    }
    return progress.overdueTasks() > 0 ? LeaderStatus.DELAYED : LeaderStatus.ON_TRACK;
  }
}
