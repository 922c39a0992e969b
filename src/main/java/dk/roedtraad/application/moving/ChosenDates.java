package dk.roedtraad.application.moving;

import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.seminar.SeminarHours;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.seminar.SeminarTimes;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * When and where a seminar is to be held instead.
 *
 * @param room optional
 */
record ChosenDates(LocalDate firstDay, SeminarTimes times, String place, String room) {

  /** Reads values that have passed the form's own check. */
  static ChosenDates of(Map<String, Object> values) {
    return new ChosenDates(LocalDate.parse((String) values.get("firstDay")), SeminarHours.of(values),
        text(values.get("place")), text(values.get("room")));
  }

  private static String text(Object value) {
    return value == null || value.toString().isBlank() ? null : value.toString().strip();
  }

  /** Whether people's calendars would show something else. */
  boolean differFrom(Seminar seminar) {
    return !firstDay.equals(seminar.firstDay()) || !times.equals(SeminarHours.of(seminar))
        || !Objects.equals(place, seminar.place());
  }

  /** The seminar at these dates. */
  Seminar of(Seminar before, int sequence) {
    return new Seminar(before.cohortId(), before.number(), firstDay, times.startsAt(firstDay),
        CopenhagenTime.at(firstDay, times.day1End()), CopenhagenTime.at(firstDay.plusDays(1), times.day2Start()),
        times.endsAt(firstDay), place, room, before.processInstanceId(), before.calendarUid(), sequence,
        before.scheduledAt(), before.heldAt());
  }
}
