package dk.roedtraad.domain.cohort;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.roedtraad.domain.cohort.CohortWarning.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CohortWarningsTest {
  private final CohortWarnings usual = CohortWarnings.usual();

  @Test
  void severalLeadersFromSeveralSchoolsNeedNoConfirmation() {
    assertThat(usual.about(leaders("Rybners", 5, "Randers Social- og Sundhedsskole", 5))).isEmpty();
  }

  @Test
  void aSchoolWithOneLeaderIsNamed() {
    assertThat(usual.about(leaders("Rybners", 12, "Østerå Erhvervsskole", 1, "Ærø Erhvervsskole", 1)))
        .extracting(CohortWarning::message).containsExactly(
            "Ærø Erhvervsskole har kun én deltager. Flere fra samme skole kan støtte hinanden derhjemme.",
            "Østerå Erhvervsskole har kun én deltager. Flere fra samme skole kan støtte hinanden derhjemme.");
  }

  @Test
  void aCohortFromOneSchoolIsNoMeetingAcrossSchools() {
    assertThat(usual.about(leaders("Rybners", 12))).singleElement().satisfies(warning -> {
      assertThat(warning.kind()).isEqualTo(Kind.ONE_SCHOOL_ONLY);
      assertThat(warning.message()).startsWith("Alle deltagere kommer fra samme skole: Rybners.");
    });
  }

  @Test
  void anUnusualNumberOfLeadersIsAskedAbout() {
    assertThat(usual.about(leaders("Rybners", 5, "Randers", 4))).extracting(CohortWarning::kind)
        .containsExactly(Kind.FEW_LEADERS);
    assertThat(usual.about(leaders("Rybners", 30, "Randers", 30))).isEmpty();
    assertThat(usual.about(leaders("Rybners", 31, "Randers", 30))).extracting(CohortWarning::message)
        .containsExactly("Holdet har 61 deltagere. Et hold har normalt højst 60.");
  }

  @Test
  void aSingleLeaderIsWordedInTheSingular() {
    assertThat(usual.about(leaders("Rybners", 1))).extracting(CohortWarning::kind)
        .containsExactly(Kind.FEW_LEADERS, Kind.ONE_SCHOOL_ONLY, Kind.SINGLE_LEADER_OF_SCHOOL);
    assertThat(usual.about(leaders("Rybners", 1)).get(0).message())
        .isEqualTo("Holdet har kun 1 deltager. Er listen komplet?");
  }

  @Test
  void anEmptyListIsOnlyTooShort() {
    assertThat(usual.about(List.of())).extracting(CohortWarning::kind).containsExactly(Kind.FEW_LEADERS);
  }

  @Test
  void limitsThatExcludeEveryCohortAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new CohortWarnings(0, 60));
    assertThatIllegalArgumentException().isThrownBy(() -> new CohortWarnings(20, 19));
  }

  private static List<String> leaders(Object... schoolsAndNumbers) {
    var schools = new ArrayList<String>();
    for (int i = 0; i < schoolsAndNumbers.length; i += 2) {
      schools.addAll(nCopies((int) schoolsAndNumbers[i + 1], (String) schoolsAndNumbers[i]));
    }
    return schools;
  }
}
