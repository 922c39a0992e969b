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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What administrators and evaluators find in Tasklist, and a leader who has left. */
class AdministratorsPagesBrowserTest extends BrowserStory {

  private static final String ADMINISTRATOR = "admin@forloeb.example";

  @ParameterizedTest
  @ValueSource(ints = {1400, 390})
  void anAdministratorHasAPersonErasedAndFindsItInTheAudit(int width) {
    var person = somebody("Lise", "Æbelø", Group.EVALUATOR);
    try (var tasklist = window(width, 900)) {
      var page = choose(tasklist, ADMINISTRATOR, width, "Indsigt og sletning");
      page.getByLabel("Personens brugernavn").fill(person);
      page.getByText("Sletning: intet sker").click();
      page.getByText("Start anmodningen").click();
      var line = page.locator(".roedtraad-log > li").filter(new Locator.FilterOptions().setHasText(person));
      assertThat(line).containsText("Venter på din bekræftelse.");
      line.getByText("Bekræft sletning").click();
      page.getByLabel("Skriv brugernavnet igen").fill("en-anden@skole.example");
      page.getByText("Ja, slet personen").click();
      assertThat(page.locator(".roedtraad-confirm .roedtraad-refused")).containsText("ikke det samme brugernavn");
      check(tasklist, "data-request-confirm-" + width);
      page.getByLabel("Skriv brugernavnet igen").fill(person);
      page.getByText("Ja, slet personen").click();
      assertThat(page.locator(".roedtraad-verdict")).containsText("Sletningen er bekræftet.");
      assertThat(line).containsText("Bekræftet. Sletningen er i gang.");
      check(tasklist, "data-requests-" + width);

      page = go(tasklist, width, "Logbog");
      page.locator(".roedtraad-choices").getByLabel("Person").fill(person);
      page.locator(".roedtraad-choices").getByText("Vis", new Locator.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator(".roedtraad-own-page [role=status]")).hasText("Viser 2 handlinger, de nyeste først.");
      assertThat(page.locator(".roedtraad-log > li").first()).containsText("Sletning bekræftet");
      assertThat(page.locator(".roedtraad-log > li").first()).containsText("Lise Æbelø");
      page.getByText("Hent listen som fil").waitFor();
      check(tasklist, "audit-" + width);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1400, 390})
  void anEvaluatorFindsTheFilesAndReadsWhatIsInThem(int width) {
    start(aLeader(aCohort(Track.MODEL_SCHOOL)));
    try (var tasklist = window(width, 900)) {
      var page = choose(tasklist, somebody("Eva", "Evaluator", Group.EVALUATOR), width, "Eksport til evaluering");
      assertThat(page.locator(".roedtraad-own-page")).containsText("Færre end fem – er ikke med");
      check(tasklist, "evaluation-" + width);
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

  private static Page choose(TasklistPage tasklist, String user, int width, String title) {
    tasklist.open().logIn(user);
    return go(tasklist, width, title);
  }

  private static Page go(TasklistPage tasklist, int width, String title) {
    var page = tasklist.page();
    if (width < 768) {
      page.locator("[cam-widget-header] .navbar-toggle").click();
    }
    page.locator("[cam-widget-header]").getByText(title).click();
    assertThat(page).hasTitle(title + " · Den røde tråd");
    return page;
  }

  private static void check(TasklistPage tasklist, String picture) {
    tasklist.picture(picture);
    assertThat(PageCheck.faults(tasklist.page())).isEmpty();
    assertThat(PageCheck.cutOff(tasklist.page())).isEmpty();
    assertThat(tasklist.isTooWide()).isFalse();
    assertThat(tasklist.faults()).isEmpty();
  }
}
