package dk.roedtraad.application.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.cohort.CohortSummary;
import dk.roedtraad.application.overview.TimeAndResources.Round;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** "Tid og ressourcer", as far as schools have answered. */
class TimeAndResourcesChartTest {

  private static final SignedInUser MANAGER =
      new SignedInUser("chef@skole.example", Set.of(Group.MANAGER.id()), Set.of("rybners"));
  private static final List<CohortSummary> COHORTS =
      List.of(new CohortSummary("a", "Hold A", "MODEL_SCHOOL", "LAUNCHED", 4));

  @Test
  void eachRoundIsABarOfWhatTheSchoolsAnswered() {
    var chart = new TimeAndResourcesChart(Optional.of((cohorts, reader) -> {
      assertThat(cohorts).containsExactly("a");
      assertThat(reader).isEqualTo(MANAGER);
      return List.of(new Round(1, 5, 3, 2), new Round(2, 7, 3, 0));
    })).of(COHORTS, MANAGER).findFirst().orElseThrow();

    assertThat(chart.series()).containsExactly("Tilstrækkelig", "Delvis", "Utilstrækkelig");
    assertThat(chart.rows()).containsExactly(Chart.Row.of("1. runde", 5, 3, 2), Chart.Row.of("2. runde", 7, 3, 0));
  }

  @Test
  void withoutAnswersThereIsNoChart() {
    assertThat(new TimeAndResourcesChart(Optional.empty()).of(COHORTS, MANAGER)).isEmpty();
    assertThat(new TimeAndResourcesChart(Optional.of((cohorts, reader) -> List.of())).of(COHORTS, MANAGER)).isEmpty();
  }
}
