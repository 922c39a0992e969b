package dk.roedtraad.domain.deadline;

/**
 * Why a day is no working day.
 *
 * @param kind   what sort of closed day
 * @param reason as it is written inside a sentence: "2. påskedag", "en lørdag", "efterårsferie (uge 42)"
 */
public record ClosedDay(Kind kind, String reason) {

  /** In order of precedence: Easter Sunday is called a holiday, not a Sunday. */
  public enum Kind { HOLIDAY, WEEKEND, CLOSURE }
}
