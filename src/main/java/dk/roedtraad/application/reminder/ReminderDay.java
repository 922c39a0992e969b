package dk.roedtraad.application.reminder;

import dk.roedtraad.application.deadline.SchoolCalendars;
import dk.roedtraad.domain.deadline.SchoolCalendar;
import dk.roedtraad.domain.reminder.ReminderDays;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One run: its day, the table as it stood when the run began, and the calendars. What is counted once is remembered, by
 * school and day, so the memory it takes grows with the schools and not with the tasks.
 */
final class ReminderDay {

  private record Span(String schoolCode, LocalDate from) {}

  private final LocalDate today;
  private final ReminderTable.Policy policy;
  private final SchoolCalendars schools;
  private final Map<String, SchoolCalendar> calendars;
  private final Map<Span, Integer> counted = new HashMap<>();
  private final Map<LocalDate, ReminderDay> earlier = new HashMap<>();

  ReminderDay(LocalDate today, ReminderTable.Policy policy, SchoolCalendars schools) {
    this(today, policy, schools, new HashMap<>());
  }

  private ReminderDay(LocalDate today, ReminderTable.Policy policy, SchoolCalendars schools,
      Map<String, SchoolCalendar> calendars) {
    this.today = today;
    this.policy = policy;
    this.schools = schools;
    this.calendars = calendars;
  }

  /** What this run would have found on an earlier day, by the same table and calendars. */
  ReminderDay on(LocalDate day) {
    return day.equals(today) ? this
        : earlier.computeIfAbsent(day, other -> new ReminderDay(other, policy, schools, calendars));
  }

  LocalDate today() {
    return today;
  }

  ReminderTable.Policy policy() {
    return policy;
  }

  /** Holidays and weekends alone: for those who belong to no school. */
  static SchoolCalendar withoutSchool() {
    return SchoolCalendar.closedOnlyIn(List.of());
  }

  /** @param schoolCode null for somebody who belongs to no school */
  boolean isWorkingDayAt(String schoolCode) {
    return calendarOf(schoolCode).isWorkingDay(today);
  }

  /** Working days from that day to today; negative for a day to come. */
  int workingDaysSince(LocalDate day, String schoolCode) {
    return counted.computeIfAbsent(new Span(schoolCode, day),
        span -> ReminderDays.between(day, today, calendarOf(schoolCode)));
  }

  private SchoolCalendar calendarOf(String schoolCode) {
    return schoolCode == null ? withoutSchool()
        : calendars.computeIfAbsent(schoolCode, schools::of);
  }
}
