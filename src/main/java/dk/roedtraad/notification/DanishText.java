package dk.roedtraad.notification;

import dk.roedtraad.application.mail.DateRange;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as a Danish mail writes them: lower-case names, a 24-hour clock with a full stop. */
final class DanishText {

  private static final Locale DANISH = Locale.forLanguageTag("da-DK");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE 'den' d. MMMM yyyy", DANISH);
  private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d. MMMM yyyy", DANISH);
  private static final DateTimeFormatter DAY_OF_MONTH = DateTimeFormatter.ofPattern("d. MMMM", DANISH);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.", DANISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", DANISH);

  private DanishText() {}

  /** The value as text: dates, times and ranges in Danish, everything else as it is. */
  static String of(Object value) {
    if (value instanceof LocalDate date) {
      return DATE.format(date);
    }
    if (value instanceof LocalTime time) {
      return TIME.format(time);
    }
    if (value instanceof DateRange range) {
      return of(range);
    }
    return String.valueOf(value);
  }

  private static String of(DateRange range) {
    var first = range.first();
    var last = range.last();
    if (first.equals(last)) {
      return DAY_OF_YEAR.format(last);
    }
    if (first.getYear() != last.getYear()) {
      return DAY_OF_YEAR.format(first) + " – " + DAY_OF_YEAR.format(last);
    }
    if (first.getMonth() != last.getMonth()) {
      return DAY_OF_MONTH.format(first) + " – " + DAY_OF_YEAR.format(last);
    }
    return DAY.format(first) + "–" + DAY_OF_YEAR.format(last);
  }
}
