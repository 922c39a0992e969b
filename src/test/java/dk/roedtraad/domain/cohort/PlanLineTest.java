package dk.roedtraad.domain.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.domain.deadline.Deadlines;
import dk.roedtraad.domain.deadline.MeetingRule;
import dk.roedtraad.domain.deadline.MeetingWindow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanLineTest {

  @Test
  void thePageShowsEveryDateInOrderOfTime() {
    var plan = CohortPlan.of(Track.MODEL_SCHOOL, LocalDate.of(2026, 9, 15), LocalDate.of(2026, 10, 13),
        LocalDate.of(2027, 1, 19));
    var deadlines = List.of(new PlannedDeadline("Beskriv udfordringer i den pædagogiske ledelsesopgave",
        Deadlines.endOf(LocalDate.of(2026, 9, 8))));

    assertThat(PlanLine.of(plan, meeting(plan), deadlines)).containsExactly(
        new PlanLine("Beskriv udfordringer i den pædagogiske ledelsesopgave",
            "senest tirsdag den 8. september 2026"),
        new PlanLine("1. internat", "tirsdag–onsdag den 15.–16. september 2026"),
        new PlanLine("2. internat", "tirsdag–onsdag den 13.–14. oktober 2026"),
        new PlanLine("3. internat", "tirsdag–onsdag den 19.–20. januar 2027"),
        new PlanLine("Møde på tværs af modelskoler", "en dag i perioden 20. marts – 20. april 2027"));
  }

  private static Optional<MeetingWindow> meeting(CohortPlan plan) {
    return plan.track().hasCrossSchoolMeeting() ? Optional.of(new MeetingRule(2, 3, 50).windowAfter(plan.lastDay()))
        : Optional.empty();
  }
}
