package dk.roedtraad.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.answer.Answer;
import dk.roedtraad.application.answer.Answers;
import dk.roedtraad.application.cohort.CohortCourses;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.SuccessCriteria;
import dk.roedtraad.application.dialogue.DialogueService;
import dk.roedtraad.application.dialogue.Dialogues;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.dialogue.SchoolStatus;
import dk.roedtraad.domain.dialogue.TimeGiven;
import dk.roedtraad.domain.seminar.AttendanceOutcome;
import dk.roedtraad.engine.access.SchoolTenantProvider;
import dk.roedtraad.support.BrowserStory;
import dk.roedtraad.support.PageCheck;
import dk.roedtraad.support.TasklistPage;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** "Forløb" in Cockpit, in a real browser that speaks English. */
class OverviewBrowserTest extends BrowserStory {

  private static final String DRAWN =
      "id => window.Chart && Chart.getChart(document.querySelector(`#roedtraad-chart-${id} canvas`))";

  @Autowired
  private CohortCourses cohortCourses;
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
    var round = dialogues.addRound(dialogue, CopenhagenTime.at(day, LocalTime.of(9, 0)), List.of(lise.cohortId()));
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
      assertThat(page.locator(".roedtraad-step-words li").first()).containsText("Er her nu: 1. Afsluttet: 1.");
      assertThat(page.locator(".roedtraad-schools tbody")).containsText("Vises ikke endnu");
      assertThat(page.locator("#roedtraad-chart-handing-in tbody tr").first()).containsText("november 2026");
      assertThat(page.locator("#roedtraad-chart-time-and-resources tbody tr"))
          .hasText(Pattern.compile("1\\. runde\\s*0\\s*1\\s*0"));
      page.waitForFunction(DRAWN, "handing-in");
      assertThat(page.locator(".roedtraad-dialogue h3")).containsText("4. januar 2027");
      assertThat(page.locator(".roedtraad-dialogue")).containsText("Går i stå");
      assertThat(page.locator(".roedtraad-dialogue blockquote")).hasText("Vi flytter <b>vagter</b>");
      check(cockpit);
      page.setViewportSize(width, 5200);
      cockpit.picture("overview-manager-" + width);
    }
  }

  @Test
  void aCoordinatorChoosesACohortAndAStatus() {
    var coordinator = cohorts.find(lise.cohortId()).orElseThrow().coordinatorId();
    try (var cockpit = window(1400, 900)) {
      open(cockpit, "/forloeb", coordinator);
      var page = cockpit.page();
      page.locator(".roedtraad-leaders").first().waitFor();
      page.locator(".roedtraad-leaders").evaluateAll("all => all.forEach(one => one.classList.add('of-all-cohorts'))");
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
  void ofManyLeadersTheFirstAreShownAndMoreOnDemand() {
    try (var cockpit = window(1400, 900)) {
      cockpit.page().route("**/api/overview?cohortId=", route -> {
        var answer = route.fetch();
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(answer.text().replaceFirst(
            "\"leaders\":\\[(.*?)],\"sentence\"", "\"leaders\":[$1" + ",$1".repeat(149) + "],\"sentence\"")));
      });
      open(cockpit, "/forloeb", manager);
      var page = cockpit.page();
      assertThat(page.locator(".roedtraad-leaders tbody tr")).hasCount(200);
      assertThat(page.locator(".roedtraad-found")).hasText("200 af 300 ledere vises.");
      assertThat(page.locator(".roedtraad-status").first()).hasText("Bagefter planen");

      page.getByText("Vis flere").click();

      assertThat(page.locator(".roedtraad-leaders tbody tr")).hasCount(300);
      assertThat(page.getByText("Vis flere")).isHidden();
    }
  }

  @Test
  void ofAClosedCohortTheEightSentencesAreDrawnAndStandInATableBesideIt() {
    var cohort = cohorts.find(lise.cohortId()).orElseThrow();
    for (int i = 0; i < 6; i++) {
      var leader = start(aLeader(cohort)).getBusinessKey();
      answers.add(new Answer(UUID.randomUUID().toString(), leader, SuccessCriteria.BEFORE, 1, null, "leder",
          say(i < 3 ? "YES" : "NOT_YET"), clock.instant()));
      answers.add(new Answer(UUID.randomUUID().toString(), leader, SuccessCriteria.AFTER, 1, null, "leder",
          say("YES"), clock.instant()));
      courses.saveAttendance(leader, 1, true, i < 5, AttendanceOutcome.of(true, i < 5, false), "k", clock.instant());
    }
    cohortCourses.complete(cohort.id());
    runDueJobs();
    try (var cockpit = window(1400, 900)) {
      open(cockpit, "/forloeb", cohort.coordinatorId());
      var page = cockpit.page();
      page.getByLabel("Hold").selectOption(cohort.id());

      var chart = page.locator("#roedtraad-chart-criteria");
      assertThat(chart.locator("tbody tr").first()).hasText("Jeg er rollemodel3 af 6mindst 5 af 6");
      page.waitForFunction(DRAWN, "criteria");
      assertThat(page.evaluate("() => Chart.getChart(document.querySelector('#roedtraad-chart-criteria canvas'))"
          + ".data.datasets.map(set => set.data[0]).join()")).isEqualTo("3,5");
      page.locator("button.roedtraad-name").first().click();
      assertThat(page.locator(".roedtraad-way table")).containsText("Beskriv udfordringer");
      check(cockpit);
      for (int width : new int[] {1400, 390}) {
        page.setViewportSize(width, 7000);
        page.reload();
        page.getByLabel("Hold").selectOption(cohort.id());
        page.waitForFunction(DRAWN, "criteria");
        assertThat(PageCheck.cutOff(page)).isEmpty();
        cockpit.picture("overview-closed-" + width);
      }
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
  void aColleagueOfWhoIsAskedTakesTheQuestionAndIsLedToIt() {
    var question = questionTo(manager);
    var colleague = somebody("Carla", "Chef", Group.MANAGER);
    accounts.addToSchool(colleague, lise.schoolCode());
    try (var cockpit = window(390, 844)) {
      open(cockpit, "/forloeb", colleague);
      var page = cockpit.page();
      assertThat(page.locator(".roedtraad-question")).containsText("ligger hos Mette Chef. Er Mette Chef væk");
      check(cockpit);
      cockpit.picture("overview-question-390");

      page.getByText("Tag opgaven").press("Enter");

      page.waitForURL(Pattern.compile(".*task=" + question));
      assertThat(page.locator(".fjs-container")).containsText("Tid og ressourcer");
    }
  }

  /** "Status og fremdrift" waits for that manager. */
  private String questionTo(String asked) {
    var dialogue = dialogues.ofSchool(lise.schoolCode()).orElseThrow().id();
    var round = dialogues.addRound(dialogue, clock.instant(), List.of());
    var instance = SchoolTenantProvider.startingFor(lise.schoolCode(), () -> runtimeService
        .createProcessInstanceByKey("status-dialogue").businessKey(dialogue).setVariables(Map.of("managerId", asked,
            "cohortId", lise.cohortId(), "track", "MODEL_SCHOOL", "round", round, "roundEndsAt",
            Date.from(at(2030, 1, 1, 8).toInstant()))).startBeforeActivity("userTask_giveStatus").execute().getId());
    dialogues.setStarted(dialogue, instance, LocalDate.of(2027, 1, 4));
    return taskService.createTaskQuery().processInstanceId(instance).singleResult().getId();
  }

  @Test
  void anAdministratorSeesThatAllIsWellAndSendsAnInvitationAgain() {
    try (var cockpit = window(390, 844)) {
      open(cockpit, "/drift", "admin@forloeb.example");
      var page = cockpit.page();
      assertThat(page.locator(".roedtraad-states caption")).hasText(new String[] {"Tilstand", "Beslutningstabeller"});
      page.getByLabel("Brugernavn").fill("ingen@skole.example");
      page.getByLabel("Brugernavn").press("Enter");
      assertThat(page.locator(".roedtraad-refused")).containsText("Der er ingen bruger med det brugernavn.");

      page.getByLabel("Brugernavn").fill(manager);
      page.getByLabel("Brugernavn").press("Enter");

      assertThat(page.getByText("En invitation er på vej til " + manager)).isVisible();
      check(cockpit);
      assertThat(PageCheck.cutOff(page)).isEmpty();
      for (int width : new int[] {390, 1400}) {
        page.setViewportSize(width, 1800);
        cockpit.picture("operations-" + width);
      }
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

  private static Map<String, Object> say(String answer) {
    return SuccessCriteria.SENTENCES.stream().collect(Collectors.toMap(sentence -> sentence, sentence -> answer));
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
