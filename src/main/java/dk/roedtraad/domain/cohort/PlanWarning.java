package dk.roedtraad.domain.cohort;

/**
 * Something about a plan that the coordinator has to confirm ("Fortsæt alligevel").
 *
 * @param kind    what is unwise
 * @param seminar number of the seminar it is about; 0 for the cross-school meeting
 * @param message names the seminar and the date, in Danish
 * @param note    the same in a few words, for a table whose row already names them
 */
public record PlanWarning(Kind kind, int seminar, String message, String note) {

  /** In the order in which warnings about one seminar are shown. */
  public enum Kind {
    PAST, FAR_AHEAD, HOLIDAY, WEEKEND, CLOSURE, SHORT_NOTICE, CLOSE_TOGETHER, UNUSED_DATE, MEETING_IN_SUMMER,
    FEW_MEETING_DAYS
  }
}
