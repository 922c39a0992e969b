package dk.roedtraad.engine.decision;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roedtraad.application.cohort.CohortWarnings;
import dk.roedtraad.application.people.School;
import dk.roedtraad.domain.cohort.CohortWarning;
import dk.roedtraad.support.ApplicationTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The coordinators' table on the real engine, and who is counted. */
class CohortWarningsTest extends ApplicationTest {

  private static final School RYBNERS = new School("rybners", "Rybners");
  private static final School AEROE = new School("aeroe", "Ærø Erhvervsskole");
  private static final School OESTERAA = new School("oesteraa", "Østerå Erhvervsskole");

  @Autowired
  private CohortWarnings warnings;

  @Test
  void aSchoolWithOneLeaderIsNamedInDanishOrder() {
    assertThat(warnings.about(leaders(RYBNERS, 12, OESTERAA, 1, AEROE, 1))).containsExactly(
        new CohortWarning("aeroe",
            "Ærø Erhvervsskole har kun én deltager. Flere fra samme skole kan støtte hinanden derhjemme."),
        new CohortWarning("oesteraa",
            "Østerå Erhvervsskole har kun én deltager. Flere fra samme skole kan støtte hinanden derhjemme."));
  }

  @Test
  void theCohortAsAWholeComesFirst() {
    assertThat(warnings.about(leaders(RYBNERS, 2, AEROE, 1))).extracting(CohortWarning::schoolCode)
        .containsExactly(null, "aeroe");
  }

  @Test
  void severalLeadersFromSeveralSchoolsNeedNoConfirmation() {
    assertThat(warnings.about(leaders(RYBNERS, 5, AEROE, 5))).isEmpty();
  }

  @Test
  void aChangeOfTheTableCountsAtOnceAndLeavesNoHistory() throws Exception {
    var before = historyService.createHistoricDecisionInstanceQuery().count();
    var deployment = deployed(shipped().replace("[2..9]", "[2..19]"));
    try {
      assertThat(warnings.about(leaders(RYBNERS, 5, AEROE, 14))).extracting(CohortWarning::message)
          .containsExactly("Holdet har kun 19 deltagere. Er listen komplet?");
    } finally {
      repositoryService.deleteDeployment(deployment, true);
    }
    assertThat(warnings.about(leaders(RYBNERS, 5, AEROE, 14))).isEmpty();
    assertThat(historyService.createHistoricDecisionInstanceQuery().count()).isEqualTo(before);
  }

  @Test
  void aRowThatSaysNothingIsPointedOutInsteadOfBeingPassedOver() throws Exception {
    var deployment = deployed(shipped().replace("school + ", "skole + "));
    try {
      assertThatThrownBy(() -> warnings.about(leaders(RYBNERS, 12, AEROE, 1)))
          .hasMessageContaining("cohort-warnings").hasMessageContaining("says nothing");
    } finally {
      repositoryService.deleteDeployment(deployment, true);
    }
  }

  private static String shipped() throws IOException {
    return Files.readString(Path.of("bpmn/cohort-warnings.dmn"), StandardCharsets.UTF_8);
  }

  private String deployed(String table) {
    return repositoryService.createDeployment().addString("bpmn/cohort-warnings.dmn", table).deploy().getId();
  }

  private static List<School> leaders(Object... schoolsAndNumbers) {
    var schools = new ArrayList<School>();
    for (int i = 0; i < schoolsAndNumbers.length; i += 2) {
      schools.addAll(nCopies((int) schoolsAndNumbers[i + 1], (School) schoolsAndNumbers[i]));
    }
    return schools;
  }
}
