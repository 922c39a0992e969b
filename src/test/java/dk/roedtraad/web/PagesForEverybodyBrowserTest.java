package dk.roedtraad.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.BrowserStory;
import dk.roedtraad.support.PageCheck;
import dk.roedtraad.support.TasklistPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies around the forms: nobody is kept out by how a page is built, and all of it can be seen on a phone too. */
class PagesForEverybodyBrowserTest extends BrowserStory {

  @ParameterizedTest
  @CsvSource({"1400,900", "390,844", "320,640"})
  void aLeaderComesFromTheLoginByTheListToTheTaskAndItsPicture(int width, int height) {
    var lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    start(lise);
    try (var tasklist = window(width, height)) {
      tasklist.open();
      tasklist.page().locator(".form-signin").waitFor();
      check(tasklist);
      tasklist.page().getByText("Tilgængelighedserklæring").click();
      assertThat(tasklist.page().locator("h1")).hasText("Tilgængelighedserklæring");
      check(tasklist);
      tasklist.picture("accessibility-" + width);
      tasklist.open();
      tasklist.page().locator(".form-signin").waitFor();

      tasklist.logIn(lise.leaderId());
      assertThat(tasklist.tasks()).hasCount(1);
      check(tasklist);

      tasklist.tasks().locator("a").press("Enter");
      tasklist.title();
      tasklist.page().locator(".task-details .nav-tabs a").filter(new Locator.FilterOptions()
          .setHasText("Forløbet som tegning")).press("Enter");
      tasklist.page().locator(".djs-container").waitFor();
      check(tasklist);
    }
  }

  @ParameterizedTest
  @CsvSource({"1400,900", "320,640"})
  void aCoordinatorSeesTheTasksOfACohort(int width, int height) {
    var cohort = aCohort(Track.MODEL_SCHOOL);
    start(aLeader(cohort));
    try (var tasklist = window(1400, 900)) {
      tasklist.open().logIn(cohort.coordinatorId());
      tasklist.page().locator(".task-filters").getByText("Opgaver på mine hold").click();
      assertThat(tasklist.tasks()).hasCount(1);
      tasklist.page().setViewportSize(width, height);
      check(tasklist);
    }
  }

  @ParameterizedTest
  @CsvSource({"MANAGER,/,Forløb,1400,900", "COACH,/camunda/app/welcome/,Mine ledere,390,844",
      "ADMINISTRATOR,/camunda,Drift,390,844", "EVALUATOR,/start,Eksport til evaluering,1400,900"})
  void everybodyIsLedFromTheLoginToTheirWork(Group role, String way, String title, int width, int height) {
    var lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    start(lise);
    var person = role == Group.COACH ? lise.coachId()
        : role == Group.ADMINISTRATOR ? "admin@forloeb.example" : somebody("Mette", "Medarbejder", role);
    accounts.addToSchool(person, lise.schoolCode());
    try (var tasklist = window(width, height)) {
      tasklist.page().navigate("http://localhost:" + port + way);
      tasklist.page().locator(".form-signin").waitFor();
      tasklist.logIn(person);

      assertThat(tasklist.page().locator("h1")).hasText(title);
      tasklist.picture("start-" + role.id() + "-" + width);
      check(tasklist);
    }
  }

  @Test
  void aListWithNothingInItSaysSo() {
    try (var tasklist = window(390, 844)) {
      tasklist.open().logIn(aCohort(Track.MODEL_SCHOOL).coordinatorId());
      assertThat(tasklist.page().locator(".tasks-list")).containsText("Der er ingen opgaver her.");
      check(tasklist);
    }
  }

  private static void check(TasklistPage tasklist) {
    assertThat(PageCheck.faults(tasklist.page())).isEmpty();
    assertThat(PageCheck.cutOff(tasklist.page())).isEmpty();
    assertThat(tasklist.faults()).isEmpty();
  }
}
