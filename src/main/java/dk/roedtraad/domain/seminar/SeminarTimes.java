package dk.roedtraad.domain.seminar;

import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

/**
 * The hours of a seminar's two days. The end of the second day is when the seminar is over, for the whole course.
 */
public record SeminarTimes(LocalTime day1Start, LocalTime day1End, LocalTime day2Start, LocalTime day2End) {

  public SeminarTimes {
    requireOrder("Dag 1", day1Start, day1End);
    requireOrder("Dag 2", day2Start, day2End);
  }

  /** Until the coordinator has settled the hours: time to travel there on the first day and home on the second. */
  public static SeminarTimes usual() {
    return new SeminarTimes(LocalTime.of(10, 0), LocalTime.of(17, 0), LocalTime.of(9, 0), LocalTime.of(15, 0));
  }

  public Instant startsAt(LocalDate firstDay) {
    return CopenhagenTime.at(firstDay, day1Start);
  }

  /** When the seminar is over, although it begins on the day before. */
  public Instant endsAt(LocalDate firstDay) {
    return CopenhagenTime.at(firstDay.plusDays(1), day2End);
  }

  /** A line for each day: "tirsdag den 12. januar 2027 kl. 10.00–17.00". */
  public List<String> lines(LocalDate firstDay) {
    return List.of(
        DanishDates.full(firstDay) + " " + DanishDates.clock(day1Start, day1End),
        DanishDates.full(firstDay.plusDays(1)) + " " + DanishDates.clock(day2Start, day2End));
  }

  private static void requireOrder(String day, LocalTime start, LocalTime end) {
    Objects.requireNonNull(start, day);
    Objects.requireNonNull(end, day);
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException(day + " slutter " + DanishDates.clock(end) + ", men begynder "
          + DanishDates.clock(start) + ". Ret et af klokkeslættene.");
    }
  }
}
