package dk.roedtraad.domain.cohort;

import static dk.roedtraad.domain.cohort.Track.IMPLEMENTATION_SCHOOL;
import static dk.roedtraad.domain.cohort.Track.MODEL_SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.roedtraad.domain.deadline.Anchor;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CohortPlanTest {
  private static final LocalDate JANUARY = LocalDate.of(2027, 1, 12);
  private static final LocalDate MARCH = LocalDate.of(2027, 3, 9);
  private static final LocalDate MAY = LocalDate.of(2027, 5, 11);
  private static final String MISSING = "mangler. Angiv den første af de to dage.";

  @Test
  void aModelCohortHasThreeSeminarsOfTwoDays() {
    var plan = CohortPlan.of(MODEL_SCHOOL, JANUARY, MARCH, MAY);
    assertThat(plan.firstDay(2)).isEqualTo(MARCH);
    assertThat(plan.lastDay(2)).isEqualTo(MARCH.plusDays(1));
    assertThat(plan.lastDay()).isEqualTo(MAY.plusDays(1));
    assertThat(plan.daysOf(1)).isEqualTo("12.–13. januar 2027");
  }

  @Test
  void deadlinesCanBeCountedFromEverySeminar() {
    var dates = CohortPlan.of(MODEL_SCHOOL, JANUARY, MARCH, MAY).anchorDates();
    assertThat(dates.dayOf(Anchor.SEMINAR_1_START)).hasValue(JANUARY);
    assertThat(dates.dayOf(Anchor.SEMINAR_2_END)).hasValue(MARCH.plusDays(1));
    assertThat(dates.dayOf(Anchor.SEMINAR_3_END)).hasValue(MAY.plusDays(1));
    assertThat(dates.dayOf(Anchor.LAST_EVENT_END)).hasValue(MAY.plusDays(1));
    assertThat(CohortPlan.of(IMPLEMENTATION_SCHOOL, JANUARY).anchorDates().dayOf(Anchor.SEMINAR_2_START)).isEmpty();
  }

  @Test
  void anImplementationCohortNeedsTheFirstDateOnly() {
    assertThat(CohortPlan.of(IMPLEMENTATION_SCHOOL, JANUARY, null, null).firstDays()).containsExactly(JANUARY);
    assertThat(CohortPlan.of(IMPLEMENTATION_SCHOOL, JANUARY, MARCH, MAY).firstDays()).containsExactly(JANUARY);
  }

  @Test
  void everyMissingDateOfAModelCohortIsNamed() {
    assertThat(CohortPlan.refusals(MODEL_SCHOOL, Arrays.asList(JANUARY, null, null))).containsExactly(
        new PlanRefusal(2, "2. internat mangler en dato. Angiv den første af de to dage.", MISSING),
        new PlanRefusal(3, "3. internat mangler en dato. Angiv den første af de to dage.", MISSING));
    assertThat(CohortPlan.refusals(MODEL_SCHOOL, List.of(JANUARY))).hasSize(2);
    assertThat(CohortPlan.refusals(IMPLEMENTATION_SCHOOL, List.of())).containsExactly(
        new PlanRefusal(1, "Seminar (2 dage) mangler en dato. Angiv den første af de to dage.", MISSING));
  }

  @Test
  void seminarsInTheWrongOrderAreRefused() {
    assertThatExceptionOfType(RefusedCohortPlanException.class)
        .isThrownBy(() -> CohortPlan.of(MODEL_SCHOOL, MARCH, JANUARY, MAY))
        .withMessage("2. internat (12.–13. januar 2027) ligger før 1. internat (9.–10. marts 2027). "
            + "Ret en af datoerne.")
        .satisfies(refused -> assertThat(refused.refusals()).extracting(PlanRefusal::seminar).containsExactly(2));
  }

  @Test
  void eachSeminarIsComparedWithTheOneBeforeIt() {
    assertThat(CohortPlan.refusals(MODEL_SCHOOL, List.of(JANUARY, MAY, MARCH))).singleElement()
        .satisfies(refusal -> {
          assertThat(refusal.message())
              .startsWith("3. internat (9.–10. marts 2027) ligger før 2. internat (11.–12. maj 2027).");
          assertThat(refusal.note())
              .isEqualTo("9.–10. marts 2027 ligger før 2. internat (11.–12. maj 2027). Ret en af datoerne.");
        });
  }

  @Test
  void theOrderIsCheckedAcrossAMissingDate() {
    assertThat(CohortPlan.refusals(MODEL_SCHOOL, Arrays.asList(MARCH, null, JANUARY)))
        .extracting(PlanRefusal::seminar).containsExactly(2, 3);
  }

  @Test
  void seminarsThatShareADayAreRefused() {
    for (int apart = 0; apart <= 1; apart++) {
      var second = JANUARY.plusDays(apart);
      assertThat(CohortPlan.refusals(MODEL_SCHOOL, List.of(JANUARY, second, MAY))).as("%d days apart", apart)
          .singleElement().satisfies(refusal -> assertThat(refusal.message())
              .startsWith("2. internat").contains("overlapper 1. internat (12.–13. januar 2027)"));
    }
    assertThat(CohortPlan.refusals(MODEL_SCHOOL, List.of(JANUARY, JANUARY.minusDays(1), MAY)).get(0).message())
        .contains("overlapper");
    assertThat(CohortPlan.refusals(MODEL_SCHOOL, List.of(JANUARY, JANUARY.plusDays(2), MAY))).isEmpty();
  }
}
