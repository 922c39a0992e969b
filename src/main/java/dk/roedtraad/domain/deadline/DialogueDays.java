package dk.roedtraad.domain.deadline;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;

/**
 * The days on which a school's leadership is asked how things are going: working days of the school, and never in July,
 * when those who could answer are away, whatever the school's list of closures says.
 */
public final class DialogueDays {

  /** From one question to the next. Mail, forms and pages say "hver ottende uge", so it is no setting. */
  private static final Period BETWEEN = Period.ofWeeks(8);

  private DialogueDays() {}

  public static boolean isFit(LocalDate day, SchoolCalendar calendar) {
    return day.getMonth() != Month.JULY && calendar.isWorkingDay(day);
  }

  /** The first day that fits eight weeks later. */
  public static LocalDate after(LocalDate last, SchoolCalendar calendar) {
    return firstFrom(last.plus(BETWEEN), calendar);
  }

  /** The day itself if it fits, otherwise the first one after it that does. */
  public static LocalDate firstFrom(LocalDate earliest, SchoolCalendar calendar) {
    var day = earliest;
    while (!isFit(day, calendar)) {
      day = day.plusDays(1);
    }
    return day;
  }
}
