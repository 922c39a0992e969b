package dk.roedtraad.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.BrowserStory;
import dk.roedtraad.support.PageCheck;
import dk.roedtraad.support.Rest;
import dk.roedtraad.support.TasklistPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Mit forløb" in a real browser. */
class MyCourseBrowserTest extends BrowserStory {

  private static final String WRITTEN = "Æblegrød & \"ærlighed\"\n<script>document.title = 'taget'</script> 😀";

  @ParameterizedTest
  @ValueSource(ints = {1400, 390, 320})
  void aLeaderFindsStepsDatesAndOwnWordsOnOnePage(int width) {
    var lise = aLeaderAtTheEnd();
    try (var tasklist = window(width, 900)) {
      tasklist.open().logIn(lise.leaderId());
      var page = tasklist.page();
      if (width < 768) {
        page.locator(".roedtraad-my-course-short a").click();
      } else {
        page.locator("[cam-widget-header]").getByText("Mit forløb").click();
      }

      assertThat(page.locator(".roedtraad-next")).containsText("Det næste");
      assertThat(page.locator(".roedtraad-steps > li:not(.roedtraad-phase)").first())
          .containsText("Afsluttet · indsendt 2. november 2026");
      assertThat(page.locator(".roedtraad-picture .here").first()).containsText("Du er her");
      var answer = page.locator(".roedtraad-answer").filter(
          new Locator.FilterOptions().setHasText("Beskriv udfordringer"));
      answer.locator("summary").click();
      assertThat(answer.locator("dd").first()).hasText(WRITTEN);
      var draft = page.locator(".roedtraad-own-drafts .roedtraad-answer");
      draft.locator("summary").click();
      assertThat(draft.locator("dd")).hasText(WRITTEN);
      assertThat(draft.getByText("Fortsæt")).isVisible();
      assertThat(page).hasTitle("Mit forløb · Den røde tråd");
      assertThat(page.locator(".roedtraad-chart canvas")).isVisible();

      assertThat(PageCheck.faults(page)).isEmpty();
      assertThat(PageCheck.cutOff(page)).isEmpty();
      assertThat(tasklist.faults()).isEmpty();
      page.setViewportSize(width, width < 768 ? 900 : 3000);
      tasklist.picture("my-course-" + width);
    }
  }

  @Test
  void theKeyboardGoesThroughThePageFromTopToBottom() {
    var lise = aLeaderAtTheEnd();
    try (var tasklist = window(320, 900)) {
      visit(tasklist, lise.leaderId());
      var page = tasklist.page();
      page.locator(".roedtraad-picture").waitFor();
      var stops = new ArrayList<Integer>();
      for (int stop = 0; stop < 100; stop++) {
        page.keyboard().press("Tab");
        var top = page.evaluate("""
            () => document.activeElement.closest('.roedtraad-own-page') === null ? null
              : Math.round(document.activeElement.getBoundingClientRect().bottom
                - document.querySelector('.roedtraad-own-page h1').getBoundingClientRect().bottom)""");
        if (top == null) {
          break;
        }
        stops.add((Integer) top);
      }
      assertThat(stops).hasSizeGreaterThan(8).isSorted();
    }
  }

