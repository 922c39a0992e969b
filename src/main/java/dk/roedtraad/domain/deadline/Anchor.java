package dk.roedtraad.domain.deadline;

/** The day that a deadline is counted from. The names are what the decision table {@code deadlines} may say. */
public enum Anchor {
  SEMINAR_1_START, SEMINAR_1_END,
  SEMINAR_2_START, SEMINAR_2_END,
  SEMINAR_3_START, SEMINAR_3_END,
  /** The day the task was opened. */
  TASK_CREATED,
  /** The last day of whatever comes last: the last seminar, or the cross-school meeting once its date is set. */
  LAST_EVENT_END;

  /** @param seminar 1, 2 or 3 */
  public static Anchor startOfSeminar(int seminar) {
    return valueOf("SEMINAR_" + seminar + "_START");
  }

  /** @param seminar 1, 2 or 3 */
  public static Anchor endOfSeminar(int seminar) {
    return valueOf("SEMINAR_" + seminar + "_END");
  }
}
