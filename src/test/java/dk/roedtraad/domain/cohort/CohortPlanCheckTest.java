package dk.roedtraad.domain.cohort;

import static dk.roedtraad.domain.cohort.Track.IMPLEMENTATION_SCHOOL;
import static dk.roedtraad.domain.cohort.Track.MODEL_SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.domain.cohort.PlanWarning.Kind;
import dk.roedtraad.domain.deadline.ClosedPeriod;
import dk.roedtraad.domain.deadline.MeetingRule;
import dk.roedtraad.domain.deadline.MeetingWindow;
import dk.roedtraad.domain.deadline.SchoolCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohortPlanCheckTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 8, 10);
  private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 15);
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 10);
  private static final LocalDate JANUARY = LocalDate.of(2027, 1, 19);

  @Test
  void aSensiblePlanHasNothingToConfirm() {
    assertThat(check(CohortPlan.of(MODEL_SCHOOL, SEPTEMBER, NOVEMBER, JANUARY))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "2026-11-20 | WEEKEND | Seminar (2 dage): lørdag den 21. november 2026 ligger i en weekend.",
      "2027-05-06 | HOLIDAY | Seminar (2 dage): torsdag den 6. maj 2027 er Kristi himmelfartsdag.",
      "2026-10-13 | CLOSURE | "
          + "Seminar (2 dage): 13.–14. oktober 2026 er mange skoler lukket: efterårsferie (uge 42).",
      "2027-02-16 | CLOSURE | Seminar (2 dage): 16.–17. februar 2027 er mange skoler lukket: vinterferie (uge 7).",
      "2027-02-23 | CLOSURE | Seminar (2 dage): 23.–24. februar 2027 er mange skoler lukket: vinterferie (uge 8).",
      "2026-12-22 | CLOSURE | Seminar (2 dage): onsdag den 23. december 2026 er mange skoler lukket: juleferie."})
  void aDayOnWhichPeopleAreAwayIsNamed(LocalDate firstDay, Kind kind, String message) {
    assertThat(check(CohortPlan.of(IMPLEMENTATION_SCHOOL, firstDay))).first().satisfies(warning -> {
      assertThat(warning.kind()).isEqualTo(kind);
      assertThat(warning.message()).isEqualTo(message);
    });
  }

  @ParameterizedTest
  @CsvSource({"2026-10-07", "2026-10-20", "2027-03-30", "2027-06-03"})
  void theDaysBesideAClosureNeedNoConfirmation(LocalDate firstDay) {
    assertThat(check(CohortPlan.of(IMPLEMENTATION_SCHOOL, firstDay))).isEmpty();
  }

  @Test
  void aHolidayOnASundayIsCalledByItsName() {
    assertThat(check(CohortPlan.of(IMPLEMENTATION_SCHOOL, LocalDate.of(2027, 3, 27))))
        .extracting(PlanWarning::message).containsExactly(
            "Seminar (2 dage): lørdag den 27. marts 2027 ligger i en weekend.",
            "Seminar (2 dage): søndag den 28. marts 2027 er påskedag.");
  }

  @Test
  void aWholeWeekendIsOneWarning() {
    assertThat(check(CohortPlan.of(IMPLEMENTATION_SCHOOL, LocalDate.of(2026, 11, 21)))).singleElement()
        .satisfies(warning -> {
          assertThat(warning.message()).isEqualTo("Seminar (2 dage): 21.–22. november 2026 ligger i en weekend.");
          assertThat(warning.note()).isEqualTo("21.–22. november 2026 ligger i en weekend");
        });
  }

  @Test
  void aClosureOfAKnownSchoolCounts() {
    var calendar = SchoolCalendar.usual().alsoClosedIn(List.of(
        new ClosedPeriod(SEPTEMBER, SEPTEMBER, "pædagogisk dag")));
    assertThat(CohortPlanCheck.warnings(CohortPlan.of(IMPLEMENTATION_SCHOOL, SEPTEMBER), Optional.empty(), calendar, TODAY))
        .extracting(PlanWarning::note).containsExactly("mange skoler er lukket: pædagogisk dag");
  }

  @Test
  void schoolsThatHaveToldOfAClosureAreNamed() {
    var closed = SchoolCalendar.ofSchool(List.of(new ClosedPeriod(SEPTEMBER, SEPTEMBER, "pædagogisk dag")));
    var elsewhere = SchoolCalendar.ofSchool(List.of(new ClosedPeriod(NOVEMBER, NOVEMBER, "lukkeuge")));
    var calendars = new TreeMap<>(Map.of("Bygdens Skole", closed, "Ådalens Skole", closed, "Fjordby", elsewhere));

    var warnings = CohortPlanCheck.closedSchools(CohortPlan.of(IMPLEMENTATION_SCHOOL, SEPTEMBER), calendars);

    assertThat(warnings).extracting(PlanWarning::kind).containsExactly(Kind.CLOSURE);
    assertThat(warnings.get(0).message()).startsWith("Seminar (2 dage) (")
        .endsWith("): Bygdens Skole, Ådalens Skole holder lukket: pædagogisk dag.");
  }

  @Test
  void aDateInThePastIsConfirmedNotRefused() {
    var warnings = check(CohortPlan.of(MODEL_SCHOOL, LocalDate.of(2026, 6, 9), SEPTEMBER, NOVEMBER));
    assertThat(warnings).extracting(PlanWarning::kind).containsExactly(Kind.PAST);
    assertThat(warnings.get(0).message()).isEqualTo("1. internat (9.–10. juni 2026) ligger tilbage i tiden.");
  }

  @Test
  void aSeminarThatBeginsTodayIsShortNoticeButNotPast() {
    assertThat(check(CohortPlan.of(IMPLEMENTATION_SCHOOL, TODAY))).extracting(PlanWarning::kind)
        .containsExactly(Kind.SHORT_NOTICE);
  }

  @Test
  void aMistypedYearIsAskedAbout() {
    assertThat(check(CohortPlan.of(IMPLEMENTATION_SCHOOL, LocalDate.of(2072, 9, 6))))
        .extracting(PlanWarning::kind).containsExactly(Kind.FAR_AHEAD);
  }

  @Test
  void seminarsLessThanFourWeeksApartAreNamedBoth() {
    var tooSoon = SEPTEMBER.plusDays(27);
    assertThat(check(CohortPlan.of(MODEL_SCHOOL, SEPTEMBER, tooSoon.plusWeeks(2), JANUARY))).isEmpty();
    assertThat(check(CohortPlan.of(MODEL_SCHOOL, NOVEMBER.minusDays(27), NOVEMBER, JANUARY)))
        .filteredOn(warning -> warning.kind() == Kind.CLOSE_TOGETHER).singleElement()
        .satisfies(warning -> {
          assertThat(warning.seminar()).isEqualTo(2);
          assertThat(warning.message()).isEqualTo("Der er under fire uger mellem 1. internat (14.–15. oktober 2026) "
              + "og 2. internat (10.–11. november 2026).");
        });
    assertThat(check(CohortPlan.of(MODEL_SCHOOL, NOVEMBER.minusDays(28), NOVEMBER, JANUARY)))
        .extracting(PlanWarning::kind).doesNotContain(Kind.CLOSE_TOGETHER);
  }

  @Test
  void lessThanTwentyWorkingDaysIsShortNotice() {
    var twentyAhead = SchoolCalendar.usual().shift(TODAY, 20);
    assertThat(check(CohortPlan.of(IMPLEMENTATION_SCHOOL, twentyAhead))).isEmpty();
    assertThat(check(CohortPlan.of(IMPLEMENTATION_SCHOOL, LocalDate.of(2026, 8, 18)))).singleElement()
        .satisfies(warning -> {
          assertThat(warning.kind()).isEqualTo(Kind.SHORT_NOTICE);
          assertThat(warning.message()).isEqualTo("Der er kun 6 arbejdsdage til Seminar (2 dage) "
              + "(18.–19. august 2026). Deltagerne får kort tid til at forberede sig.");
        });
    assertThat(check(CohortPlan.of(IMPLEMENTATION_SCHOOL, TODAY.plusDays(1))).get(0).note())
        .isEqualTo("kun 1 arbejdsdag til");
  }

  @Test
  void aLastSeminarInSpringLeavesOnlyTheSummerForTheMeeting() {
    var plan = CohortPlan.of(MODEL_SCHOOL, NOVEMBER, JANUARY, LocalDate.of(2027, 4, 27));
    assertThat(check(plan)).singleElement().satisfies(warning -> {
      assertThat(warning.kind()).isEqualTo(Kind.MEETING_IN_SUMMER);
      assertThat(warning.seminar()).isZero();
      assertThat(warning.message()).isEqualTo("Møde på tværs af modelskoler skal holdes 28. juni – 28. juli 2027. "
          + "Det meste af tiden er sommerferie, og der er kun 10 arbejdsdage.");
    });
  }

  @Test
  void aWindowWithFewWorkingDaysIsNamedOutsideTheSummerToo() {
    var closedInSpring = SchoolCalendar.usual().alsoClosedIn(List.of(
        new ClosedPeriod(LocalDate.of(2027, 3, 30), LocalDate.of(2027, 4, 18), "ombygning")));
    var plan = CohortPlan.of(MODEL_SCHOOL, SEPTEMBER, NOVEMBER, LocalDate.of(2027, 1, 27));
    assertThat(CohortPlanCheck.warnings(plan, meeting(plan), closedInSpring, TODAY)).singleElement().satisfies(warning -> {
      assertThat(warning.kind()).isEqualTo(Kind.FEW_MEETING_DAYS);
      assertThat(warning.message()).isEqualTo(
          "Møde på tværs af modelskoler skal holdes 28. marts – 28. april 2027. Der er kun 8 arbejdsdage.");
    });
  }

  @Test
  void aDateTheTrackHasNoSeminarForIsNotSwallowed() {
    assertThat(CohortPlanCheck.unusedDates(IMPLEMENTATION_SCHOOL, Arrays.asList(SEPTEMBER, null, JANUARY)))
        .extracting(PlanWarning::message).containsExactly("Datoen 19. januar 2027 bliver ikke brugt: "
            + "sporet Implementeringsskole har kun ét seminar.");
    assertThat(CohortPlanCheck.unusedDates(MODEL_SCHOOL, List.of(SEPTEMBER, NOVEMBER, JANUARY))).isEmpty();
  }

  private static List<PlanWarning> check(CohortPlan plan) {
    return CohortPlanCheck.warnings(plan, meeting(plan), SchoolCalendar.usual(), TODAY);
  }

  private static Optional<MeetingWindow> meeting(CohortPlan plan) {
    return plan.track().hasCrossSchoolMeeting() ? Optional.of(new MeetingRule(2, 3, 50).windowAfter(plan.lastDay()))
        : Optional.empty();
  }
}