  @Test
  void theChartShowsTheNumbersOfTheTable() {
    var lise = aLeaderAtTheEnd();
    try (var tasklist = window(1400, 900)) {
      visit(tasklist, lise.leaderId());
      var table = tasklist.page().locator(".roedtraad-table");

      assertThat(table.locator("tbody tr")).hasCount(8);
      assertThat(table.locator("tbody tr").first().locator("td")).hasText(new String[] {"1 – Ikke endnu", "3 – Ja"});
      assertThat(table.locator("tfoot td")).hasText(new String[] {"7 af 8", "8 af 8"});
      assertThat(tasklist.page().locator(".roedtraad-chart canvas")).isVisible();
      tasklist.page().waitForFunction("() => window.Chart && Chart.getChart(document.querySelector('canvas'))");
      assertThat((List<?>) tasklist.page().evaluate(
          "() => Chart.getChart(document.querySelector('canvas')).data.datasets.map(set => set.data.join())"))
          .hasToString("[1,3,3,3,3,3,3,3, 3,3,3,3,3,3,3,3]");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1400, 390})
  void aLeaderMakesALinkToTheOwnCalendarMakesItAnewAndTurnsItOff(int width) {
    var lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    start(lise);
    try (var tasklist = window(width, 900)) {
      visit(tasklist, lise.leaderId());
      var calendar = tasklist.page().getByLabel("Din kalender");
      assertThat(calendar).containsText("Du har ikke noget link endnu.");
      calendar.locator("button:text-is('Lav et link')").click();

      assertThat(calendar.locator("blockquote")).containsText("/calendar/");
      var first = calendar.locator("blockquote").innerText();
      calendar.locator("button:text-is('Kopier link')").click();
      assertThat(calendar.locator(".roedtraad-copied")).hasText("Linket er kopieret.");
      calendar.scrollIntoViewIfNeeded();
      assertThat(PageCheck.faults(tasklist.page())).isEmpty();
      assertThat(PageCheck.cutOff(tasklist.page())).isEmpty();
      tasklist.picture("my-course-calendar-" + width);

      tasklist.page().reload();
      assertThat(calendar).containsText("Det kan ikke vises igen.");
      calendar.locator("button:text-is('Lav et nyt link')").click();
      assertThat(calendar.locator("blockquote")).not().hasText(first);
      calendar.locator("button:text-is('Slå linket fra')").click();
      assertThat(calendar).containsText("Du har ikke noget link endnu.");
      assertThat(tasklist.faults()).isEmpty();
    }
  }

  @Test
  void nobodyElseMeetsIt() {
    var lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    start(lise);
    for (var person : List.of(lise.coachId(), cohorts.find(lise.cohortId()).orElseThrow().coordinatorId())) {
      try (var tasklist = window(1400, 900)) {
        visit(tasklist, person);

        assertThat(tasklist.page().locator(".roedtraad-own-page")).containsText("Det har du ikke adgang til.");
        assertThat(tasklist.page().locator("[cam-widget-header]").getByText("Mit forløb")).hasCount(0);
      }
    }
  }

  @Test
  void aLeaderOnNoCohortIsToldSo() {
    var lise = somebody("Line", "Ny", Group.LEADER);
    try (var tasklist = window(390, 800)) {
      visit(tasklist, lise);

      assertThat(tasklist.page().locator(".roedtraad-own-page")).containsText("Du er ikke på et hold endnu.");
      assertThat(PageCheck.faults(tasklist.page())).isEmpty();
    }
  }

  @Test
  void theTextForTheTeachersIsCopiedAndTheAgendaIsFoundInTheForm() {
    var lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    var course = start(lise);
    seminarIsHeld(course, 1);
    try (var tasklist = window(1400, 900)) {
      visit(tasklist, lise.leaderId());
      tasklist.page().locator("button:text-is('Kopier tekst')").click();
      assertThat(tasklist.page().locator(".roedtraad-copied")).hasText("Teksten er kopieret.");

      tasklist.openTaskFromMail(open(lise, "userTask_meetLeadershipTeam1").getId());
      tasklist.title();
      var link = tasklist.page().locator(".fjs-container").getByText("Hent en dagsorden (PDF)");
      var address = (String) link.evaluate("it => it.href");
      assertThat(address).endsWith("/api/my-courses/" + lise.id() + "/agenda/1");
      var document = tasklist.page().request().get(address);
      assertThat(document.headers()).containsEntry("content-type", "application/pdf");
      assertThat(PageCheck.faults(tasklist.page())).isEmpty();
    }
  }

  private void visit(TasklistPage tasklist, String person) {
    tasklist.page().navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/mit-forloeb");
    tasklist.logIn(person);
  }

  private Course aLeaderAtTheEnd() {
    var lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    var course = start(lise);
    submit(lise, "userTask_describeChallenges", Map.of("challenge", WRITTEN, "roleModel", "NOT_YET"));
    for (int seminar = 1; seminar <= 3; seminar++) {
      seminarIsHeld(course, seminar);
    }
    submit(lise, "userTask_selfEvaluate", Map.of("roleModel", "YES"));
    Rest.as(lise.leaderId(), port).put("/api/drafts/" + open(lise, "userTask_formulateProblem").getId(),
        Map.of("values", Map.of("problemStatement", WRITTEN)));
    return lise;
  }
}
