package dk.roedtraad.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DanishCalendarTest {
  private final DanishCalendar calendar = DanishCalendar.usual();

  @Test
  void holidaysByLawAreThoseOfAnIndependentLibraryFrom2023To2040() {
    var oracle = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.DENMARK));
    for (int year = 2023; year <= 2040; year++) {
      var expected = oracle.getHolidays(Year.of(year)).stream().map(Holiday::getDate).collect(Collectors.toSet());
      assertThat(DanishCalendar.publicHolidaysOnly().holidaysIn(year).keySet()).as("%d", year)
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
      "2026-01-01, nytårsdag", "2026-04-02, skærtorsdag", "2026-04-03, langfredag", "2026-04-05, påskedag",
      "2026-04-06, 2. påskedag", "2026-05-14, Kristi himmelfartsdag", "2026-05-24, pinsedag",
      "2026-05-25, 2. pinsedag", "2026-12-25, juledag", "2026-12-26, 2. juledag",
      "2027-03-25, skærtorsdag", "2027-03-29, 2. påskedag", "2027-05-06, Kristi himmelfartsdag",
      "2027-05-17, 2. pinsedag"})
  void everyHolidayHasItsDanishName(LocalDate date, String name) {
    assertThat(calendar.holidayOn(date)).hasValue(name);
  }

  @Test
  void storeBededagEndedWith2023() {
    assertThat(calendar.holidayOn(LocalDate.of(2023, 5, 5))).hasValue("store bededag");
    assertThat(calendar.holidayOn(LocalDate.of(2024, 4, 26))).isEmpty();
    assertThat(calendar.holidaysIn(2026)).doesNotContainValue("store bededag");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-06-05", "2026-12-24", "2026-12-31"})
  void daysOnWhichSchoolsAreUsuallyClosedCountByDefault(LocalDate date) {
    assertThat(calendar.isHoliday(date)).isTrue();
    assertThat(DanishCalendar.publicHolidaysOnly().isHoliday(date)).isFalse();
  }

  @Test
  void theFirstOfMayIsAnOrdinaryDayUnlessASchoolSaysOtherwise() {
    var labourDay = LocalDate.of(2026, 5, 1);
    assertThat(calendar.isHoliday(labourDay)).isFalse();
    assertThat(new DanishCalendar(EnumSet.allOf(CustomaryClosedDay.class)).holidayOn(labourDay)).hasValue("1. maj");
  }

  @Test
  void aHolidayKeepsItsNameWhenGrundlovsdagFallsOnIt() {
    assertThat(calendar.holidayOn(LocalDate.of(2017, 6, 5))).hasValue("2. pinsedag");
  }

  @Test
  void theHolidaysOfAYearComeInOrder() {
    assertThat(List.copyOf(calendar.holidaysIn(2026).keySet())).isSorted().hasSize(13);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2000-04-23", "2008-03-23", "2011-04-24", "2026-04-05", "2038-04-25", "2285-03-22"})
  void easterIsRightAtItsEarliestAndLatest(LocalDate easter) {
    assertThat(DanishCalendar.easterSunday(easter.getYear())).isEqualTo(easter);
  }
}
