package dk.roedtraad.domain.deadline;

import java.time.LocalDate;

/**
 * The answer of the decision table {@code meeting-window}: so many months after the last seminar.
 *
 * @param fromMonths first month
 * @param toMonths last month, its last day inside
 * @param summerPercent from which share of summer holiday, in percent of its days, the window counts as falling into it
 */
public record MeetingRule(int fromMonths, int toMonths, int summerPercent) {

  private static final int MOST_MONTHS = 12;
  private static final int ALL = 100;

  public MeetingRule {
    if (fromMonths < 0 || toMonths < fromMonths || toMonths > MOST_MONTHS || summerPercent < 1 || summerPercent > ALL) {
      throw new IllegalArgumentException("A window from " + fromMonths + " to " + toMonths + " months with a share of "
          + summerPercent + " percent makes no sense. Correct the row in the decision table 'meeting-window': months "
          + "from 0 to " + MOST_MONTHS + " in order, a share from 1 to " + ALL + ".");
    }
  }

  /** @param lastSeminarDay the second day of the last seminar */
  public MeetingWindow windowAfter(LocalDate lastSeminarDay) {
    return new MeetingWindow(lastSeminarDay.plusMonths(fromMonths), lastSeminarDay.plusMonths(toMonths), summerPercent);
  }

  /** "2 til 3 måneder", "1 måned". */
  public String inWords() {
    return (fromMonths == toMonths ? "" : fromMonths + " til ") + toMonths + (toMonths == 1 ? " måned" : " måneder");
  }
}
