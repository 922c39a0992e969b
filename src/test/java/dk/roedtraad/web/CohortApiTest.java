package dk.roedtraad.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.support.ApplicationTest;
import dk.roedtraad.support.Coordinator;
import dk.roedtraad.support.Rest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The interface for other programs, over real HTTP. */
class CohortApiTest extends ApplicationTest {

  @Autowired
  private Accounts accounts;
  @Autowired
  private Cohorts cohorts;
  @Autowired
  private Courses courses;

  private final String school = "skole-" + UUID.randomUUID().toString().substring(0, 8);
  private Coordinator coordinator;
  private String cohortId;

  @BeforeEach
  void aCohort() {
    itIs(ZonedDateTime.of(2026, 10, 1, 9, 0, 0, 0, ZoneId.of("Europe/Copenhagen")));
    coordinator = Coordinator.at(port, accounts);
    cohortId = coordinator.startCohort(Coordinator.implementationSchoolPlan("2027-01-12")).json()
        .path("businessKey").asText();
  }

  @Test
  void aListIsFirstLookedAtAndThenEnrolled() {
    var list = Coordinator.list(leader("a"), leader("b"));

    var looked = coordinator.sendList(cohortId, list, true);
    assertThat(looked.status()).isEqualTo(200);
    assertThat(looked.json().path("accepted").asInt()).isEqualTo(2);
    assertThat(looked.json().path("errors")).isEmpty();
    assertThat(looked.json().path("warnings")).isNotEmpty();
    assertThat(courses.ofCohort(cohortId)).isEmpty();

    var enrolled = coordinator.sendList(cohortId, list, false);
    assertThat(enrolled.status()).isEqualTo(200);
    assertThat(enrolled.json().path("accepted").asInt()).isEqualTo(2);
    assertThat(courses.ofCohort(cohortId)).hasSize(2);
  }

  @Test
  void withOneFaultyRowNobodyIsEnrolled() {
    var list = Coordinator.list(leader("a")) + "Bo;Berg;" + leader("b") + ";;;;;;\n";
    var refused = coordinator.sendList(cohortId, list, false);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("accepted").asInt()).isZero();
    assertThat(refused.json().path("errors").get(0).path("row").asInt()).isEqualTo(3);
    assertThat(refused.json().path("errors").get(0).path("column").asText()).isEqualTo("skole");
    assertThat(refused.json().path("errors").get(0).path("message").asText()).isNotEmpty();
    assertThat(courses.ofCohort(cohortId)).isEmpty();
    assertThat(accounts.exists(leader("a"))).isFalse();

