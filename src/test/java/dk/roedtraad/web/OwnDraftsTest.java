package dk.roedtraad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseCommand;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.CourseStory;
import dk.roedtraad.support.Rest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where what was typed and never handed in is found again, and what is kept of a form that starts something. */
class OwnDraftsTest extends CourseStory {

  private static final String CHALLENGES = "userTask_describeChallenges";
  private static final String TEXT = "Jeg når kun ud i klasserne om fredagen 🙂";
  private static final String CYCLE = "/api/drafts/start/four-d-cycle-start";
  private static final Map<String, Object> AREA = Map.of("developmentArea", TEXT);

  private Course lise;
  private ProcessInstance course;
  private Rest hers;

  @BeforeEach
  void aLeaderHasACourse() {
    lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    course = start(lise);
    hers = Rest.as(lise.leaderId(), port);
  }

  @Test
  void whoIsWithdrawnReadsTheTextAgainInTheFormsOwnWords() {
    type(hers, open(lise, CHALLENGES).getId(), Map.of("challenge", TEXT, "roleModel", "PARTLY"));
    command(course, CourseCommand.WITHDRAW);

    var draft = only(hers);

    assertThat(draft.path("title").asText()).isEqualTo("Beskriv udfordringer i den pædagogiske ledelsesopgave");
    assertThat(draft.path("about").asText()).isEqualTo(cohorts.find(lise.cohortId()).orElseThrow().name());
    assertThat(draft.path("savedAt").asText()).isEqualTo("mandag den 2. november 2026 kl. 08.00");
    assertThat(draft.path("taskId").isNull()).isTrue();
    assertThat(draft.path("fields").path(0).path("text").asText()).isEqualTo(TEXT);
    assertThat(draft.path("fields")).extracting(field -> field.path("label").asText() + ": "
        + field.path("text").asText()).contains("Jeg er rollemodel: Delvist");
  }

  @Test
  void itsAuthorAloneThrowsItAway() {
    type(hers, open(lise, CHALLENGES).getId(), Map.of("challenge", TEXT));
    command(course, CourseCommand.WITHDRAW);
    var address = address(only(hers));

    assertThat(Rest.as(lise.coachId(), port).delete(address).status()).isEqualTo(404);
    assertThat(Rest.anonymous(port).delete(address).status()).isEqualTo(401);
    assertThat(hers.get("/api/drafts").json()).hasSize(1);
    assertThat(hers.delete(address).status()).isEqualTo(204);
    assertThat(hers.get("/api/drafts").body()).isEqualTo("[]");
    assertThat(hers.delete(address).status()).isEqualTo(404);
  }

