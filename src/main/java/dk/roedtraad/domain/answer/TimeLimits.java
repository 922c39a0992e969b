package dk.roedtraad.domain.answer;

/**
 * What bounds a date, a time of day, or both.
 *
 * @param notBeforeToday whether days that have passed are refused
 * @param minuteStep     what the minutes of the day must be a multiple of: the browser offers no others
 * @param zone           what a time says about its distance to UTC
 */
public record TimeLimits(boolean notBeforeToday, int minuteStep, Zone zone) {

  /** How a time is written: {@code 10:00}, {@code 10:00+01:00} or {@code 09:00Z}. */
  public enum Zone { NONE, OFFSET, UTC }
}
