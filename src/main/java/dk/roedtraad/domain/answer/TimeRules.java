package dk.roedtraad.domain.answer;

import dk.roedtraad.domain.answer.TimeLimits.Zone;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The rules of dates and times, written as the browser writes them. */
final class TimeRules {

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}(:00)?");
  private static final Pattern OFFSET = Pattern.compile("(.*)([+-]\\d{2}:\\d{2})");
  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2199;
  private static final int DATE_LENGTH = "2026-03-01".length();

  private TimeRules() {}

  static List<String> ofDate(TimeLimits limits, Object value, Situation situation) {
    LocalDate date = date(value);
    return date == null ? List.of("skal være en dato, der findes, fx 1. marts 2026.")
        : passed(limits, date, situation);
  }

  static List<String> ofTime(TimeLimits limits, Object value) {
    LocalTime time = value instanceof String text ? time(text, limits.zone()) : null;
    return time == null ? List.of("skal være et klokkeslæt, fx 10:00.") : offStep(limits, time);
  }

  static List<String> ofDateTime(TimeLimits limits, Object value, Situation situation) {
    boolean readable = value instanceof String text && text.indexOf('T') == DATE_LENGTH;
    LocalDate date = readable ? date(value.toString().substring(0, DATE_LENGTH)) : null;
    LocalTime time = readable ? time(value.toString().substring(DATE_LENGTH + 1), limits.zone()) : null;
    if (date == null || time == null) {
      return List.of("skal være en dato med klokkeslæt, fx 1. marts 2026 kl. 10.00.");
    }
    var faults = new ArrayList<>(passed(limits, date, situation));
    faults.addAll(offStep(limits, time));
    return faults;
  }

  /** A year of two digits typed into a browser arrives as the year 26: years no course can have are refused. */
  static LocalDate date(Object value) {
    if (!(value instanceof String text) || !DATE.matcher(text).matches()) {
      return null;
    }
    try {
      var date = LocalDate.parse(text);
      return date.getYear() >= EARLIEST_YEAR && date.getYear() <= LATEST_YEAR ? date : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static LocalTime time(String text, Zone zone) {
    try {
      String clock = switch (zone) {
        case NONE -> text;
        case UTC -> text.endsWith("Z") ? text.substring(0, text.length() - 1) : "";
        case OFFSET -> withoutOffset(text);
      };
      return TIME.matcher(clock).matches() ? LocalTime.parse(clock) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String withoutOffset(String text) {
    var parts = OFFSET.matcher(text);
    return parts.matches() && ZoneOffset.of(parts.group(2)) != null ? parts.group(1) : "";
  }

  private static List<String> passed(TimeLimits limits, LocalDate date, Situation situation) {
    return limits.notBeforeToday() && date.isBefore(situation.today())
        ? List.of("skal være i dag eller senere.") : List.of();
  }

  /** The browser offers whole steps of the day and moves what is typed to the one before. */
  private static List<String> offStep(TimeLimits limits, LocalTime time) {
    int minute = time.getHour() * 60 + time.getMinute();
    if (minute % limits.minuteStep() == 0) {
      return List.of();
    }
    var before = LocalTime.MIN.plusMinutes(minute - minute % limits.minuteStep());
    return List.of("vælg et tidspunkt på listen, fx " + before + ".");
  }
}