  @Test
  void whatAnOpenTaskGoesOnWithIsNotThrownAwayHere() {
    type(hers, open(lise, CHALLENGES).getId(), Map.of("challenge", TEXT));

    assertThat(only(hers).path("taskId").asText()).isEqualTo(open(lise, CHALLENGES).getId());
    var refused = hers.delete(address(only(hers)));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.message()).startsWith("Kladden hører til en åben opgave.");
    assertThat(hers.get("/api/drafts").json()).hasSize(1);
  }

  @Test
  void whatWasDeletedAgainIsNotShown() {
    type(hers, open(lise, CHALLENGES).getId(), Map.of("challenge", " "));

    assertThat(hers.get("/api/drafts").body()).isEqualTo("[]");
  }

  @Test
  void aKonsulentWhoIsReplacedSeesWhomTheDraftIsAbout() {
    seminarIsHeld(course, 1);
    var former = Rest.as(lise.coachId(), port);
    type(former, open(lise, "userTask_proposeTimes").getId(), Map.of("place", "Kantinen"));
    var successor = somebody("Nanna", "Ny", Group.COACH);
    accounts.addToSchool(successor, lise.schoolCode());
    courses.setCoach(lise.id(), successor);
    processes.replaceCoach(lise.id(), successor);

    assertThat(only(former).path("about").asText()).startsWith("Lise Leder, Hold ");
    assertThat(only(former).path("taskId").isNull()).isTrue();
    assertThat(Rest.as(successor, port).get("/api/drafts").body()).isEqualTo("[]");
  }

  @Test
  void theAddressThatIsToldLeadsToThePage() {
    var answer = Rest.anonymous(port).get("/kladder");

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.raw().headers().firstValue("Location")).contains("camunda/app/tasklist/default/#/kladder");
  }

  @Test
  void aStartFormIsKeptForItsAuthorUntilItIsStarted() {
    var saved = save(hers, 0, 1);
    assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    assertThat(saved.json().path("note").asText()).isEqualTo("Kladde gemt kl. 08.00");
    assertThat(hers.get(CYCLE).json().path("values").path("developmentArea").asText()).isEqualTo(TEXT);
    assertThat(only(hers).path("start").asBoolean()).isTrue();
    assertThat(only(hers).path("title").asText()).isEqualTo("Valg af udviklingsområde");

    startACycle();

    assertThat(hers.get("/api/drafts").body()).isEqualTo("[]");
    var next = hers.get(CYCLE).json();
    assertThat(next.path("values").isEmpty()).isTrue();
    assertThat(next.path("round").asInt()).isEqualTo(2);
  }

  @Test
  void whatArrivesAfterTheStartDoesNotComeBackTheNextTime() {
    startACycle();

    var late = save(hers, 0, 1);

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.message()).startsWith("Forløbet er startet.");
    assertThat(hers.get(CYCLE).json().path("values").isEmpty()).isTrue();
    assertThat(save(hers, 0, 2).status()).isEqualTo(200);
  }

  @Test
  void anotherWindowIsToldAndTheLaterSaveWins() {
    save(hers, 0, 1);
    var other = hers.put(CYCLE, Map.of("values", Map.of("developmentArea", "fra toget"), "revision", 0, "window", "b",
        "round", 1));

    assertThat(other.json().path("otherWindow").asText()).startsWith("Teksten er også åben i et andet vindue");
    assertThat(hers.get(CYCLE).json().path("values").path("developmentArea").asText()).isEqualTo("fra toget");
  }

  @Test
  void nobodySeesAnothersStartFormAndWhoMayNotStartKeepsNone() {
    save(hers, 0, 1);
    var other = aLeader(cohorts.find(lise.cohortId()).orElseThrow(), lise.schoolCode(), lise.coachId()).leaderId();

    assertThat(Rest.as(other, port).get(CYCLE).json().path("values").isEmpty()).isTrue();
    for (var stranger : new String[] {lise.coachId(), "admin@forloeb.example"}) {
      assertThat(Rest.as(stranger, port).get(CYCLE).status()).as(stranger).isEqualTo(403);
      assertThat(save(Rest.as(stranger, port), 0, 1).status()).as(stranger).isEqualTo(403);
    }
    assertThat(Rest.anonymous(port).get(CYCLE).status()).isEqualTo(401);
    assertThat(hers.get("/api/drafts/start/four-d-cycle-identify").status()).isEqualTo(404);
    assertThat(hers.put(CYCLE, Map.of("values", Map.of("noField", "x"))).status()).isEqualTo(400);
  }

  private void startACycle() {
    var started = hers.start("four-d-cycle", Map.of("developmentArea", TEXT, "scope", "DEPARTMENT"));
    assertThat(started.status()).as(started.body()).isEqualTo(200);
  }

  private static Rest.Response save(Rest person, int revision, int round) {
    return person.put(CYCLE, Map.of("values", AREA, "revision", revision, "window", "a", "round", round));
  }

  private static void type(Rest person, String task, Map<String, Object> values) {
    assertThat(person.put("/api/drafts/" + task, Map.of("values", values)).status()).isEqualTo(200);
  }

  private static JsonNode only(Rest person) {
    var all = person.get("/api/drafts").json();
    assertThat(all).hasSize(1);
    return all.path(0);
  }

  private static String address(JsonNode draft) {
    return "/api/drafts?courseId=" + URLEncoder.encode(draft.path("courseId").asText(), StandardCharsets.UTF_8)
        + "&formId=" + draft.path("formId").asText() + "&round=" + draft.path("round").asInt();
  }
}
