package dk.roedtraad.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The one place where days and hours on a Danish wall clock become moments, and back.
 *
 * <p>The zone is named, never taken from the machine: a server running on UTC would otherwise move a deadline to
 * the day before for two hours every evening.
 */
public final class CopenhagenTime {
  public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  private CopenhagenTime() {}

  /**
   * The moment at which a clock in Denmark shows this day and hour. An hour that summer time skips (29 March 2026,
   * 02.30) becomes the hour after it; an hour that occurs twice (25 October 2026, 02.30) is the first of the two.
   */
  public static Instant at(LocalDate day, LocalTime hour) {
    return day.atTime(hour).atZone(ZONE).toInstant();
  }

  /** The day a calendar in Denmark shows at this moment. */
  public static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  /** The hour a clock in Denmark shows at this moment. */
  public static LocalTime hourOf(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZONE).toLocalTime();
  }
}
