package dk.roedtraad.domain.deadline;

import java.time.LocalDate;
import java.time.YearMonth;

/** When the monthly mail to a school's leadership is written: on the school's first working day of the month. */
public final class MonthlyMailDays {

  /** If the program was down on the day itself, the mail is made up within a week, and later not at all. */
  private static final int MADE_UP_WITHIN = 4;

  private MonthlyMailDays() {}

  /** The first working day from the first of the month on; of a later month where the school is closed all month. */
  public static LocalDate first(YearMonth month, SchoolCalendar calendar) {
    return calendar.onOrAfter(month.atDay(1));
  }

  /** Whether the mail of the day's month may be written on that day. */
  public static boolean isOne(LocalDate day, SchoolCalendar calendar) {
    var first = first(YearMonth.from(day), calendar);
    return !day.isBefore(first) && !day.isAfter(calendar.shift(first, MADE_UP_WITHIN)) && calendar.isWorkingDay(day);
  }
}
