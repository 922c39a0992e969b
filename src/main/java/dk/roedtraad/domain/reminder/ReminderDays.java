package dk.roedtraad.domain.reminder;

import dk.roedtraad.domain.deadline.SchoolCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Counting from a deadline to today, and the week that a person's mails are counted in. */
public final class ReminderDays {

  private ReminderDays() {}

  /**
   * How many working days the second day lies after the first (before it, if negative): the number by which
   * {@link SchoolCalendar#shift} gets from one to the other, where both are working days.
   */
  public static int between(LocalDate from, LocalDate to, SchoolCalendar calendar) {
    return to.isBefore(from) ? -calendar.workingDaysIn(to, from.minusDays(1))
        : calendar.workingDaysIn(from.plusDays(1), to);
  }

  /** The Monday with which the day's week begins, by ISO. */
  public static LocalDate mondayOf(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
