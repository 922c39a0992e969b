package dk.roedtraad.notification;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.property.Method;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.TimeZone;

/**
 * What all our iCalendar files (RFC 5545) share.
 *
 * <p>Times are written in Europe/Copenhagen with its rules attached, not in UTC: a calendar then shows the same hour of
 * the day whatever happens to summer time. Lines are folded by octets, as the standard counts them: the library counts
 * characters, of which æ, ø and å take two octets and an emoji four.
 */
final class CalendarFile {

  private static final String ZONE = "Europe/Copenhagen";
  private static final int LONGEST_LINE = 75;
  private static final String NEW_LINE = "\r\n";

  private CalendarFile() {}

  /** A calendar without events. */
  static ICalendar empty(Method method, String product) {
    var calendar = new ICalendar();
    calendar.setProductId("-//Den roede traad//" + product + "//DA");
    calendar.setMethod(method);
    calendar.getTimezoneInfo().setDefaultTimezone(new TimezoneAssignment(TimeZone.getTimeZone(ZONE), danishZone()));
    return calendar;
  }

  /** The calendar as text, escaped and folded. */
  static String text(ICalendar calendar) {
    var lines = new StringWriter();
    try (var writer = new ICalWriter(lines, ICalVersion.V2_0)) {
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
      writer.write(calendar);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return folded(lines.toString());
  }

  /** A person's name beside an address. The format has no way to write a quotation mark there. */
  static String name(String text) {
    return text.replace('"', '\'');
  }

  /** What stands in the lines, each put together again. */
  static String unfolded(String text) {
    return text.replaceAll("\r\n[ \t]", "");
  }

  /** No line longer than 75 octets, and no character cut in two. */
  static String folded(String text) {
    var folded = new StringBuilder();
    int octets = 0;
    for (int i = 0; i < text.length();) {
      int character = text.codePointAt(i);
      int size = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
      if (character == '\r' || character == '\n') {
        octets = -1;
      } else if (octets + size > LONGEST_LINE) {
        folded.append(NEW_LINE).append(' ');
        octets = 1;
      }
      folded.appendCodePoint(character);
      octets = octets < 0 ? 0 : octets + size;
      i += Character.charCount(character);
    }
    return folded.toString();
  }

  /** The European rules, in force since 1996: the last Sundays of March and October at 01:00 UTC. */
  private static VTimezone danishZone() {
    var winter = new UtcOffset(true, 1, 0);
    var summer = new UtcOffset(true, 2, 0);
    var zone = new VTimezone(ZONE);
    var toSummer = new DaylightSavingsTime();
    rule(toSummer, "CEST", new DateTimeComponents(1996, 3, 31, 2, 0, 0, false), winter, summer, 3);
    zone.addDaylightSavingsTime(toSummer);
    var toWinter = new StandardTime();
    rule(toWinter, "CET", new DateTimeComponents(1996, 10, 27, 3, 0, 0, false), summer, winter, 10);
    zone.addStandardTime(toWinter);
    return zone;
  }

  private static void rule(Observance observance, String name, DateTimeComponents first, UtcOffset from, UtcOffset to,
      int month) {
    observance.setDateStart(first);
    observance.addTimezoneName(name);
    observance.setTimezoneOffsetFrom(from);
    observance.setTimezoneOffsetTo(to);
    observance.setRecurrenceRule(
        new Recurrence.Builder(Frequency.YEARLY).byMonth(month).byDay(-1, DayOfWeek.SUNDAY).build());
  }
}
