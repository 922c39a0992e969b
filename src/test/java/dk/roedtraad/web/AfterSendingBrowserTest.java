package dk.roedtraad.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.course.Course;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.BrowserStory;
import dk.roedtraad.support.PageCheck;
import dk.roedtraad.support.TasklistPage;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on the screen after a form is handed in, and behind a link to it, can be read and used by everybody. */
class AfterSendingBrowserTest extends BrowserStory {

  private static final String CHALLENGES = "userTask_describeChallenges";

  private Course lise;
  private ProcessInstance course;
  private String task;

  @BeforeEach
  void aLeaderHasAForm() {
    lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    course = start(lise);
    task = open(lise, CHALLENGES).getId();
  }

  @ParameterizedTest
  @ValueSource(ints = {1400, 390, 320})
  void theThanks(int width) {
    try (var tasklist = window(width, 900)) {
      tasklist.openTaskFromMail(task).logIn(lise.leaderId()).title();
      tasklist.field("Field_challenge").fill("Tid til at komme ud i klasserne");
      for (var sentence : tasklist.page().locator(".fjs-form-field-radio[role=radiogroup]:visible").all()) {
        sentence.locator("input[type=radio]").first().check();
      }
      tasklist.send();

      assertThat(tasklist.page().locator(".roedtraad-thanks")).containsText("Tak – indsendt kl. 08.00. Næste: ");
      assertSound(tasklist, "thanks-" + width);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1400, 390, 320})
  void theLinkToATaskThatIsHandedIn(int width) {
    submit(lise, CHALLENGES);
    seminarIsHeld(course, 1);
    try (var tasklist = followed(width)) {
      assertThat(tasklist.page().locator(".roedtraad-own-page")).containsText("Du har allerede indsendt opgaven");
      assertSound(tasklist, "task-link-sent-" + width);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1400, 390, 320})
  void theLinkToATaskThatHasMoved(int width) {
    seminarIsHeld(course, 1);
    try (var tasklist = followed(width)) {
      assertThat(tasklist.page().locator(".roedtraad-own-page")).containsText(
          "Opgaven er flyttet, fordi forløbet er gået videre. Den kan stadig indsendes.");
      assertSound(tasklist, "task-link-moved-" + width);
    }
  }

  private TasklistPage followed(int width) {
    var tasklist = window(width, 900);
    tasklist.page().navigate("http://localhost:" + port + "/opgave/" + task);
    return tasklist.logIn(lise.leaderId());
  }

  private static void assertSound(TasklistPage tasklist, String picture) {
    tasklist.picture(picture);
    assertThat(PageCheck.faults(tasklist.page())).isEmpty();
    assertThat(PageCheck.cutOff(tasklist.page())).isEmpty();
    assertThat(tasklist.faults()).isEmpty();
  }
}
