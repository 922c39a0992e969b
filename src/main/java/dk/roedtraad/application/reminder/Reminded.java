package dk.roedtraad.application.reminder;

/**
 * What became of one leader when a coordinator asked for reminders.
 *
 * @param tasks how many tasks stand in the mail; 0 without one
 */
public record Reminded(String courseId, String leaderId, Outcome outcome, int tasks) {

  /** Why somebody got a mail, or did not. */
  public enum Outcome {
    QUEUED("Får en mail"),
    /** All has been handed in, or can wait. */
    NOTHING_DUE("Har ingen opgaver, hvor fristen er nået"),
    /** Never two in a day. */
    ALREADY_TODAY("Har allerede fået en påmindelse i dag"),
    /** As many as one gets in a week. */
    ENOUGH_THIS_WEEK("Har fået de påmindelser, man højst får på en uge"),
    /** Each task that is due has stood in as many mails as a task may. */
    ENOUGH_ABOUT_TASKS("Er mindet så mange gange om det, som vi gør. Ring i stedet"),
    AWAY_TODAY("Skolen har lukket i dag, eller lederen er på internat"),
    PAUSED("Er på pause"),
    /** The course has not begun, or has ended, or the cohort is not under way. */
    NOT_RUNNING("Forløbet er ikke i gang"),
    NO_ADDRESS("Mailadressen virker ikke. Ret den i opgaven \"Ret e-mailadresse\"");

    private final String danish;

    Outcome(String danish) {
      this.danish = danish;
    }

    /** A sentence about the leader, without its full stop. */
    public String danish() {
      return danish;
    }
  }
}
