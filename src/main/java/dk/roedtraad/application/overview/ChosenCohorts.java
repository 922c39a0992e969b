package dk.roedtraad.application.overview;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.cohort.CohortSummary;
import dk.roedtraad.domain.cohort.CohortStatus;
import java.util.List;

/** Which of the cohorts that a reader may know of are looked at. */
final class ChosenCohorts {

  private ChosenCohorts() {}

  /**
   * One cohort, also a closed one, or all that are not closed.
   *
   * @param cohortId null or empty for all
   * @throws Refusal 404 for a cohort that is none of the known
   */
  static List<CohortSummary> of(List<CohortSummary> known, String cohortId) {
    if (cohortId == null || cohortId.isEmpty()) {
      return known.stream().filter(cohort -> !isClosed(cohort)).toList();
    }
    return List.of(known.stream().filter(cohort -> cohort.cohortId().equals(cohortId)).findFirst()
        .orElseThrow(() -> Refusal.notFound("Kursusholdet findes ikke. Kontroller dets id.")));
  }

  static boolean isClosed(CohortSummary cohort) {
    return CohortStatus.CLOSED.name().equals(cohort.status());
  }
}
