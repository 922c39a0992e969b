package dk.roedtraad.domain.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * When the cross-school meeting may be held: some months after the last seminar, as {@link MeetingRule} says.
 *
 * <p>Months are calendar months, as people count them: two months after 31 December is the last day of February.
 *
 * @param earliest first day of the window
 * @param latest   last day of the window, itself inside
 * @param summerPercent from which share of summer holiday it counts as falling into it
 */
public record MeetingWindow(LocalDate earliest, LocalDate latest, int summerPercent) {
  private static final int PERCENT = 100;
  private static final int DAYS_OF_SUMMER_HOLIDAY = 44;

  public MeetingWindow {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException("The window would end on " + latest + ", before it begins on " + earliest);
    }
  }

  public boolean contains(LocalDate date) {
    return !date.isBefore(earliest) && !date.isAfter(latest);
  }

  /** How many days remain on which people could meet. */
  public int workingDays(SchoolCalendar calendar) {
    return calendar.workingDaysIn(earliest, latest);
  }

  /**
   * True where the share is reached: as much of the window is summer holiday for pupils: from the last Saturday of June, the one date
   * settled nationally, and six weeks and two days on. Teachers and leaders are away for most of it.
   */
  public boolean fallsInSummer() {
    long days = earliest.datesUntil(latest.plusDays(1)).count();
    long inSummer = earliest.datesUntil(latest.plusDays(1)).filter(MeetingWindow::isSummerHoliday).count();
    return inSummer * PERCENT >= days * summerPercent;
  }

  private static boolean isSummerHoliday(LocalDate date) {
    var begin = LocalDate.of(date.getYear(), 6, 30).with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    return !date.isBefore(begin) && date.isBefore(begin.plusDays(DAYS_OF_SUMMER_HOLIDAY));
  }
}