    var looked = coordinator.sendList(cohortId, list, true);
    assertThat(looked.status()).isEqualTo(200);
    assertThat(looked.json().path("accepted").asInt()).as("as many as would be enrolled").isZero();
    assertThat(looked.json().path("errors")).isEqualTo(refused.json().path("errors"));
  }

  @Test
  void whoIsInTheCohortAlreadyCannotBeEnrolledAgain() {
    coordinator.sendList(cohortId, Coordinator.list(leader("a")), false);
    var refused = coordinator.sendList(cohortId, Coordinator.list(leader("a").toUpperCase()), false);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("errors").get(0).path("column").asText()).isEqualTo("e-mail");
  }

  @Test
  void aFileFromExcelOnWindowsKeepsItsDanishLetters() {
    var body = Coordinator.list(leader("a")).getBytes(Charset.forName("windows-1252"));
    var enrolled = coordinator.rest().post("/api/cohorts/" + cohortId + "/leaders", "text/csv", body);

    assertThat(enrolled.status()).isEqualTo(200);
    assertThat(identityService.createUserQuery().userId(leader("a")).singleResult().getLastName()).isEqualTo("Ærø");
  }

  @Test
  void theTwoSampleListsLoadAsTheyAre() throws IOException {
    assertThat(lookedAt("/demo/modelskoler.csv").path("accepted").asInt()).isEqualTo(47);
    assertThat(lookedAt("/demo/implementeringsskoler.csv").path("accepted").asInt()).isEqualTo(43);
  }

  private JsonNode lookedAt(String sample) throws IOException {
    try (var file = getClass().getResourceAsStream(sample)) {
      var looked = coordinator.rest().post("/api/cohorts/" + cohortId + "/leaders?dryRun=true", "text/csv",
          file.readAllBytes());
      assertThat(looked.status()).isEqualTo(200);
      assertThat(looked.json().path("errors")).isEmpty();
      return looked.json();
    }
  }

  @Test
  void somebodyWhoIsKnownUnderAnotherNameOrTakesPartElsewhereIsWarnedAbout() {
    coordinator.sendList(cohortId, Coordinator.list(leader("a")), false);
    var other = coordinator.startCohort(Coordinator.implementationSchoolPlan("2027-02-02")).json()
        .path("businessKey").asText();
    var warned = coordinator.sendList(other, Coordinator.list(leader("a")).replace("Lise", "Lisa"), true);

    assertThat(warned.json().path("warnings").findValuesAsText("message"))
        .anyMatch(message -> message.contains("hører til Lise Ærø"))
        .anyMatch(message -> message.contains("deltager allerede på holdet"));
  }

  @Test
  void theCohortAsItWillBeIsWarnedAboutAndEachWarningSaysItsKind() {
    var other = UUID.randomUUID().toString().substring(0, 8);
    coordinator.sendList(cohortId, Coordinator.list(leader("a")), false);
    var warnings = coordinator.sendList(cohortId, Coordinator.list(leader("b"), "c@" + other + ".example"), true)
        .json().path("warnings");

    assertThat(warnings).extracting(warning -> warning.path("kind").asText(), warning -> warning.path("row").asInt(),
        warning -> warning.path("message").asText()).contains(
            tuple("COHORT", 0, "Holdet har kun 3 deltagere. Er listen komplet?"),
            tuple("COHORT", 3, other + " har kun én deltager. Flere fra samme skole kan støtte hinanden derhjemme."),
            tuple("NEW_SCHOOL", 3, "Ny skole: '" + other + "'."));
    assertThat(warnings.findValuesAsText("message")).as("a latecomer joins a colleague")
        .noneMatch(message -> message.startsWith(school + " har kun"));
  }

  @Test
  void leadersAreCountedInAWholeListOnly() {
    var warnings = coordinator.sendList(cohortId, Coordinator.list(leader("a")) + "fejl\n", true).json()
        .path("warnings");

    assertThat(warnings.findValuesAsText("kind")).isNotEmpty().doesNotContain("COHORT");
  }

  @Test
  void aFileThatIsTooLargeIsAFaultOfTheListLikeAnyOther() {
    for (var dryRun : List.of(true, false)) {
      var answer = coordinator.rest().post("/api/cohorts/" + cohortId + "/leaders?dryRun=" + dryRun, "text/csv",
          new byte[1_000_001]);

      assertThat(answer.status()).isEqualTo(dryRun ? 200 : 422);
      assertThat(answer.json().path("accepted").asInt()).isZero();
      assertThat(answer.json().path("errors").findValuesAsText("message")).singleElement().asString()
          .contains("over 1 MB");
    }
  }

  @Test
  void thePreviewSaysHowEachRowWasUnderstood() {
    var rows = coordinator.sendList(cohortId, "efternavn;fornavn;skole;e-mail\nBo;Ib;Skole A;ib@a.example\nfejl\n", true)
        .json().path("rows");

    assertThat(rows).hasSize(1);
    assertThat(rows.path(0).path("row").asInt()).isEqualTo(2);
    assertThat(rows.path(0).path("firstName").asText()).isEqualTo("Ib");
    assertThat(rows.path(0).path("lastName").asText()).isEqualTo("Bo");
    assertThat(rows.path(0).path("school").asText()).isEqualTo("Skole A");
  }

  @Test
  void anUnknownCohortAWrongValueAndAWrongTypeAreTold() {
    var list = Coordinator.list(leader("a")).getBytes(StandardCharsets.UTF_8);

    assertThat(coordinator.sendList("findes-ikke", Coordinator.list(leader("a")), true).status()).isEqualTo(404);
    var wrongValue = coordinator.rest().post("/api/cohorts/" + cohortId + "/leaders?dryRun=måske", "text/csv", list);
    assertThat(wrongValue.status()).isEqualTo(400);
    assertThat(wrongValue.message()).contains("dryRun");
    var wrongType = coordinator.rest().post("/api/cohorts/" + cohortId + "/leaders", "application/pdf", list);
    assertThat(wrongType.status()).isEqualTo(415);
    assertThat(wrongType.message()).contains("text/");
  }

  @Test
  void aClosedCohortTakesNobody() {
    cohorts.setClosed(cohortId, ZonedDateTime.now(ZoneId.of("UTC")).toInstant());
    var refused = coordinator.sendList(cohortId, Coordinator.list(leader("a")), true);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.message()).contains("afsluttet");
  }

  @Test
  void onlyCoordinatorsEnrol() {
    coordinator.sendList(cohortId, Coordinator.list(leader("a")), false);
    var list = Coordinator.list(leader("b")).getBytes(StandardCharsets.UTF_8);
    var path = "/api/cohorts/" + cohortId + "/leaders?dryRun=true";

    assertThat(Rest.anonymous(port).post(path, "text/csv", list).status()).isEqualTo(401);
    var leader = Rest.as(leader("a"), port).post(path, "text/csv", list);
    assertThat(leader.status()).isEqualTo(403);
    assertThat(leader.message()).contains("ikke adgang");
    assertThat(Rest.as("chef@" + school + ".example", port).post(path, "text/csv", list).status()).isEqualTo(403);
    assertThat(Rest.as(leader("a"), port).get("/api/cohorts").status()).isEqualTo(403);
    assertThat(Rest.anonymous(port).get("/api/cohorts").status()).isEqualTo(401);
  }

  @Test
  void coordinatorsSeeEveryCohortAndManagersTheirOwnLeadersOnly() {
    coordinator.sendList(cohortId, Coordinator.list(leader("a"), leader("b"), "leder-" + school + "@anden.example"),
        false);

    var all = mine(coordinator.rest().get("/api/cohorts"));
    assertThat(all.path("name").asText()).isEqualTo("Implementeringsskoler 2027");
    assertThat(all.path("track").asText()).isEqualTo("IMPLEMENTATION_SCHOOL");
    assertThat(all.path("status").asText()).isEqualTo("PLANNED");
    assertThat(all.path("leaders").asInt()).isEqualTo(3);
    assertThat(mine(Rest.as("chef@" + school + ".example", port).get("/api/cohorts")).path("leaders").asInt())
        .isEqualTo(2);

    accounts.ensure("chef@uden-" + school + ".example", "Chef", "Uden", "chef@uden.example", Group.MANAGER);
    assertThat(Rest.as("chef@uden-" + school + ".example", port).get("/api/cohorts").json()).isEmpty();
  }

  private JsonNode mine(Rest.Response list) {
    return StreamSupport.stream(list.json().spliterator(), false)
        .filter(cohort -> cohort.path("cohortId").asText().equals(cohortId)).findFirst().orElseThrow();
  }

  private String leader(String name) {
    return name + "@" + school + ".example";
  }
}
