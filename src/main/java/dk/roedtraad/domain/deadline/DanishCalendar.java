package dk.roedtraad.domain.deadline;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The Danish holidays of any year, with their Danish names, and the customary days that count like them.
 *
 * <p>Computed rather than listed, so that no year can be missing. Store bededag is a holiday up to and including
 * 2023, when it was abolished.
 *
 * @param customaryDays days such as 24 December that are no holidays by law but count as closed here
 */
public record DanishCalendar(Set<CustomaryClosedDay> customaryDays) {
  private static final int LAST_YEAR_OF_GREAT_PRAYER_DAY = 2023;

  public DanishCalendar {
    customaryDays = Set.copyOf(customaryDays);
  }

  /** The holidays together with the customary days that most schools keep. */
  public static DanishCalendar usual() {
    return new DanishCalendar(CustomaryClosedDay.closedByDefault());
  }

  /** The holidays by law and nothing else. */
  public static DanishCalendar publicHolidaysOnly() {
    return new DanishCalendar(Set.of());
  }

  /** True on a holiday by law and on a customary day that this calendar counts. */
  public boolean isHoliday(LocalDate date) {
    return holidayOn(date).isPresent();
  }

  /**
   * What the day is called, as it is written inside a sentence ("2. påskedag"). The holiday's name is given where a
   * customary day falls on a holiday.
   */
  public Optional<String> holidayOn(LocalDate date) {
    var byLaw = publicHolidayOn(date);
    return byLaw.isPresent()
        ? byLaw
        : customaryDays.stream().filter(day -> day.fallsOn(date)).map(CustomaryClosedDay::danishName).findFirst();
  }

  /** Every holiday of a year in order of date, with its name. */
  public Map<LocalDate, String> holidaysIn(int year) {
    return LocalDate.ofYearDay(year, 1).datesUntil(LocalDate.ofYearDay(year + 1, 1))
        .filter(this::isHoliday)
        .collect(Collectors.toMap(day -> day, day -> holidayOn(day).orElseThrow(), (a, b) -> a, LinkedHashMap::new));
  }

  /** Easter Sunday by the Gregorian rule (the algorithm of Meeus, Jones and Butcher). */
  public static LocalDate easterSunday(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int g = (8 * b + 13) / 25;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int monthAndDay = h + l - 7 * m + 114;
    return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
  }

  private static Optional<String> publicHolidayOn(LocalDate date) {
    var fixed = switch (date.getMonthValue() * 100 + date.getDayOfMonth()) {
      case 101 -> "nytårsdag";
      case 1225 -> "juledag";
      case 1226 -> "2. juledag";
      default -> null;
    };
    return fixed != null ? Optional.of(fixed) : movableHolidayOn(date);
  }

  private static Optional<String> movableHolidayOn(LocalDate date) {
    long daysAfterEaster = date.toEpochDay() - easterSunday(date.getYear()).toEpochDay();
    if (daysAfterEaster < -3 || daysAfterEaster > 50) {
      return Optional.empty();
    }
    return Optional.ofNullable(switch ((int) daysAfterEaster) {
      case -3 -> "skærtorsdag";
      case -2 -> "langfredag";
      case 0 -> "påskedag";
      case 1 -> "2. påskedag";
      case 26 -> date.getYear() <= LAST_YEAR_OF_GREAT_PRAYER_DAY ? "store bededag" : null;
      case 39 -> "Kristi himmelfartsdag";
      case 49 -> "pinsedag";
      case 50 -> "2. pinsedag";
      default -> null;
    });
  }
}
