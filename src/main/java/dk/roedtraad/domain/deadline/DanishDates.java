package dk.roedtraad.domain.deadline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates and hours as Danes write them.
 *
 * <p>The words stand here rather than come from the platform's locale data, which differs between Java versions and
 * would change mails and tests with an upgrade.
 */
public final class DanishDates {
  private static final List<String> WEEKDAYS =
      List.of("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag");
  private static final List<String> MONTHS = List.of("januar", "februar", "marts", "april", "maj", "juni", "juli",
      "august", "september", "oktober", "november", "december");
  private static final DateTimeFormatter NUMERIC = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm");

  /**
   * Dots or hyphens: Danish Excel saves a date with hyphens. Never a slash, with which 03/04 is the 3rd of April to some
   * and the 4th of March to others.
   */
  private static final Pattern TYPED = Pattern.compile("(\\d{1,2})([.-])(\\d{1,2})\\2(\\d{4})");

  private DanishDates() {}

  /**
   * A date as people type it and programs write it: "14.05.2026", "14-5-2026", "2026-05-14". Empty for anything else,
   * also for a day that does not exist and for a year of two digits: a date is never guessed at.
   */
  public static Optional<LocalDate> parse(String text) {
    var typed = TYPED.matcher(text);
    try {
      return Optional.of(typed.matches()
          ? LocalDate.of(number(typed, 4), number(typed, 3), number(typed, 1)) : LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher typed, int group) {
    return Integer.parseInt(typed.group(group));
  }

  /** "torsdag". */
  public static String weekday(LocalDate date) {
    return WEEKDAYS.get(date.getDayOfWeek().getValue() - 1);
  }

  /** "maj". */
  public static String month(LocalDate date) {
    return MONTHS.get(date.getMonthValue() - 1);
  }

  /** "14. maj". */
  public static String dayAndMonth(LocalDate date) {
    return date.getDayOfMonth() + ". " + month(date);
  }

  /** "14. maj 2026". */
  public static String longDate(LocalDate date) {
    return dayAndMonth(date) + " " + date.getYear();
  }

  /** "torsdag den 14. maj", for what is so near that the year would only be noise. */
  public static String weekdayAndDay(LocalDate date) {
    return weekday(date) + " den " + dayAndMonth(date);
  }

  /** "torsdag den 14. maj 2026". */
  public static String full(LocalDate date) {
    return weekdayAndDay(date) + " " + date.getYear();
  }

  /** "14.05.2026". */
  public static String numeric(LocalDate date) {
    return NUMERIC.format(date);
  }

  /** "12.–13. januar 2027", "28. februar – 1. marts 2027", "31. december 2026 – 1. januar 2027". */
  public static String range(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return longDate(first);
    }
    if (first.getYear() != last.getYear()) {
      return longDate(first) + " – " + longDate(last);
    }
    return first.getMonth() == last.getMonth()
        ? first.getDayOfMonth() + ".–" + longDate(last)
        : dayAndMonth(first) + " – " + longDate(last);
  }

  /** "tirsdag–onsdag den 12.–13. januar 2027". */
  public static String fullRange(LocalDate first, LocalDate last) {
    return first.equals(last) ? full(first)
        : weekday(first) + "–" + weekday(last) + " den " + range(first, last);
  }

  /**
   * "fra 12.–13. til 19.–20. januar 2027": month and year are said once where both ranges share them, as in a subject
   * line, where room is short.
   */
  public static String move(LocalDate oldFirst, LocalDate oldLast, LocalDate newFirst, LocalDate newLast) {
    var from = range(oldFirst, oldLast);
    var sameYear = oldFirst.getYear() == oldLast.getYear() && oldLast.getYear() == newFirst.getYear()
        && newFirst.getYear() == newLast.getYear();
    if (sameYear) {
      var sameMonth = oldFirst.getMonth() == oldLast.getMonth() && oldLast.getMonth() == newFirst.getMonth()
          && newFirst.getMonth() == newLast.getMonth();
      var shared = " " + (sameMonth ? month(oldLast) + " " : "") + oldLast.getYear();
      from = from.substring(0, from.length() - shared.length());
    }
    return "fra " + from + " til " + range(newFirst, newLast);
  }

  /** "kl. 10.42". */
  public static String clock(LocalTime hour) {
    return "kl. " + HOUR.format(hour);
  }

  /** "kl. 09.00–16.00". */
  public static String clock(LocalTime from, LocalTime to) {
    return clock(from) + "–" + HOUR.format(to);
  }

  /** "torsdag den 14. maj 2026 kl. 10.42", as a clock in Denmark shows the moment. */
  public static String fullWithClock(Instant moment) {
    return full(CopenhagenTime.dayOf(moment)) + " " + clock(CopenhagenTime.hourOf(moment));
  }

  /** "uge 42", by ISO: the week with the year's first Thursday is week 1. */
  public static String week(LocalDate date) {
    return "uge " + date.get(WeekFields.ISO.weekOfWeekBasedYear());
  }
}
