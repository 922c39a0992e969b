package dk.roedtraad.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolCalendarTest {
  private final SchoolCalendar usual = SchoolCalendar.usual();

  @ParameterizedTest
  @CsvSource({
      "2026-10-12, CLOSURE, efterårsferie (uge 42)", "2026-10-16, CLOSURE, efterårsferie (uge 42)",
      "2027-02-15, CLOSURE, vinterferie (uge 7)", "2026-12-23, CLOSURE, juleferie", "2027-01-02, WEEKEND, en lørdag",
      "2026-12-30, CLOSURE, juleferie", "2026-01-02, CLOSURE, juleferie", "2027-01-01, HOLIDAY, nytårsdag",
      "2026-03-30, CLOSURE, dagene før påske", "2026-04-01, CLOSURE, dagene før påske",
      "2026-04-05, HOLIDAY, påskedag", "2026-05-15, CLOSURE, dagen efter Kristi himmelfartsdag",
      "2026-07-06, CLOSURE, sommerferie (uge 28–30)", "2026-07-24, CLOSURE, sommerferie (uge 28–30)",
      "2026-06-05, HOLIDAY, grundlovsdag", "2026-10-18, WEEKEND, en søndag"})
  void aClosedDaySaysWhyItIsClosed(LocalDate date, ClosedDay.Kind kind, String reason) {
    assertThat(usual.closedOn(date)).hasValue(new ClosedDay(kind, reason));
  }

  @ParameterizedTest
  @CsvSource({"2026-10-09", "2026-10-19", "2026-03-27", "2026-04-07", "2026-12-22", "2027-01-04", "2026-07-03",
      "2026-07-27", "2027-02-22", "2026-05-13", "2026-05-18"})
  void theDaysAroundAClosureAreWorkingDays(LocalDate date) {
    assertThat(usual.isWorkingDay(date)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
      // Easter 2026: closed from Saturday 28 March to Easter Monday 6 April
      "2026-03-27,  1, 2026-04-07", "2026-04-07, -1, 2026-03-27", "2026-04-08, -5, 2026-03-24",
      // Easter 2027: closed from Saturday 20 March to Easter Monday 29 March
      "2027-03-19,  1, 2027-03-30", "2027-03-30, -1, 2027-03-19", "2027-03-31, -5, 2027-03-16",
      // Christmas: closed from 23 December to 3 January
      "2026-12-22,  1, 2027-01-04", "2027-01-04, -1, 2026-12-22", "2027-01-12, -8, 2026-12-21",
      // Kristi himmelfart and the Friday after it
      "2026-05-13,  1, 2026-05-18", "2026-05-18, -1, 2026-05-13"})
  void shiftingByWorkingDaysLeapsOverTheHolidays(LocalDate from, int workingDays, LocalDate expected) {
    assertThat(usual.shift(from, workingDays)).isEqualTo(expected);
  }

  @Test
  void countingFromAClosedDayDoesNotCountIt() {
    var saturday = LocalDate.of(2026, 9, 5);
    assertThat(usual.shift(saturday, 1)).isEqualTo(LocalDate.of(2026, 9, 7));
    assertThat(usual.shift(saturday, -1)).isEqualTo(LocalDate.of(2026, 9, 4));
    assertThat(usual.shift(saturday, 0)).isEqualTo(LocalDate.of(2026, 9, 7));
  }

  @Test
  void theNextWorkingDayIsNeverTheSameDay() {
    var thursday = LocalDate.of(2026, 9, 3);
    assertThat(usual.nextWorkingDay(thursday)).isEqualTo(LocalDate.of(2026, 9, 4));
    assertThat(usual.onOrAfter(thursday)).isEqualTo(thursday);
    assertThat(usual.nextWorkingDay(LocalDate.of(2026, 9, 4))).isEqualTo(LocalDate.of(2026, 9, 7));
  }

  @Test
  void shiftingForthAndBackAgainReturnsToTheSameWorkingDay() {
    for (var day = LocalDate.of(2026, 1, 1); day.getYear() < 2028; day = day.plusDays(1)) {
      if (usual.isWorkingDay(day)) {
        assertThat(usual.shift(usual.shift(day, 8), -8)).isEqualTo(day);
      }
    }
  }

  @Test
  void workingDaysAreCountedWithBothEnds() {
    assertThat(usual.workingDaysIn(LocalDate.of(2026, 9, 4), LocalDate.of(2026, 9, 8))).isEqualTo(3);
    assertThat(usual.workingDaysIn(LocalDate.of(2026, 9, 5), LocalDate.of(2026, 9, 6))).isZero();
    assertThat(usual.workingDaysIn(LocalDate.of(2026, 9, 8), LocalDate.of(2026, 9, 4))).isZero();
  }

  @Test
  void aSchoolThatGivesItsOwnClosuresDoesNotKeepTheUsualOnes() {
    var rybners = SchoolCalendar.ofSchool(
        List.of(new ClosedPeriod(LocalDate.of(2027, 2, 22), LocalDate.of(2027, 2, 26), "vinterferie")));
    assertThat(rybners.isWorkingDay(LocalDate.of(2027, 2, 15))).isTrue();
    assertThat(rybners.isWorkingDay(LocalDate.of(2027, 2, 22))).isFalse();
    assertThat(rybners.isWorkingDay(LocalDate.of(2027, 2, 26))).isFalse();
    assertThat(rybners.isWorkingDay(LocalDate.of(2026, 6, 5))).as("grundlovsdag").isFalse();
  }

  @Test
  void aSchoolThatHasToldNothingKeepsTheUsualClosures() {
    assertThat(SchoolCalendar.ofSchool(List.of())).isEqualTo(usual);
  }

  @Test
  void theUsualClosuresReturnInTheSchoolYearsThatAListSaysNothingAbout() {
    var summer = new ClosedPeriod(LocalDate.of(2027, 6, 28), LocalDate.of(2027, 8, 8), "sommerferie");
    var school = SchoolCalendar.ofSchool(List.of(summer));

    assertThat(school.isWorkingDay(LocalDate.of(2026, 10, 14))).as("same school year, uge 42").isTrue();
    assertThat(school.isWorkingDay(LocalDate.of(2027, 8, 6))).as("last day of the own summer").isFalse();
    assertThat(school.isWorkingDay(LocalDate.of(2027, 10, 20))).as("next school year, uge 42").isFalse();
    assertThat(school.isWorkingDay(LocalDate.of(2026, 7, 8))).as("school year before, uge 28").isFalse();
  }

  @Test
  void aSingleStaffDayIsAddedToTheUsualClosures() {
    var day = LocalDate.of(2026, 9, 9);
    var school = usual.alsoClosedIn(List.of(new ClosedPeriod(day, day, "pædagogisk dag")));
    assertThat(school.closedOn(day)).hasValue(new ClosedDay(ClosedDay.Kind.CLOSURE, "pædagogisk dag"));
    assertThat(school.isWorkingDay(LocalDate.of(2026, 10, 14))).isFalse();
  }

  @Test
  void theWeeksOfAYearWith53WeeksAreFound() {
    assertThat(UsualClosure.AUTUMN_WEEK_42.beginningIn(2026).from()).isEqualTo(LocalDate.of(2026, 10, 12));
    assertThat(UsualClosure.WINTER_WEEK_7.beginningIn(2027).from()).isEqualTo(LocalDate.of(2027, 2, 15));
    assertThat(UsualClosure.WINTER_WEEK_8.beginningIn(2026).from()).isEqualTo(LocalDate.of(2026, 2, 16));
  }

  @Test
  void aClosedPeriodThatCannotBeMeantIsRefusedInDanish() {
    var first = LocalDate.of(2026, 10, 12);
    assertThatIllegalArgumentException().isThrownBy(() -> new ClosedPeriod(first, first.minusDays(1), "efterårsferie"))
        .withMessage("En lukkeperiode kan ikke slutte, før den begynder: 12.10.2026 til 11.10.2026.");
    assertThatIllegalArgumentException().isThrownBy(() -> new ClosedPeriod(first, first.plusYears(900), "typo"))
        .withMessageContaining("højst vare et år");
    assertThatIllegalArgumentException().isThrownBy(() -> new ClosedPeriod(first, first, " "))
        .withMessageContaining("mangler et navn");
  }
}
