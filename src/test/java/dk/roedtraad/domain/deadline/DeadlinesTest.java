package dk.roedtraad.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {
  private static final LocalDate FIRST_SEMINAR = LocalDate.of(2027, 1, 12);
  private static final DeadlineRule FIVE_BEFORE = new DeadlineRule(Anchor.SEMINAR_1_START, -5);

  private final SchoolCalendar school = SchoolCalendar.usual();
  private final AnchorDates dates = AnchorDates.none().with(Anchor.SEMINAR_1_START, FIRST_SEMINAR)
      .with(Anchor.SEMINAR_1_END, FIRST_SEMINAR.plusDays(1));
  private final Instant longBefore = morningOf(LocalDate.of(2026, 11, 2));

  @Test
  void preparationIsDueFiveWorkingDaysBeforeTheSeminar() {
    assertThat(due(FIVE_BEFORE, longBefore)).hasValue(endOf(LocalDate.of(2027, 1, 5)));
  }

  @Test
  void aDeadlineThatWouldFallInTheChristmasHolidayIsCountedPastIt() {
    assertThat(due(new DeadlineRule(Anchor.SEMINAR_1_START, -8), longBefore))
        .hasValue(endOf(LocalDate.of(2026, 12, 21)));
  }

  @Test
  void deadlinesAfterASeminarCountFromItsSecondDay() {
    assertThat(due(new DeadlineRule(Anchor.SEMINAR_1_END, 5), longBefore)).hasValue(endOf(LocalDate.of(2027, 1, 20)));
  }

  @Test
  void theClosedWeekOfTheLeadersOwnSchoolCounts() {
    var closed = school.alsoClosedIn(
        List.of(new ClosedPeriod(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 8), "lukkeuge")));
    assertThat(Deadlines.due(FIVE_BEFORE, dates, closed, longBefore))
        .hasValue(endOf(LocalDate.of(2026, 12, 17)));
  }

  @Test
  void aLeaderWhoIsEnrolledLateGetsTheNextWorkingDay() {
    var fridayBeforeTheSeminar = morningOf(LocalDate.of(2027, 1, 8));
    assertThat(due(FIVE_BEFORE, fridayBeforeTheSeminar)).hasValue(endOf(LocalDate.of(2027, 1, 11)));
  }

  @Test
  void aTaskIsNeverDueOnTheDayItIsOpened() {
    var dueDay = LocalDate.of(2027, 1, 5);
    assertThat(due(FIVE_BEFORE, morningOf(dueDay))).hasValue(endOf(dueDay.plusDays(1)));
    assertThat(due(FIVE_BEFORE, morningOf(dueDay.minusDays(1)))).hasValue(endOf(dueDay));
  }

  @Test
  void aTaskOpenedLateInTheEveningWasOpenedOnThatDanishDay() {
    var halfPastEleven = CopenhagenTime.at(LocalDate.of(2026, 9, 3), LocalTime.of(23, 30));
    assertThat(due(new DeadlineRule(Anchor.TASK_CREATED, 3), halfPastEleven))
        .hasValue(endOf(LocalDate.of(2026, 9, 8)));
  }

  @Test
  void askingAgainLaterGivesTheSameDeadline() {
    var opened = morningOf(LocalDate.of(2027, 1, 8));
    var first = due(FIVE_BEFORE, opened);
    assertThat(Deadlines.dueAfterMove(FIVE_BEFORE, dates, school, opened, first, morningOf(LocalDate.of(2027, 1, 20))))
        .isEqualTo(first);
  }

  @Test
  void movingTheSeminarMovesTheDeadline() {
    var moved = dates.with(Anchor.SEMINAR_1_START, FIRST_SEMINAR.plusWeeks(1));
    assertThat(Deadlines.dueAfterMove(FIVE_BEFORE, moved, school, longBefore, due(FIVE_BEFORE, longBefore),
        morningOf(LocalDate.of(2026, 12, 1)))).hasValue(endOf(LocalDate.of(2027, 1, 12)));
  }

  @Test
  void nobodyIsSuddenlyLateBecauseASeminarIsMovedForward() {
    var moved = dates.with(Anchor.SEMINAR_1_START, LocalDate.of(2026, 12, 8));
    var now = morningOf(LocalDate.of(2026, 12, 3));
    assertThat(Deadlines.dueAfterMove(FIVE_BEFORE, moved, school, longBefore, due(FIVE_BEFORE, longBefore), now))
        .hasValue(endOf(LocalDate.of(2026, 12, 4)));
    assertThat(Deadlines.dueAfterMove(FIVE_BEFORE, moved, school, longBefore, Optional.empty(), now))
        .hasValue(endOf(LocalDate.of(2026, 12, 4)));
  }

  @Test
  void whoeverWasLateStaysLateWhenTheNewDeadlineIsPastToo() {
    var moved = dates.with(Anchor.SEMINAR_1_START, FIRST_SEMINAR.minusDays(1));
    var previous = due(FIVE_BEFORE, longBefore);
    assertThat(Deadlines.dueAfterMove(FIVE_BEFORE, moved, school, longBefore, previous,
        morningOf(LocalDate.of(2027, 1, 8)))).isEqualTo(previous);
  }

  @Test
  void aDayOnWhichTheSchoolHasClosedIsNoDeadlineEvenIfItStillLiesAhead() {
    var closed = SchoolCalendar.ofSchool(List.of(
        new ClosedPeriod(LocalDate.of(2026, 12, 23), LocalDate.of(2027, 1, 17), "juleferie")));
    var previous = due(FIVE_BEFORE, longBefore);
    assertThat(Deadlines.dueAfterMove(FIVE_BEFORE, dates, closed, longBefore, previous,
        morningOf(LocalDate.of(2026, 12, 30)))).hasValue(endOf(LocalDate.of(2027, 1, 18)));
  }

  @Test
  void withoutADateForTheAnchorThereIsNoDeadline() {
    assertThat(due(new DeadlineRule(Anchor.SEMINAR_3_END, 10), longBefore)).isEmpty();
  }

  @Test
  void closingTheCohortCountsFromTheMeetingOnceItHasADate() {
    var rule = new DeadlineRule(Anchor.LAST_EVENT_END, 10);
    var seminarOnly = AnchorDates.none().withEventEnding(LocalDate.of(2026, 9, 2));
    assertThat(Deadlines.due(rule, seminarOnly, school, longBefore.minusSeconds(86_400 * 200)))
        .hasValue(endOf(LocalDate.of(2026, 9, 16)));
    var withMeeting = seminarOnly.withEventEnding(LocalDate.of(2026, 11, 10));
    assertThat(Deadlines.due(rule, withMeeting, school, longBefore)).hasValue(endOf(LocalDate.of(2026, 11, 24)));
    assertThat(withMeeting.withEventEnding(LocalDate.of(2026, 9, 2))).isEqualTo(withMeeting);
  }

  @ParameterizedTest
  @CsvSource({
      // the Friday before and the Monday after the clocks change on Sunday 29 March and Sunday 25 October 2026
      "2026-03-27, 2026-03-27T15:00:00Z", "2026-04-07, 2026-04-07T14:00:00Z",
      "2026-10-23, 2026-10-23T14:00:00Z", "2026-10-26, 2026-10-26T15:00:00Z",
      "2026-03-29, 2026-03-29T14:00:00Z", "2026-10-25, 2026-10-25T15:00:00Z"})
  void aDeadlineIsAtFourInTheAfternoonInSummerAndWinter(LocalDate day, Instant moment) {
    assertThat(Deadlines.endOf(day)).isEqualTo(moment);
    assertThat(CopenhagenTime.hourOf(moment)).isEqualTo(LocalTime.of(16, 0));
  }

  @Test
  void aDeadlineAcrossTheChangeOfClocksKeepsItsHour() {
    var opened = morningOf(LocalDate.of(2026, 10, 22));
    assertThat(due(new DeadlineRule(Anchor.TASK_CREATED, 3), opened))
        .hasValue(Instant.parse("2026-10-27T15:00:00Z"));
  }

  @Test
  void anHourThatSummerTimeSkipsBecomesTheHourAfterIt() {
    assertThat(CopenhagenTime.at(LocalDate.of(2026, 3, 29), LocalTime.of(2, 30)))
        .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    assertThat(CopenhagenTime.at(LocalDate.of(2026, 10, 25), LocalTime.of(2, 30)))
        .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
  }

  @Test
  void aMomentJustBeforeMidnightInLondonIsTomorrowInDenmark() {
    assertThat(CopenhagenTime.dayOf(Instant.parse("2026-09-03T22:30:00Z"))).isEqualTo(LocalDate.of(2026, 9, 4));
  }

  @Test
  void aMisspeltAnchorInTheDecisionTableIsNamed() {
    assertThat(DeadlineRule.of("SEMINAR_1_START", -5)).isEqualTo(FIVE_BEFORE);
    assertThatIllegalArgumentException().isThrownBy(() -> DeadlineRule.of("SEMINAR_4_START", -5))
        .withMessageContaining("'SEMINAR_4_START'").withMessageContaining("SEMINAR_3_START");
    assertThatIllegalArgumentException().isThrownBy(() -> DeadlineRule.of("SEMINAR_1_START", Integer.MIN_VALUE))
        .withMessageContaining("decision table 'deadlines'");
  }

  @Test
  void anchorsAreFoundByTheNumberOfTheSeminar() {
    assertThat(Anchor.startOfSeminar(2)).isEqualTo(Anchor.SEMINAR_2_START);
    assertThat(Anchor.endOfSeminar(3)).isEqualTo(Anchor.SEMINAR_3_END);
  }

  private Optional<Instant> due(DeadlineRule rule, Instant openedAt) {
    return Deadlines.due(rule, dates, school, openedAt);
  }

  private static Instant endOf(LocalDate day) {
    return CopenhagenTime.at(day, LocalTime.of(16, 0));
  }

  private static Instant morningOf(LocalDate day) {
    return CopenhagenTime.at(day, LocalTime.of(9, 0));
  }
}
