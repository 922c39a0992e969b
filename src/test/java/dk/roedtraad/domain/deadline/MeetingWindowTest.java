package dk.roedtraad.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingWindowTest {

  private static final MeetingRule RULE = new MeetingRule(2, 3, 50);

  @ParameterizedTest
  @CsvSource({
      "2026-09-16, 2026-11-16, 2026-12-16",
      "2026-12-31, 2027-02-28, 2027-03-31",
      "2027-12-31, 2028-02-29, 2028-03-31",
      "2026-11-30, 2027-01-30, 2027-02-28",
      "2027-11-30, 2028-01-30, 2028-02-29",
      "2026-12-30, 2027-02-28, 2027-03-30",
      "2026-02-28, 2026-04-28, 2026-05-28"})
  void theWindowIsTwoToThreeMonthsAfterTheLastDay(LocalDate lastDay, LocalDate earliest, LocalDate latest) {
    var window = RULE.windowAfter(lastDay);
    assertThat(window).isEqualTo(new MeetingWindow(earliest, latest, 50));
    assertThat(window.contains(earliest)).isTrue();
    assertThat(window.contains(latest)).isTrue();
    assertThat(window.contains(earliest.minusDays(1))).as("a day too early").isFalse();
    assertThat(window.contains(latest.plusDays(1))).as("a day too late").isFalse();
  }

  @Test
  void itSaysHowManyWorkingDaysAreLeftInIt() {
    assertThat(RULE.windowAfter(LocalDate.of(2026, 9, 16)).workingDays(SchoolCalendar.usual())).isEqualTo(23);
    assertThat(RULE.windowAfter(LocalDate.of(2026, 4, 30)).workingDays(SchoolCalendar.usual())).isEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource({"2026-04-20, true", "2026-04-30, true", "2026-05-20, true", "2026-05-31, false", "2026-03-31, false",
      "2026-09-16, false", "2026-12-31, false"})
  void aSeminarInSpringPutsTheMeetingIntoTheSummerHoliday(LocalDate lastDay, boolean inSummer) {
    assertThat(RULE.windowAfter(lastDay).fallsInSummer()).isEqualTo(inSummer);
  }

  @Test
  void aWindowCannotEndBeforeItBegins() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MeetingWindow(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 1), 50));
  }

  @Test
  void theShareOfSummerThatIsTooMuchIsTheTablesToSay() {
    var lastDay = LocalDate.of(2026, 5, 31);
    assertThat(new MeetingRule(2, 3, 40).windowAfter(lastDay).fallsInSummer()).isFalse();
    assertThat(new MeetingRule(2, 3, 25).windowAfter(lastDay).fallsInSummer()).isTrue();
  }

  @Test
  void monthsAreSaidAsPeopleSayThem() {
    assertThat(RULE.inWords()).isEqualTo("2 til 3 måneder");
    assertThat(new MeetingRule(2, 2, 50).inWords()).isEqualTo("2 måneder");
    assertThat(new MeetingRule(0, 1, 50).inWords()).isEqualTo("0 til 1 måned");
  }

  @ParameterizedTest
  @CsvSource({"3, 2, 50", "-1, 2, 50", "2, 13, 50", "2, 3, 0", "2, 3, 101"})
  void aRowThatMakesNoSenseIsPointedOut(int from, int to, int percent) {
    assertThatIllegalArgumentException().isThrownBy(() -> new MeetingRule(from, to, percent))
        .withMessageContaining("meeting-window");
  }
}
