package dk.roedtraad.domain.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * On which days people at one school work, and counting in those days.
 *
 * <p>Asking somebody to hand something in on a day the school is closed is how a course loses its participants:
 * every due date and every reminder of a leader goes by the calendar of the leader's own school.
 *
 * @param holidays      holidays and customary closed days
 * @param usualClosures closures that return every year
 * @param ownClosures   what the school itself has told us
 * @param toldYears     the school years (by the year in which they begin) for which the school has told all, so that the
 *                      usual closures do not count in them
 */
public record SchoolCalendar(DanishCalendar holidays, Set<UsualClosure> usualClosures, List<ClosedPeriod> ownClosures,
    Set<Integer> toldYears) {

  /** A school year begins in August, while most schools are still closed or have just opened. */
  private static final int FIRST_MONTH_OF_SCHOOL_YEAR = 8;

  /** Which week a school has depends on where it lies. */
  private static final List<UsualClosure> LOCAL_WEEKS =
      List.of(UsualClosure.WINTER_WEEK_7, UsualClosure.WINTER_WEEK_8, UsualClosure.AUTUMN_WEEK_42);

  public SchoolCalendar {
    usualClosures = Set.copyOf(usualClosures);
    ownClosures = List.copyOf(ownClosures);
    toldYears = Set.copyOf(toldYears);
  }

  /** For a school we know nothing about. */
  public static SchoolCalendar usual() {
    return new SchoolCalendar(DanishCalendar.usual(), UsualClosure.closedByDefault(), List.of(), Set.of());
  }

  /** For a school that has given all its closures: the usual ones no longer count, the holidays do. */
  public static SchoolCalendar closedOnlyIn(List<ClosedPeriod> ownClosures) {
    return new SchoolCalendar(DanishCalendar.usual(), Set.of(), ownClosures, Set.of());
  }

  /**
   * For a school with a list of its own. The list counts alone in every school year (1 August to 31 July) in which one
   * of its periods begins. In other years the usual closures count: schools plan a year or two ahead, and when a list
   * runs out, nobody is to get mail in the middle of a holiday because the next list has not come yet.
   *
   * @param list empty for a school that has told us nothing
   */
  public static SchoolCalendar ofSchool(List<ClosedPeriod> list) {
    return new SchoolCalendar(DanishCalendar.usual(), UsualClosure.closedByDefault(), list,
        list.stream().map(period -> schoolYear(period.from())).collect(Collectors.toSet()));
  }

  /** The same calendar with further closures, such as a single day for the staff. */
  public SchoolCalendar alsoClosedIn(List<ClosedPeriod> further) {
    var all = new ArrayList<>(ownClosures);
    all.addAll(further);
    return new SchoolCalendar(holidays, usualClosures, all, toldYears);
  }

  public boolean isWorkingDay(LocalDate date) {
    return closedOn(date).isEmpty();
  }

  /** Empty on a working day. */
  public Optional<ClosedDay> closedOn(LocalDate date) {
    return holidays.holidayOn(date).map(name -> new ClosedDay(ClosedDay.Kind.HOLIDAY, name))
        .or(() -> weekendOn(date))
        .or(() -> closureOn(date).map(name -> new ClosedDay(ClosedDay.Kind.CLOSURE, name)));
  }

  /**
   * As {@link #closedOn}, and on a day in a week in which schools of some part of the country are closed: where people of
   * many schools meet.
   */
  public Optional<ClosedDay> closedSomewhereOn(LocalDate date) {
    return closedOn(date).or(() -> LOCAL_WEEKS.stream().filter(closure -> closure.contains(date))
        .map(closure -> new ClosedDay(ClosedDay.Kind.CLOSURE, closure.danishName())).findFirst());
  }

  /** The day itself where it is a working day, otherwise the first one after it. */
  public LocalDate onOrAfter(LocalDate date) {
    var day = date;
    while (!isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** The first working day that is later than the date. */
  public LocalDate nextWorkingDay(LocalDate date) {
    return onOrAfter(date.plusDays(1));
  }

  /**
   * The working day that lies so many working days after the date (before it, if negative). The date itself is never
   * counted, so it may be a closed day: one working day after a Saturday is Monday, one before it is Friday. Zero
   * gives the date itself, moved on to a working day.
   */
  public LocalDate shift(LocalDate date, int workingDays) {
    if (workingDays == 0) {
      return onOrAfter(date);
    }
    int step = Integer.signum(workingDays);
    var day = date;
    for (int left = Math.abs(workingDays); left > 0; ) {
      day = day.plusDays(step);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  /** How many working days there are from the first to the last day, both counted. */
  public int workingDaysIn(LocalDate first, LocalDate last) {
    return last.isBefore(first) ? 0 : (int) first.datesUntil(last.plusDays(1)).filter(this::isWorkingDay).count();
  }

  private static Optional<ClosedDay> weekendOn(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
        ? Optional.of(new ClosedDay(ClosedDay.Kind.WEEKEND, "en " + DanishDates.weekday(date)))
        : Optional.empty();
  }

  private Optional<String> closureOn(LocalDate date) {
    return ownClosures.stream().filter(period -> period.contains(date)).map(ClosedPeriod::name).findFirst()
        .or(() -> usualClosures.stream().sorted().filter(closure -> closure.contains(date))
            .filter(closure -> !toldYears.contains(schoolYear(date)))
            .map(UsualClosure::danishName).findFirst());
  }

  private static int schoolYear(LocalDate date) {
    return date.getMonthValue() < FIRST_MONTH_OF_SCHOOL_YEAR ? date.getYear() - 1 : date.getYear();
  }
}
