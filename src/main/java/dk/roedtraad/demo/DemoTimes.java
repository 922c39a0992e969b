package dk.roedtraad.demo;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Moments as the demo's callers write and read them. */
final class DemoTimes {

  private DemoTimes() {}

  /** As in {@code 2027-03-01T08:00+01:00}: what a clock in Denmark shows. */
  static String written(Instant moment) {
    return moment.atZone(CopenhagenTime.ZONE).truncatedTo(ChronoUnit.SECONDS).toOffsetDateTime().toString();
  }

  static String readable(Instant moment) {
    return DanishDates.fullWithClock(moment);
  }

  /** {@code 2027-03-01T08:00} in Denmark, or with its own distance to UTC. */
  static Instant moment(String text) {
    return first(text, OffsetDateTime::parse).map(OffsetDateTime::toInstant)
        .or(() -> first(text, LocalDateTime::parse)
            .map(time -> CopenhagenTime.at(time.toLocalDate(), time.toLocalTime())))
        .orElseThrow(() -> Refusal.badInput("'to' skal være et tidspunkt, fx 2027-03-01T08:00."));
  }

  static LocalDate day(String text) {
    return first(text, LocalDate::parse)
        .orElseThrow(() -> Refusal.badInput("'upTo' skal være en dato, fx 2027-03-01."));
  }

  /** The moment so much later: {@code P1D} is the same hour on the next day, also where the clocks are changed. */
  static Instant later(Instant from, String amount) {
    var text = amount.strip().toUpperCase(Locale.ROOT);
    int time = text.indexOf('T');
    return first(text, whole -> {
      var days = time == 1 ? Period.ZERO : Period.parse(time < 0 ? whole : whole.substring(0, time));
      var hours = time < 0 ? Duration.ZERO : Duration.parse("P" + whole.substring(time));
      return ZonedDateTime.ofInstant(from, CopenhagenTime.ZONE).plus(days).plus(hours).toInstant();
    }).orElseThrow(() -> Refusal.badInput("'advance' skal være et tidsrum, fx P1D (en dag) eller PT4H (fire timer)."));
  }

  private interface Reader<T> {
    T read(String text);
  }

  private static <T> Optional<T> first(String text, Reader<T> reader) {
    try {
      return Optional.of(reader.read(text));
    } catch (DateTimeException | ArithmeticException unreadable) {
      return Optional.empty();
    }
  }
}
