package dk.roedtraad.application.reminder;

/**
 * What became of one leader when a coordinator asked for reminders.
 *
 * @param tasks how many tasks stand in the mail; 0 without one
 */
public record Reminded(String courseId, String leaderId, Outcome outcome, int tasks) {

  /** Why somebody got a mail, or did not. */
  public enum Outcome {
    QUEUED,
    /** Nothing is due: all has been handed in, or can wait. */
    NOTHING_DUE,
    /** There has been a digest today; never two. */
    ALREADY_TODAY,
    /** The school is closed today, or the leader is at the seminar. */
    AWAY_TODAY,
    PAUSED,
    /** The course has not begun, or has ended, or the cohort is not under way. */
    NOT_RUNNING,
    /** No mail arrives at the leader's address. */
    NO_ADDRESS
  }
}
