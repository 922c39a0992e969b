package dk.roedtraad.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.BrowserStory;
import dk.roedtraad.support.PageCheck;
import dk.roedtraad.support.Rest;
import dk.roedtraad.support.TasklistPage;
import org.junit.jupiter.api.Test;

/** The form that starts something, left half written and found again. */
class StartDraftBrowserTest extends BrowserStory {

  private static final String CYCLE = "4D-cyklus";
  private static final String TEXT = "Vores korte morgenmøder. Æ, ø & å 🙂 <b>{{ja}}</b>\n".repeat(390).strip();

  @Test
  void whatIsTypedIsThereAgainInAnotherBrowser() {
    var lise = somebody("Lise", "Leder", Group.LEADER);
    accounts.addToSchool(lise, aSchool());
    try (var tasklist = opened(lise, CYCLE, 1400)) {
      assertThat(note(tasklist)).isHidden();
      tasklist.field("Field_developmentArea").fill(TEXT);
      tasklist.page().getByLabel("Hele organisationen").check();
      assertThat(note(tasklist)).hasText("Kladde gemt kl. 08.00");
      assertThat(note(tasklist)).isInViewport();
      assertThat(PageCheck.faults(tasklist.page())).isEmpty();
      tasklist.picture("start-draft-1400");
      tasklist.page().locator(".modal [ng-click='$dismiss()']:visible").first().click();
      assertThat(note(tasklist)).isHidden();
      assertThat(tasklist.faults()).isEmpty();
    }
    try (var tasklist = opened(lise, CYCLE, 390)) {
      assertThat(tasklist.field("Field_developmentArea")).hasValue(TEXT);
      assertThat(tasklist.page().getByLabel("Hele organisationen")).isChecked();
      assertThat(note(tasklist)).hasText("Kladde gemt kl. 08.00");
      assertThat(PageCheck.faults(tasklist.page())).isEmpty();
      assertThat(PageCheck.cutOff(tasklist.page())).isEmpty();
      tasklist.picture("start-draft-390");
    }
  }

  @Test
  void whatIsTypedJustBeforeTheWindowIsClosedIsKeptToo() {
    var coordinator = somebody("Karen", "Koordinator", Group.COORDINATOR);
    try (var tasklist = opened(coordinator, "Kursushold", 1400)) {
      tasklist.field("Field_cohortName").fill("Modelskoler forår");
      tasklist.page().locator(".modal [ng-click='$dismiss()']:visible").first().click();
      tasklist.openStartForm("Kursushold");
      assertThat(tasklist.field("Field_cohortName")).hasValue("Modelskoler forår");
      tasklist.field("Field_cohortName").fill("før jeg gik");
      tasklist.page().navigate("about:blank");
    }
    try (var tasklist = opened(coordinator, "Kursushold", 1400)) {
      assertThat(tasklist.field("Field_cohortName")).hasValue("før jeg gik");
    }
  }

  @Test
  void theTaskBehindTheWindowKeepsItsOwnDraft() {
    var lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    start(lise);
    try (var tasklist = window(1400, 900)) {
      tasklist.openTaskFromMail(open(lise, "userTask_describeChallenges").getId()).logIn(lise.leaderId()).title();
      tasklist.field("Field_challenge").fill("i opgaven");
      tasklist.openStartForm(CYCLE);
      tasklist.page().locator(".modal textarea").first().fill("i vinduet");
      assertThat(note(tasklist)).hasText("Kladde gemt kl. 08.00");
      tasklist.page().locator(".modal [ng-click='$dismiss()']:visible").first().click();
      assertThat(tasklist.field("Field_challenge")).hasValue("i opgaven");
      assertThat(note(tasklist)).hasText("Kladde gemt kl. 08.00");
      await().untilAsserted(() ->
          assertThat(Rest.as(lise.leaderId(), port).get("/api/drafts").json()).as("also that of the window").hasSize(2));
    }
  }

  private TasklistPage opened(String person, String process, int width) {
    var tasklist = window(1400, 900).open().logIn(person).openStartForm(process);
    tasklist.page().setViewportSize(width, 900);
    return tasklist;
  }

  private static Locator note(TasklistPage tasklist) {
    return tasklist.page().locator(".roedtraad-draft");
  }
}
