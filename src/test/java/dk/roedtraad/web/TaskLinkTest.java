package dk.roedtraad.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.Chromium;
import dk.roedtraad.support.CourseStory;
import dk.roedtraad.support.Rest;
import dk.roedtraad.support.TasklistPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The link in a mail, followed early, late, logged in, logged out, and by the wrong person. */
class TaskLinkTest extends CourseStory {

  private static final String CHALLENGES = "userTask_describeChallenges";
  private static final String TITLE = "Beskriv udfordringer i den pædagogiske ledelsesopgave";

  @ParameterizedTest
  @ValueSource(ints = {1400, 390})
  void theLinkAsksForTheLoginAndThenOpensTheForm(int width) {
    Chromium.needed();
    var lise = started(Track.MODEL_SCHOOL);
    try (var tasklist = new TasklistPage(port, width, 900)) {
      follow(tasklist, open(lise, CHALLENGES).getId());
      tasklist.logIn(lise.leaderId());

      assertThat(tasklist.title()).hasText(TITLE);
      assertThat(tasklist.field("Field_challenge")).isVisible();
      assertThat(tasklist.isTooWide()).isFalse();
      assertThat(tasklist.faults()).isEmpty();

      follow(tasklist, open(lise, CHALLENGES).getId());
      assertThat(tasklist.title()).hasText(TITLE);
      assertThat(tasklist.field("Field_challenge")).isVisible();
    }
  }

  @Test
  void aTaskThatIsHandedInIsThankedForAndTheNextOneOffered() {
    Chromium.needed();
    var lise = started(Track.MODEL_SCHOOL);
    var course = runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(lise.id()).singleResult();
    var done = open(lise, CHALLENGES).getId();
    submit(lise, CHALLENGES);
    seminarIsHeld(course, 1);
    try (var tasklist = new TasklistPage(port, 390, 800)) {
      follow(tasklist, done);
      tasklist.logIn(lise.leaderId());
      var page = tasklist.page().locator(".roedtraad-own-page");

      assertThat(page).containsText("Du har allerede indsendt opgaven – mandag den 2. november 2026 kl. 08.00.");
      assertThat(page).containsText("Det næste for dig: Konkretiser din AL-opgave, frist onsdag den 20. januar.");
      tasklist.picture("task-link-sent-390");
      page.getByText("Åbn den næste opgave").click();
      assertThat(tasklist.title()).hasText("Konkretiser din AL-opgave");
    }
  }

  @Test
  void withNothingOpenTheNextDateIsNamed() {
    var lise = started(Track.MODEL_SCHOOL);
    var done = open(lise, CHALLENGES).getId();
    submit(lise, CHALLENGES);

    var link = Rest.as(lise.leaderId(), port).get("/api/task-links/" + done).json();

    assertThat(link.path("open").isNull()).isTrue();
    assertThat(link.path("next").path("taskId").isNull()).isTrue();
    assertThat(link.path("next").path("title").asText()).isEqualTo("1. internat");
    assertThat(link.path("next").path("when").asText()).isEqualTo("den 12.–13. januar 2027");
  }

  @Test
  void aFormWhoseInternatHasBegunLeadsToWhereItWaitsNow() {
    var lise = started(Track.MODEL_SCHOOL);
    var course = runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(lise.id()).singleResult();
    var missed = open(lise, CHALLENGES).getId();
    seminarIsHeld(course, 1);
    var late = open(lise, "userTask_submitLateForm").getId();
    var rest = Rest.as(lise.leaderId(), port);

    var moved = rest.get("/api/task-links/" + missed).json();
    assertThat(moved.path("open").asText()).isEqualTo(late);
    assertThat(moved.path("message").asText()).contains("Den kan stadig indsendes.");

    submit(lise, "userTask_submitLateForm");
    var sent = rest.get("/api/task-links/" + missed).json();
    assertThat(sent.path("open").isNull()).isTrue();
    assertThat(sent.path("message").asText()).startsWith("Du har allerede indsendt opgaven");
  }

  @Test
  void aTaskOfSomebodyElseAndOneThatNeverWasAreToldInTheSameWords() {
    var lise = started(Track.MODEL_SCHOOL);
    var other = aLeader(cohorts.find(lise.cohortId()).orElseThrow(), lise.schoolCode(), lise.coachId());
    start(other);
    var handedIn = open(other, CHALLENGES).getId();
    submit(other, CHALLENGES);
    var hers = open(lise, CHALLENGES).getId();

    for (var stranger : new String[] {other.leaderId(), lise.coachId(),
        cohorts.find(lise.cohortId()).orElseThrow().coordinatorId(), "admin@forloeb.example",
        somebody("Mette", "Chef", Group.MANAGER)}) {
      var rest = Rest.as(stranger, port);
      assertThat(rest.get("/api/task-links/" + hers).body()).as(stranger)
          .isEqualTo(rest.get("/api/task-links/findes-ikke").body()).contains("Opgaven er ikke hos dig.");
    }
    assertThat(Rest.as(lise.leaderId(), port).get("/api/task-links/" + handedIn).json().path("message").asText())
        .startsWith("Opgaven er ikke hos dig.");
    assertThat(Rest.anonymous(port).get("/api/task-links/" + hers).status()).isEqualTo(401);
  }

  @Test
  void theAddressIsRelativeSoThatItHoldsUnderAnyHostAndPath() {
    var answer = Rest.anonymous(port).get("/opgave/1b0c-7");

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.raw().headers().firstValue("Location"))
        .contains("../camunda/app/tasklist/default/#/opgave/1b0c-7");
    assertThat(Rest.anonymous(port).get("/opgave/%22%3Cscript").raw().headers().firstValue("Location"))
        .contains("../camunda/app/tasklist/default/#/opgave/ukendt");
  }

  private void follow(TasklistPage tasklist, String taskId) {
    tasklist.page().navigate("about:blank");
    tasklist.page().navigate("http://localhost:" + port + "/opgave/" + taskId);
  }

  private Course started(Track track) {
    var course = aLeader(aCohort(track));
    start(course);
    return course;
  }
}
