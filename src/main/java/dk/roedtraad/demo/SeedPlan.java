package dk.roedtraad.demo;

import dk.roedtraad.domain.deadline.SchoolCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * When everything happens in the first demo, counted from the day it was first started: the model schools have had their
 * second seminar and prepare for the third, the implementation schools are about to meet.
 *
 * @param modelSeminars first days of the model schools' three seminars
 * @param secondCohortStarts when the coordinator sets up the implementation schools' cohort
 * @param implementationSeminar first day of their seminar
 * @param today where the story stops and the person at the screen takes over
 */
record SeedPlan(List<LocalDate> modelSeminars, LocalDate secondCohortStarts, LocalDate implementationSeminar,
    LocalDate today) {

  private static final SchoolCalendar CALENDAR = SchoolCalendar.usual();
  private static final int WEEKS_BETWEEN = 5;

  static SeedPlan startingOn(LocalDate first) {
    var one = twoWorkingDaysFrom(first.plusWeeks(WEEKS_BETWEEN));
    var two = twoWorkingDaysFrom(one.plusWeeks(WEEKS_BETWEEN));
    var three = twoWorkingDaysFrom(two.plusWeeks(WEEKS_BETWEEN));
    var today = CALENDAR.shift(three, -12);
    var implementation = twoWorkingDaysFrom(CALENDAR.shift(today, 8));
    return new SeedPlan(List.of(one, two, three), CALENDAR.shift(implementation, -26), implementation, today);
  }

  /** A Tuesday and a Wednesday on which schools are open. */
  private static LocalDate twoWorkingDaysFrom(LocalDate earliest) {
    var day = earliest.with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
    while (!CALENDAR.isWorkingDay(day) || !CALENDAR.isWorkingDay(day.plusDays(1))) {
      day = day.plusWeeks(1);
    }
    return day;
  }
}
