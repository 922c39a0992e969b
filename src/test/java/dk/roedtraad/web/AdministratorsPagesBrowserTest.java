package dk.roedtraad.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.BrowserStory;
import dk.roedtraad.support.PageCheck;
import dk.roedtraad.support.Rest;
import dk.roedtraad.support.TasklistPage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What administrators and evaluators find in Tasklist, and a leader who has left. */
class AdministratorsPagesBrowserTest extends BrowserStory {

  private static final String ADMINISTRATOR = "admin@forloeb.example";

  @Test
  void anAdministratorHasAPersonErasedAndFindsItInTheAudit() {
    var person = somebody("Lise", "Æbelø", Group.EVALUATOR);
    try (var tasklist = window(1400, 900)) {
      var page = choose(tasklist, ADMINISTRATOR, "Indsigt og sletning");
      page.getByLabel("Personens brugernavn").fill(person);
      page.getByText("Sletning: intet sker").click();
      page.getByText("Start anmodningen").click();
      var line = page.locator(".roedtraad-log > li").filter(new Locator.FilterOptions().setHasText(person));
      assertThat(line).containsText("Venter på din bekræftelse.");
      line.getByText("Bekræft sletning").click();
      page.getByLabel("Skriv brugernavnet igen").fill("en-anden@skole.example");
      page.getByText("Ja, slet personen").click();
      assertThat(page.locator(".roedtraad-confirm .roedtraad-refused")).containsText("ikke det samme brugernavn");
      check(tasklist, "data-request-confirm");
      page.getByLabel("Skriv brugernavnet igen").fill(person);
      page.getByText("Ja, slet personen").click();
      assertThat(page.locator(".roedtraad-verdict")).containsText("Sletningen er bekræftet.");
      assertThat(line).containsText("Bekræftet. Sletningen er i gang.");
      check(tasklist, "data-requests");

      page = go(tasklist, "Logbog");
      page.locator(".roedtraad-choices").getByLabel("Person").fill(person);
      page.locator(".roedtraad-choices").getByText("Vis", new Locator.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator(".roedtraad-own-page [role=status]")).hasText("Viser 2 handlinger, de nyeste først.");
      assertThat(page.locator(".roedtraad-log > li").first()).containsText("Sletning bekræftet");
      assertThat(page.locator(".roedtraad-log > li").first()).containsText("Lise Æbelø");
      page.getByText("Hent listen som fil").waitFor();
      check(tasklist, "audit");
    }
  }

  @Test
  void anEvaluatorFindsTheFilesAndReadsWhatIsInThem() {
    start(aLeader(aCohort(Track.MODEL_SCHOOL)));
    try (var tasklist = window(1400, 900)) {
      var page = choose(tasklist, somebody("Eva", "Evaluator", Group.EVALUATOR), "Eksport til evaluering");
      assertThat(page.locator(".roedtraad-own-page")).containsText("I gang – kommer natten efter, at holdet er afsluttet");
      check(tasklist, "evaluation");
      var file = page.waitForDownload(() -> page.getByText("Hent som CSV").click());
      assertThat(file.suggestedFilename()).isEqualTo("evaluering.csv");
    }
  }

  @Test
  void aLeaderWhoHasLeftKeepsTheTexts() {
    var leader = aLeader(aCohort(Track.MODEL_SCHOOL));
    start(leader);
    var coordinator = cohorts.find(leader.cohortId()).orElseThrow().coordinatorId();
    assertThat(Rest.as(coordinator, port).send("POST", "/api/courses/" + leader.id() + "/withdrawal").status())
        .isEqualTo(204);
    try (var tasklist = window(390, 900)) {
      tasklist.open().logIn(leader.leaderId());
      var page = tasklist.page();
      page.locator(".roedtraad-my-course-short a").click();
      assertThat(page.locator(".roedtraad-own-page"))
          .containsText("bliver slettet den 2. december 2026");
      tasklist.picture("kept-texts-390");
      page.getByText("Behold mine tekster").click();
      assertThat(page.locator(".roedtraad-own-page")).containsText("Dine tekster bliver gemt lige så længe");
      assertThat(PageCheck.faults(page)).isEmpty();
    }
    assertThat(nothingGoes(leader)).isTrue();
  }

  private boolean nothingGoes(Course leader) {
    return Rest.as(leader.leaderId(), port).get("/api/my-courses/" + leader.id() + "/kept-texts").json().path("until")
        .isNull();
  }

  private static Page choose(TasklistPage tasklist, String user, String title) {
    tasklist.open().logIn(user);
    return go(tasklist, title);
  }

  private static Page go(TasklistPage tasklist, String title) {
    var page = tasklist.page();
    page.locator("[cam-widget-header]").getByText(title).click();
    assertThat(page).hasTitle(title + " · Den røde tråd");
    return page;
  }

  /** On a screen and on a phone. */
  private static void check(TasklistPage tasklist, String picture) {
    for (int width : List.of(390, 1400)) {
      tasklist.page().setViewportSize(width, 900);
      tasklist.picture(picture + "-" + width);
      assertThat(PageCheck.faults(tasklist.page())).isEmpty();
      assertThat(PageCheck.cutOff(tasklist.page())).isEmpty();
      assertThat(tasklist.isTooWide()).isFalse();
    }
    assertThat(tasklist.faults()).isEmpty();
  }
}
