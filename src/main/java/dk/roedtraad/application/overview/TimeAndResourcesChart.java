package dk.roedtraad.application.overview;

import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.cohort.CohortSummary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the schools answer to "tid og ressourcer", round by round. */
@Component
class TimeAndResourcesChart {

  private static final Chart CHART = new Chart("time-and-resources", "Tid og ressourcer",
      "Så mange skoler har svaret i hver runde af Status og fremdrift.", Chart.Shape.STACKED, "Runde",
      List.of("Tilstrækkelig", "Delvis", "Utilstrækkelig"));

  private final Optional<TimeAndResources> dialogue;

  TimeAndResourcesChart(Optional<TimeAndResources> dialogue) {
    this.dialogue = dialogue;
  }

  /** Empty while no school has answered. */
  Stream<Chart> of(List<CohortSummary> chosen, SignedInUser reader) {
    var cohorts = chosen.stream().map(CohortSummary::cohortId).toList();
    var rounds = dialogue.map(known -> known.ofCohorts(cohorts, reader)).orElse(List.of());
    return rounds.isEmpty() ? Stream.empty() : Stream.of(CHART.with(rounds.stream().map(round -> Chart.Row.of(
        round.number() + ". runde", round.sufficient(), round.partly(), round.insufficient())).toList()));
  }
}
