package dk.roedtraad.domain.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.domain.deadline.Deadlines;
import dk.roedtraad.domain.deadline.MeetingRule;
import dk.roedtraad.domain.deadline.MeetingWindow;
import dk.roedtraad.domain.deadline.SchoolCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanLineTest {

  @Test
  void thePageShowsEveryDateInOrderOfTimeWithWhatToThinkAbout() {
    var plan = CohortPlan.of(Track.MODEL_SCHOOL, LocalDate.of(2026, 9, 15), LocalDate.of(2026, 10, 13),
        LocalDate.of(2027, 1, 19));
    var warnings = CohortPlanCheck.warnings(plan, meeting(plan), SchoolCalendar.usual(), LocalDate.of(2026, 8, 10));
    var deadlines = List.of(new PlannedDeadline("Beskriv udfordringer i den pædagogiske ledelsesopgave",
        Deadlines.endOf(LocalDate.of(2026, 9, 8))));

    assertThat(PlanLine.of(plan, meeting(plan), warnings, deadlines)).containsExactly(
        new PlanLine("Beskriv udfordringer i den pædagogiske ledelsesopgave", "8. september 2026", "tirsdag", "frist"),
        new PlanLine("1. internat", "15.–16. september 2026", "tirsdag–onsdag", ""),
        new PlanLine("2. internat", "13.–14. oktober 2026", "tirsdag–onsdag",
            "mange skoler er lukket: efterårsferie (uge 42)"),
        new PlanLine("3. internat", "19.–20. januar 2027", "tirsdag–onsdag", ""),
        new PlanLine("Møde på tværs af modelskoler", "20. marts – 20. april 2027", "",
            "datoen vælges efter 3. internat"));
  }

  @Test
  void aWarningAboutTheMeetingStandsInItsRow() {
    var plan = CohortPlan.of(Track.MODEL_SCHOOL, LocalDate.of(2026, 9, 15), LocalDate.of(2027, 1, 19),
        LocalDate.of(2027, 4, 27));
    var warnings = CohortPlanCheck.warnings(plan, meeting(plan), SchoolCalendar.usual(), LocalDate.of(2026, 8, 10));
    assertThat(PlanLine.of(plan, meeting(plan), warnings, List.of())).last().extracting(PlanLine::note)
        .isEqualTo("datoen vælges efter 3. internat; mest sommerferie, kun 10 arbejdsdage");
  }

  private static Optional<MeetingWindow> meeting(CohortPlan plan) {
    return plan.track().hasCrossSchoolMeeting() ? Optional.of(new MeetingRule(2, 3, 50).windowAfter(plan.lastDay()))
        : Optional.empty();
  }
}
