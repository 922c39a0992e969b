package dk.roedtraad.application.cohort;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One seminar of two days of one cohort.
 *
 * @param firstDay the first of the two days, in Denmark
 * @param startsAt when day 1 begins
 * @param day1EndsAt when day 1 ends
 * @param day2StartsAt when day 2 begins
 * @param endsAt when day 2 ends: from then on the seminar is held
 * @param calendarUid stays the same for the life of the seminar
 * @param calendarSequence raised when date, time or place changes
 * @param scheduledAt when the coordinator settled time and place, or null
 * @param heldAt null until it is over
 */
public record Seminar(String cohortId, int number, LocalDate firstDay, Instant startsAt, Instant day1EndsAt,
    Instant day2StartsAt, Instant endsAt, String place, String room, String processInstanceId, String calendarUid,
    int calendarSequence, Instant scheduledAt, Instant heldAt) {

  public LocalDate lastDay() {
    return firstDay.plusDays(1);
  }
}
