package dk.roedtraad.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.answer.Answer;
import dk.roedtraad.application.answer.Answers;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.dialogue.DialogueService;
import dk.roedtraad.application.dialogue.Dialogues;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.dialogue.SchoolStatus;
import dk.roedtraad.domain.dialogue.TimeGiven;
import dk.roedtraad.support.BrowserStory;
import dk.roedtraad.support.PageCheck;
import dk.roedtraad.support.TasklistPage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** "Forløb" in Cockpit, in a real browser that speaks English. */
class OverviewBrowserTest extends BrowserStory {

  @Autowired
  private Dialogues dialogues;
  @Autowired
  private Answers answers;

  private Course lise;
  private String manager;

  @BeforeEach
  void oneFollowsThePlanAndOneIsBehind() {
    lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    var anne = aLeader(cohorts.find(lise.cohortId()).orElseThrow(), lise.schoolCode(), lise.coachId());
    manager = somebody("Mette", "Chef", Group.MANAGER);
    accounts.addToSchool(manager, lise.schoolCode());
    start(lise);
    start(anne);
    submit(lise, "userTask_describeChallenges");
    itIs(at(2027, 1, 6, 8));
    theSchoolHasSaidHowItGoes(LocalDate.of(2027, 1, 4));
  }

  private void theSchoolHasSaidHowItGoes(LocalDate day) {
    var dialogue = dialogues.lock(lise.schoolCode(), day).id();
    var round = dialogues.addRound(dialogue, day, List.of(lise.cohortId()));
    dialogues.setAnswered(dialogue, round, SchoolStatus.STALLED, TimeGiven.PARTLY, day);
    answers.add(new Answer(UUID.randomUUID().toString(), dialogue, DialogueService.GIVE_STATUS, round,
        UUID.randomUUID().toString(), manager, Map.of("schoolAction", "Vi flytter <b>vagter</b>"), clock.instant()));
  }

  @ParameterizedTest
  @CsvSource({"1400,900", "390,844"})
  void aManagerReadsTheAnswerFirstAndWhoIsBehindBelow(int width, int height) {
    try (var cockpit = window(width, height)) {
      open(cockpit, "/forloeb", manager);
      var page = cockpit.page();

      assertThat(page.locator(".roedtraad-answer-first"))
          .hasText("1 af 2 følger planen. Du behøver ikke gøre noget. Kursets koordinator følger op.");
      assertThat(page.locator(".roedtraad-leaders tbody tr")).hasCount(2);
      assertThat(page.locator(".roedtraad-status")).hasText(new String[] {"Bagefter planen", "Følger planen"});
      assertThat(page.locator(".roedtraad-picture svg")).isVisible();
      assertThat(page.locator(".roedtraad-step-words li").first()).containsText("1 er her nu. 1 har været her.");
      assertThat(page.locator(".roedtraad-schools tbody")).containsText("Vises ikke endnu");
      assertThat(page.locator(".roedtraad-dialogue h3")).containsText("4. januar 2027");
      assertThat(page.locator(".roedtraad-dialogue")).containsText("Går i stå");
      assertThat(page.locator(".roedtraad-dialogue blockquote")).hasText("Vi flytter <b>vagter</b>");
      check(cockpit);
      page.setViewportSize(width, 2600);
      cockpit.picture("overview-manager-" + width);
    }
  }

  @Test
  void aCoordinatorChoosesACohortAndAStatus() {
    var coordinator = cohorts.find(lise.cohortId()).orElseThrow().coordinatorId();
    try (var cockpit = window(1400, 900)) {
      open(cockpit, "/forloeb", coordinator);
      var page = cockpit.page();
      page.locator(".roedtraad-leaders").evaluate("before => before.classList.add('of-all-cohorts')");
      page.getByLabel("Hold").selectOption(lise.cohortId());
      assertThat(page.locator(".roedtraad-leaders:not(.of-all-cohorts)")).isVisible();
      assertThat(page.locator(".roedtraad-answer-first"))
          .hasText("1 af 2 følger planen. 1 er bagefter og står øverst.");

      page.getByLabel("Status").selectOption("Bagefter planen");

      assertThat(page.locator(".roedtraad-leaders tbody tr")).hasCount(1);
      assertThat(page.locator(".roedtraad-found")).hasText("1 af 2 ledere vises.");
      check(cockpit);
      var file = page.waitForDownload(() -> page.getByText("CSV til Excel").click());
      assertThat(file.suggestedFilename()).isEqualTo("forloeb.csv");
    }
  }

  @Test
  void oneClickLeadsToTheInstanceAndTheWayItsLeaderHasTaken() {
    try (var cockpit = window(1400, 900)) {
      open(cockpit, "/forloeb", manager);
      var page = cockpit.page();
      page.locator(".roedtraad-leaders tbody a").last().click();

      assertThat(page.locator(".roedtraad-path .roedtraad-answer-first")).containsText("Lise Leder");
      assertThat(page.locator(".roedtraad-path tbody tr").first()).containsText("mandag den 2. november 2026 kl. 08.00");
      assertThat(cockpit.faults()).isEmpty();
      cockpit.picture("overview-path-1400");
    }
  }

  @Test
  void theDashboardGivesTheAnswerAndTheMenuTheWay() {
    try (var cockpit = window(1400, 900)) {
      open(cockpit, "/dashboard", manager);
      var page = cockpit.page();
      assertThat(page.locator(".roedtraad-summary")).containsText("1 af 2 følger planen.");
      check(cockpit);
      cockpit.picture("overview-dashboard-1400");

      page.locator("[cam-widget-header]").getByText("Forløb", new Locator.GetByTextOptions().setExact(true)).click();

      assertThat(page.locator(".roedtraad-leaders")).isVisible();
      assertThat(page).hasTitle("Forløb · Den røde tråd");
    }
  }

  @Test
  void whoWantsEnglishGetsItAndCanGoBack() {
    try (var cockpit = window(1400, 900)) {
      open(cockpit, "/processes", manager);
      var page = cockpit.page();
      assertThat(page.locator("[cam-widget-header]")).containsText("Forløbstyper");

      page.locator(".roedtraad-language").click();
      assertThat(page.locator("[cam-widget-header]")).containsText("Processes");
      assertThat(page.locator("html")).hasAttribute("lang", "en");

      page.locator(".roedtraad-language").click();
      assertThat(page.locator("[cam-widget-header]")).containsText("Forløbstyper");
    }
  }

  private void open(TasklistPage cockpit, String page, String reader) {
    cockpit.page().navigate("http://localhost:" + port + "/camunda/app/cockpit/default/#" + page);
    cockpit.page().locator(".form-signin").waitFor();
    cockpit.logIn(reader);
  }

  private static void check(TasklistPage cockpit) {
    assertThat(PageCheck.faults(cockpit.page())).isEmpty();
    assertThat(PageCheck.cutOff(cockpit.page())).isEmpty();
    assertThat(cockpit.faults()).isEmpty();
  }
}
