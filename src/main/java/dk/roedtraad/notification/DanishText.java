package dk.roedtraad.notification;

import dk.roedtraad.application.mail.DateRange;
import dk.roedtraad.domain.deadline.DanishDates;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** What a template prints for a value. */
final class DanishText {

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm");

  private DanishText() {}

  /** Dates with their weekday, ranges of days, and hours without "kl.", in Danish; everything else as it is. */
  static String of(Object value) {
    if (value instanceof LocalDate date) {
      return DanishDates.full(date);
    }
    if (value instanceof LocalTime time) {
      return HOUR.format(time);
    }
    if (value instanceof DateRange range) {
      return DanishDates.range(range.first(), range.last());
    }
    return String.valueOf(value);
  }
}
