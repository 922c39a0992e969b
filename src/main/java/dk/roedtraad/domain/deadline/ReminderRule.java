package dk.roedtraad.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** Which open tasks the daily digest speaks of: those that are due that day, or were due before. */
public final class ReminderRule {

  private ReminderRule() {}

  /** A task with a due date before this moment is in the digest of that day, at whatever hour it is due. */
  public static Instant dueBefore(LocalDate today) {
    return CopenhagenTime.at(today.plusDays(1), LocalTime.MIDNIGHT);
  }
}
