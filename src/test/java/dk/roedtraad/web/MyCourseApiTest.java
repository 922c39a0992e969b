package dk.roedtraad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.CourseStory;
import dk.roedtraad.support.Rest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets what of "Mit forløb": the leader all of the own, everybody else nothing. */
class MyCourseApiTest extends CourseStory {

  private static final String SECRET = "Det ved kun jeg";

  private Course lise;

  @BeforeEach
  void aLeaderWhoHasWritten() {
    lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    start(lise);
    submit(lise, "userTask_describeChallenges", Map.of("challenge", SECRET));
  }

  @Test
  void theLeaderGetsTheOwnCourse() {
    var answer = Rest.as(lise.leaderId(), port).get("/api/my-courses");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("leader").asText()).isEqualTo("Lise Leder");
    assertThat(answer.json().path("courses").get(0).path("answers").get(0).path("fields").get(0).path("text").asText())
        .isEqualTo(SECRET);
    assertThat(answer.json().path("courses").get(0).path("steps").get(0).path("stateName").asText())
        .isEqualTo("Afsluttet");
    assertThat(answer.raw().headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(Rest.as(lise.leaderId(), port).get("/api/me").json().path("leader").asBoolean()).isTrue();
  }

  @Test
  void anotherLeaderGetsNothingOfIt() {
    var cohort = cohorts.find(lise.cohortId()).orElseThrow();
    var other = Rest.as(aLeader(cohort, lise.schoolCode(), lise.coachId()).leaderId(), port);

    assertThat(other.get("/api/my-courses").body()).doesNotContain(SECRET, lise.id());
    for (var path : List.of("/picture")) {
      assertThat(other.get("/api/my-courses/" + lise.id() + path).body())
          .isEqualTo(other.get("/api/my-courses/findes-ikke" + path).body());
      assertThat(other.get("/api/my-courses/" + lise.id() + path).status()).isEqualTo(404);
    }
  }

  @Test
  void coordinatorKonsulentManagerEvaluatorAndAdministratorAreRefused() {
    var manager = somebody("Mette", "Chef", Group.MANAGER);
    accounts.addToSchool(manager, lise.schoolCode());
    for (var person : List.of(cohorts.find(lise.cohortId()).orElseThrow().coordinatorId(), lise.coachId(), manager,
        somebody("Eva", "Evaluator", Group.EVALUATOR), "admin@forloeb.example")) {
      var rest = Rest.as(person, port);
      for (var path : List.of("", "/" + lise.id() + "/picture")) {
        assertThat(rest.get("/api/my-courses" + path).status()).as(person + path).isEqualTo(403);
      }
      assertThat(rest.get("/api/me").json().path("leader").asBoolean()).as(person).isFalse();
    }
    assertThat(Rest.anonymous(port).get("/api/my-courses").status()).isEqualTo(401);
    assertThat(Rest.anonymous(port).get("/api/me").status()).isEqualTo(401);
  }

  @Test
  void everybodyIsLedToWhereTheirWorkIs() {
    var manager = somebody("Mette", "Chef", Group.MANAGER);
    var leads = Map.of(cohorts.find(lise.cohortId()).orElseThrow().coordinatorId(), "tasklist/default/#/holdoverblik",
        lise.leaderId(), "tasklist/default/#/mit-forloeb", lise.coachId(), "tasklist/default/#/mine-ledere",
        manager, "cockpit/default/#/forloeb", "admin@forloeb.example", "cockpit/default/#/drift",
        somebody("Eva", "Evaluator", Group.EVALUATOR), "tasklist/default/#/evaluering");

    leads.forEach((person, place) -> assertThat(start(person).path("address").asText()).as(person)
        .isEqualTo("camunda/app/" + place));
    seminarIsHeld(runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(lise.id())
        .processDefinitionKey("model-school-course").singleResult(), 1);
    assertThat(start(lise.leaderId()).path("address").asText()).as("the next form")
        .startsWith("camunda/app/tasklist/default/#/?task=");
    Map.of("/", "/camunda/app/tasklist/default/#/start", "/start", "/camunda/app/tasklist/default/#/start", "/camunda",
        "start", "/camunda/", "../start", "/camunda/app/", "../../start").forEach((from, to) -> assertThat(
            Rest.anonymous(port).get(from).raw().headers().firstValue("Location")).as(from).contains(to));
  }

  private JsonNode start(String person) {
    return Rest.as(person, port).get("/api/start").json();
  }

  @Test
  void aKonsulentSeesTheOwnLeadersAndWhatIsNext() {
    var mine = Rest.as(lise.coachId(), port).get("/api/my-leaders").json();

    assertThat(mine).hasSize(1);
    assertThat(mine.get(0).path("name").asText()).isEqualTo("Lise Leder");
    assertThat(mine.get(0).path("phase").asText()).isEqualTo("Forberedelse (før 1. internat)");
    assertThat(mine.toString()).doesNotContain(SECRET, "overdue", "status");
    assertThat(Rest.as(somebody("Kaj", "Konsulent", Group.COACH), port).get("/api/my-leaders").json()).isEmpty();
    assertThat(Rest.as(lise.leaderId(), port).get("/api/my-leaders").status()).isEqualTo(403);
  }

  @Test
  void anAdministratorSeesWhetherEverythingRunsAndNobodyElseDoes() {
    var now = Rest.as("admin@forloeb.example", port).get("/api/operations").json();

    assertThat(now.path("engineVersion").asText()).startsWith("7.24");
    assertThat(now.path("tables").toString()).contains("changedByHand");
    assertThat(now.path("deployments").asInt()).isPositive();
    assertThat(now.toString()).doesNotContain("@", lise.schoolCode());
    for (var person : List.of(lise.leaderId(), lise.coachId())) {
      assertThat(Rest.as(person, port).get("/api/operations").status()).as(person).isEqualTo(403);
    }
  }
}
