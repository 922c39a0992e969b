package dk.roedtraad.domain.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Closures that return every year, for schools that have not told us their own.
 *
 * <p>Danish school holidays are settled locally, so these are a careful guess and never a fact about one school.
 */
public enum UsualClosure {
  CHRISTMAS("juleferie", year -> LocalDate.of(year, 12, 23), year -> LocalDate.of(year + 1, 1, 2)),
  WINTER_WEEK_7("vinterferie (uge 7)", year -> mondayOf(year, 7), year -> mondayOf(year, 7).plusDays(6)),
  /** The other week in use, by region; not closed by default, but worth a warning when a seminar is planned. */
  WINTER_WEEK_8("vinterferie (uge 8)", year -> mondayOf(year, 8), year -> mondayOf(year, 8).plusDays(6)),
  BEFORE_EASTER("dagene før påske", year -> DanishCalendar.easterSunday(year).minusDays(6),
      year -> DanishCalendar.easterSunday(year).minusDays(4)),
  AFTER_ASCENSION("dagen efter Kristi himmelfartsdag", year -> DanishCalendar.easterSunday(year).plusDays(40),
      year -> DanishCalendar.easterSunday(year).plusDays(40)),
  SUMMER("sommerferie (uge 28–30)", year -> mondayOf(year, 28), year -> mondayOf(year, 30).plusDays(6)),
  AUTUMN_WEEK_42("efterårsferie (uge 42)", year -> mondayOf(year, 42), year -> mondayOf(year, 42).plusDays(6));

  private final String danishName;
  private final IntFunction<LocalDate> from;
  private final IntFunction<LocalDate> to;

  UsualClosure(String danishName, IntFunction<LocalDate> from, IntFunction<LocalDate> to) {
    this.danishName = danishName;
    this.from = from;
    this.to = to;
  }

  /** Everything but winter week 8: a school has one of the two winter weeks. */
  public static Set<UsualClosure> closedByDefault() {
    return EnumSet.complementOf(EnumSet.of(WINTER_WEEK_8));
  }

  /** The closure that begins in this year; Christmas reaches into the next. */
  public ClosedPeriod beginningIn(int year) {
    return new ClosedPeriod(from.apply(year), to.apply(year), danishName);
  }

  /** As it is written inside a sentence. */
  public String danishName() {
    return danishName;
  }

  /** True in whichever year's closure the date may lie. */
  public boolean contains(LocalDate date) {
    return beginningIn(date.getYear()).contains(date) || beginningIn(date.getYear() - 1).contains(date);
  }

  private static LocalDate mondayOf(int year, int isoWeek) {
    return LocalDate.of(year, 1, 4)
        .with(WeekFields.ISO.weekOfWeekBasedYear(), isoWeek)
        .with(DayOfWeek.MONDAY);
  }
}
