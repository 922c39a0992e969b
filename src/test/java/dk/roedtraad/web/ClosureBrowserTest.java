package dk.roedtraad.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.deadline.SchoolClosures;
import dk.roedtraad.application.people.School;
import dk.roedtraad.support.BrowserStory;
import dk.roedtraad.support.PageCheck;
import dk.roedtraad.support.TasklistPage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** "Lukkedage" in a real browser. */
class ClosureBrowserTest extends BrowserStory {

  private static final String SCHOOL = "oere-saerlige-skole";
  private static final String GOOD = "skole;fra;til;navn\nØre Særlige Skole;12.10.2026;16.10.2026;efterårsferie\n"
      + "Øre Særlige Skole;15.02.2027;19.02.2027;vinterferie\n";
  private static final String BAD = GOOD + "Øre Særlige Skole;12/25/2026;;<b>jul</b>\n"
      + "Øre Særlie Skole;24.12.2026;;jul\n";

  @Autowired
  private SchoolClosures closures;

  @ParameterizedTest
  @ValueSource(ints = {1400, 390})
  void aCoordinatorMendsTheListSeesEachRowAndSavesIt(int width) {
    people.ensureSchool(new School(SCHOOL, "Øre Særlige Skole"));
    try (var tasklist = window(width, 900)) {
      var page = tasklist.open().logIn(somebody("Karen", "Koordinator", Group.COORDINATOR)).page();
      if (width < 768) {
        page.locator("[cam-widget-header] .navbar-toggle").click();
      }
      page.locator("[cam-widget-header]").getByText("Lukkedage").click();
      assertThat(page).hasTitle("Lukkedage · Den røde tråd");
      assertThat(page.locator("[cam-widget-header] .navbar-toggle.open")).hasCount(0);

      choose(tasklist, BAD);
      assertThat(page.locator(".roedtraad-verdict")).containsText("2 ting skal rettes i filen. Intet er gemt.");
      assertThat(row(tasklist, "4")).containsText("'12/25/2026' er ikke en dato.");
      assertThat(row(tasklist, "5")).containsText("Mente du 'Øre Særlige Skole'?");
      assertThat(row(tasklist, "2")).containsText("12.–16. oktober 2026: efterårsferie");
      assertThat(page.getByText("Gem lukkedagene")).hasCount(0);
      check(tasklist, "closures-mend-" + width);

      choose(tasklist, GOOD);
      assertThat(page.locator(".roedtraad-verdict")).hasText("2 rækker er i orden. Intet er gemt endnu.");
      assertThat(row(tasklist, "3")).containsText("I orden");
      check(tasklist, "closures-good-" + width);
      page.getByText("Gem lukkedagene").click();

      assertThat(page.locator(".roedtraad-verdict")).hasText("Gemt for Øre Særlige Skole.");
      assertThat(page.locator(".roedtraad-verdict")).isFocused();
      var school = page.locator("details").filter(new Locator.FilterOptions().setHasText("Øre Særlige Skole"));
      assertThat(school).containsText("Egen liste, indlæst den 2. november 2026 af Karen Koordinator");
      school.locator("summary").press("Enter");
      assertThat(school.locator("li").first()).hasText("15.–19. februar 2027: vinterferie");
      check(tasklist, "closures-saved-" + width);
      assertThat(closures.of(SCHOOL)).hasSize(2);

      school.getByText("Brug de sædvanlige lukkedage igen").click();
      assertThat(school).containsText("følger så de sædvanlige ferier");
      check(tasklist, "closures-back-" + width);
      school.getByText("Ja, slet skolens egen liste").click();
      assertThat(school.locator("summary")).containsText("De sædvanlige ferier");
    }
    assertThat(closures.all()).doesNotContainKey(SCHOOL);
  }

  @Test
  void whatCountsNowIsAFileThatCanBeLoadedAgain() throws IOException {
    people.ensureSchool(new School(SCHOOL, "Øre Særlige Skole"));
    try (var tasklist = window(1400, 900)) {
      var page = tasklist.open().logIn(somebody("Karen", "Koordinator", Group.COORDINATOR)).page();
      page.locator("[cam-widget-header]").getByText("Lukkedage").click();
      var file = page.waitForDownload(() -> page.getByText("Hent det, der gælder nu").click());

      var text = Files.readString(file.path());
      assertThat(text).startsWith("\ufeffskole;fra;til;navn\r\n")
          .contains("\r\nØre Særlige Skole;15.02.2027;");
    }
  }

  @Test
  void aTaskListThatAnswersLateLeavesTheChosenFileAlone() {
    people.ensureSchool(new School(SCHOOL, "Øre Særlige Skole"));
    var late = new ArrayList<Route>();
    try (var tasklist = window(1400, 900)) {
      var page = tasklist.open().page();
      page.route("**/engine/default/filter?**", late::add);
      tasklist.logIn(somebody("Karen", "Koordinator", Group.COORDINATOR));
      page.locator("[cam-widget-header]").getByText("Lukkedage").click();
      choose(tasklist, GOOD);
      assertThat(page.getByText("Gem lukkedagene")).isVisible();

      page.waitForRequest("**/filter/*/list?**", () -> late.forEach(Route::resume));
      page.getByText("Gem lukkedagene").click();
      assertThat(page.locator(".roedtraad-verdict")).hasText("Gemt for Øre Særlige Skole.");
    }
  }

  @Test
  void theKeyboardIsEnough() {
    people.ensureSchool(new School(SCHOOL, "Øre Særlige Skole"));
    try (var tasklist = window(1400, 900)) {
      var page = tasklist.open().logIn(somebody("Karen", "Koordinator", Group.COORDINATOR)).page();
      page.locator("[cam-widget-header]").getByText("Lukkedage").press("Enter");
      choose(tasklist, GOOD);
      assertThat(page.getByText("Gem lukkedagene")).isVisible();
      page.locator(".roedtraad-file input").focus();
      page.keyboard().press("Tab");

      assertThat(page.getByText("Gem lukkedagene")).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.locator(".roedtraad-verdict")).hasText("Gemt for Øre Særlige Skole.");
    }
  }

  @Test
  void nobodyElseMeetsIt() {
    try (var tasklist = window(1400, 900)) {
      var page = tasklist.open().logIn(somebody("Lise", "Leder", Group.LEADER)).page();
      assertThat(page.locator("[cam-widget-header]").getByText("Mit forløb")).isVisible();
      assertThat(page.locator("[cam-widget-header]").getByText("Lukkedage")).hasCount(0);
      page.evaluate("location.hash = '#/lukkedage'");

      assertThat(page.locator(".roedtraad-own-page")).containsText("Det har du ikke adgang til.");
    }
  }

  private static void choose(TasklistPage tasklist, String csv) {
    tasklist.page().locator(".roedtraad-file input")
        .setInputFiles(new FilePayload("lukkedage.csv", "text/csv", csv.getBytes(UTF_8)));
  }

  private static Locator row(TasklistPage tasklist, String number) {
    return tasklist.page().locator(".roedtraad-verdicts tbody tr").filter(new Locator.FilterOptions()
        .setHas(tasklist.page().locator("td:first-child", new Page.LocatorOptions()
            .setHasText(number))));
  }

  private static void check(TasklistPage tasklist, String picture) {
    tasklist.picture(picture);
    assertThat(PageCheck.faults(tasklist.page())).isEmpty();
    assertThat(PageCheck.cutOff(tasklist.page())).isEmpty();
    assertThat(tasklist.isTooWide()).isFalse();
    assertThat(tasklist.faults()).isEmpty();
  }
}
