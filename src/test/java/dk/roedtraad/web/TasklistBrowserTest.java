package dk.roedtraad.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.answer.Answers;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.BrowserStory;
import dk.roedtraad.support.Coordinator;
import dk.roedtraad.support.PageCheck;
import dk.roedtraad.support.Rest;
import dk.roedtraad.support.TasklistPage;
import dk.roedtraad.support.TextFile;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Stock Tasklist with our words, styles and scripts, in a real browser that speaks English. */
class TasklistBrowserTest extends BrowserStory {

  private static final String CHALLENGES = "Beskriv udfordringer i den pædagogiske ledelsesopgave";
  private static final String FIRST_STEP = "1. Identificer det vellykkede og værdifulde";

  @Autowired
  private Answers answers;

  @Test
  void aLeaderGoesFromTheLinkInTheMailToTheFormAndSendsIt() {
    var lise = started(aLeader(aCohort(Track.MODEL_SCHOOL)));
    try (var tasklist = window(1400, 900)) {
      tasklist.openTaskFromMail(open(lise, "userTask_describeChallenges").getId());
      tasklist.page().locator(".form-signin").waitFor();
      tasklist.picture("login-1400");
      tasklist.logIn(lise.leaderId());

      assertThat(tasklist.title()).hasText(CHALLENGES);
      assertThat(tasklist.page().locator(".task-card .due-date")).containsText("tirsdag den 5. januar 2027 kl. 16.00");
      assertThat(tasklist.page().locator(".task-card .process-definition")).hasText("Lederforløb – modelskole");
      tasklist.picture("describe-challenges-1400");
      fillInChallenges(tasklist, "Jeg er for langt væk fra undervisningen. \"Æ, ø & å\" <b>tæller</b>.");
      tasklist.send();

      assertThat(tasklist.page().locator(".roedtraad-thanks"))
          .containsText("Tak – indsendt kl. 08.00. Næste: 1. internat den 12.–13. januar 2027.");
      assertThat(tasklist.page().locator(".task-card")).isHidden();
      tasklist.picture("after-sending-1400");
      assertThat(openSteps(lise)).doesNotContain("userTask_describeChallenges");
      assertThat(tasklist.faults()).isEmpty();
    }
  }

  @Test
  void onASlowConnectionThePageComesLateInsteadOfNever() {
    try (var tasklist = window(390, 844)) {
      var page = tasklist.page();
      var onItsWay = new AtomicReference<Route>();
      page.clock().install();
      page.route("**/tasklistPlugins/static/app/plugin.js*", onItsWay::set);
      tasklist.beginToOpen();
      page.waitForCondition(() -> onItsWay.get() != null);
      page.clock().runFor(60_000);
      onItsWay.get().resume();

      assertThat(page.locator(".form-signin")).isVisible();
      assertThat(tasklist.faults()).isEmpty();
    }
  }

  @Test
  void twoLeadersAtTheSameTimeSeeTheirOwnTasksOnly() {
    var cohort = aCohort(Track.MODEL_SCHOOL);
    var lise = started(aLeader(cohort));
    var optional = somebody("Ole", "Anden", Group.LEADER);
    accounts.addToSchool(optional, lise.schoolCode());
    Rest.as(optional, port).start("four-d-cycle", Map.of("developmentArea", "Teams", "scope", "DEPARTMENT"));
    try (var hers = window(1400, 900);
        var his = window(1400, 900)) {
      hers.open().logIn(lise.leaderId());
      his.open().logIn(optional);

      assertThat(hers.tasks()).containsText(new String[] {CHALLENGES});
      assertThat(his.tasks()).containsText(new String[] {FIRST_STEP});

      his.openTaskFromMail(open(lise, "userTask_describeChallenges").getId());
      assertThat(his.page().locator(".task-details")).not().containsText(CHALLENGES);
      assertThat(his.page().locator(".fjs-container")).hasCount(0);
      assertThat(his.message()).containsText("Dine opgaver står på listen.");
    }
  }

  @Test
  void aRefusalIsDanishAndTheTextStays() {
    var lise = started(aLeader(aCohort(Track.MODEL_SCHOOL)));
    try (var tasklist = window(1400, 900)) {
      tasklist.openTaskFromMail(open(lise, "userTask_describeChallenges").getId()).logIn(lise.leaderId());
      tasklist.title();
      fillInChallenges(tasklist, "   ");
      tasklist.fold().click();
      tasklist.field("Field_pattern").fill("Et mønster, som ikke må gå tabt.");
      tasklist.send();

      assertThat(tasklist.message()).containsText("Ikke indsendt endnu");
      assertThat(tasklist.message()).containsText("Din udfordring: skal udfyldes.");
      assertThat(tasklist.page().locator(".notifications .status + strong")).isHidden();
      assertThat(tasklist.field("Field_pattern")).hasValue("Et mønster, som ikke må gå tabt.");
      tasklist.picture("refusal-1400");
      assertThat(openSteps(lise)).contains("userTask_describeChallenges");
    }
  }

  @ParameterizedTest
  @CsvSource({"1400,900", "390,800"})
  void aKonsulentWhoCannotComeMovesTheSessionFromTheForm(int width, int height) {
    var lise = aLeader(aCohort(Track.IMPLEMENTATION_SCHOOL));
    start(lise);
    submit(lise, "userTask_proposeTimes", Map.of("time1", "2026-11-17T10:00", "time2", "2026-11-18T14:30",
        "time3", "2026-11-19T09:00", "place", "Teams"));
    submit(lise, "userTask_chooseTime", Map.of("chosenTime", "OPTION_2"));
    try (var tasklist = window(width, height)) {
      tasklist.openTaskFromMail(open(lise, "userTask_registerSession").getId()).logIn(lise.coachId());
      tasklist.title();
      var page = tasklist.page();
      page.locator(".fjs-container").getByText("Flyt samtalen").evaluate("link => { link.target = ''; link.click(); }");
      assertThat(page.locator(".roedtraad-own-page")).containsText("Sparring før seminaret med Lise Leder");
      assertThat(page.locator(".roedtraad-own-page")).containsText("onsdag den 18. november 2026 kl. 14.30");
      assertThat(PageCheck.faults(page)).isEmpty();
      assertThat(PageCheck.cutOff(page)).isEmpty();
      tasklist.picture("move-session-" + width);
      page.getByText("Bed om en ny tid").click();

      assertThat(page.locator(".roedtraad-own-page")).containsText("Lise Leder har fået besked. Foreslå nye tider");
      assertThat(tasklist.faults()).isEmpty();
    }
    assertThat(openSteps(lise)).contains("userTask_proposeTimes");
  }

  @Test
  void aRefusalIsGoneAtTheNextTryAndInTheNextTask() {
    var lise = started(aLeader(aCohort(Track.MODEL_SCHOOL)));
    Rest.as(lise.leaderId(), port).start("four-d-cycle", Map.of("developmentArea", "Teams", "scope", "DEPARTMENT"));
    try (var tasklist = window(1400, 900)) {
      tasklist.openTaskFromMail(open(lise, "userTask_describeChallenges").getId()).logIn(lise.leaderId());
      tasklist.title();
      fillInChallenges(tasklist, "   ");
      sendAndBeRefused(tasklist);
      assertThat(refusals(tasklist)).hasCount(1);
      sendAndBeRefused(tasklist);
      assertThat(refusals(tasklist)).hasCount(1);

      tasklist.tasks().filter(new Locator.FilterOptions().setHasText(FIRST_STEP)).click();
      assertThat(tasklist.title()).hasText(FIRST_STEP);
      assertThat(refusals(tasklist)).hasCount(0);

      tasklist.tasks().filter(new Locator.FilterOptions().setHasText(CHALLENGES)).click();
      assertThat(tasklist.title()).hasText(CHALLENGES);
      sendAndBeRefused(tasklist);
      assertThat(refusals(tasklist)).hasCount(1);
      tasklist.field("Field_challenge").fill("Jeg er for langt væk fra undervisningen.");
      tasklist.send();
      assertThat(tasklist.page().locator(".roedtraad-thanks")).containsText("Tak – indsendt");
      assertThat(refusals(tasklist)).hasCount(0);
    }
  }

  /** The answer has come, so what the page shows is about this try. */
  private static void sendAndBeRefused(TasklistPage tasklist) {
    tasklist.page().waitForResponse(response -> response.url().endsWith("/submit-form") && response.status() == 400,
        tasklist::send);
  }

  private static Locator refusals(TasklistPage tasklist) {
    return tasklist.page().locator(".page-notifications .alert-danger");
  }

  @Test
  void whatIsOptionalIsFoldedUntilItIsWantedAndIsSentAllTheSame() {
    var lise = started(aLeader(aCohort(Track.MODEL_SCHOOL)));
    try (var tasklist = window(1400, 900)) {
      var task = open(lise, "userTask_describeChallenges").getId();
      tasklist.openTaskFromMail(task).logIn(lise.leaderId());
      tasklist.title();
      var keyboard = tasklist.page().keyboard();
      assertThat(tasklist.fold()).hasAttribute("aria-expanded", "false");
      assertThat(tasklist.field("Field_pattern")).isHidden();

      tasklist.fold().focus();
      keyboard.press("Enter");
      assertThat(tasklist.fold()).hasAttribute("aria-expanded", "true");
      tasklist.field("Field_pattern").fill("Vi taler mest om drift.");
      tasklist.fold().click();
      assertThat(tasklist.field("Field_pattern")).isHidden();
      fillInChallenges(tasklist, "Jeg er for langt væk fra undervisningen.");
      tasklist.send();

      assertThat(tasklist.page().locator(".task-card")).isHidden();
      assertThat(answers.findByTask(task).orElseThrow().values()).containsEntry("pattern", "Vi taler mest om drift.");
    }
  }

  @Test
  void whatIsFoldedOpensWhereSomethingIsWrongAndWhereSomethingIsWrittenAlready() {
    var lise = started(aLeader(aCohort(Track.MODEL_SCHOOL)));
    try (var tasklist = window(1400, 900)) {
      var task = open(lise, "userTask_describeChallenges").getId();
      tasklist.openTaskFromMail(task).logIn(lise.leaderId());
      tasklist.title();
      fillInChallenges(tasklist, "Jeg er for langt væk fra undervisningen.");
      tasklist.fold().click();
      tasklist.field("Field_pattern").fill("En nul\0");
      tasklist.fold().click();
      tasklist.send();

      assertThat(tasklist.message()).containsText("Hvilket mønster ser du i handlingerne?");
      assertThat(tasklist.field("Field_pattern")).isVisible();
      tasklist.field("Field_pattern").fill("x".repeat(20_001));
      tasklist.fold().click();
      assertThat(tasklist.field("Field_pattern")).isVisible();
    }
  }

  @ParameterizedTest
  @CsvSource({"390,844", "320,640"})
  void aPhoneShowsTheFormAtOnceAndNothingBesideIt(int width, int height) {
    var lise = started(aLeader(aCohort(Track.MODEL_SCHOOL)));
    try (var tasklist = window(width, height)) {
      tasklist.openTaskFromMail(open(lise, "userTask_describeChallenges").getId()).logIn(lise.leaderId());

      assertThat(tasklist.title()).hasText(CHALLENGES);
      assertThat(tasklist.page().locator("section.tasks-list")).isHidden();
      assertThat(tasklist.isTooWide()).isFalse();
      assertThat(tasklist.page().locator(".fjs-container").boundingBox().y).isLessThan(420);
      tasklist.picture("describe-challenges-" + width);

      tasklist.page().locator(".roedtraad-back").click();
      assertThat(tasklist.tasks()).containsText(new String[] {CHALLENGES});
      assertThat(tasklist.page().locator("section.task-details")).isHidden();
      assertThat(tasklist.isTooWide()).isFalse();
      tasklist.picture("list-" + width);
    }
  }

  @Test
  void theFormIsTheFirstThingForTheKeyboard() {
    var lise = started(aLeader(aCohort(Track.MODEL_SCHOOL)));
    try (var tasklist = window(1400, 900)) {
      tasklist.openTaskFromMail(open(lise, "userTask_describeChallenges").getId()).logIn(lise.leaderId());
      tasklist.title();
      tasklist.page().locator(".roedtraad-skip").focus();
      tasklist.page().keyboard().press("Enter");

      assertThat(tasklist.field("Field_challenge")).isFocused();
    }
  }

  @Test
  void whatOnlyConfusesIsNotThere() {
    var lise = started(aLeader(aCohort(Track.MODEL_SCHOOL)));
    try (var tasklist = window(1400, 900)) {
      tasklist.openTaskFromMail(open(lise, "userTask_describeChallenges").getId()).logIn(lise.leaderId());
      tasklist.title();
      var page = tasklist.page();
      var exactly = new Page.GetByTextOptions().setExact(true);

      for (var gone : new String[] {"Gem", "Skriv kommentar", "Opret opgave", "Historik", "Beskrivelse",
          "Sæt opfølgning", "Tilføj grupper", "Opret et filter"}) {
        assertThat(page.getByText(gone, exactly).locator("visible=true")).hasCount(0);
      }
      assertThat(page.locator("button.unclaim")).isHidden();
      assertThat(page.locator(".task-filters a[ng-click*='openModal']").locator("visible=true")).hasCount(0);
    }
  }

  @Test
  void tasksStandByDeadlineAndTasksWithoutOneLast() {
    var lise = started(aLeader(aCohort(Track.MODEL_SCHOOL)));
    Rest.as(lise.leaderId(), port).start("four-d-cycle", Map.of("developmentArea", "Teams", "scope", "DEPARTMENT"));
    try (var tasklist = window(1400, 900)) {
      tasklist.open().logIn(lise.leaderId());

      assertThat(tasklist.tasks()).containsText(new String[] {CHALLENGES, FIRST_STEP});
      assertThat(tasklist.page().locator(".task-filters h4")).containsText(
          new String[] {"Mine opgaver", "Fristen er passeret", "Frist i denne uge"});
    }
  }

  @Test
  void aCoordinatorSeesWhomATaskIsAboutAndStartsACohortByADanishCalendar() {
    var cohort = aCohort(Track.MODEL_SCHOOL);
    started(aLeader(cohort));
    try (var tasklist = window(1400, 900)) {
      tasklist.open().logIn(cohort.coordinatorId());
      tasklist.page().locator(".task-filters").getByText("Opgaver på mine hold").click();
      assertThat(tasklist.tasks()).containsText(new String[] {CHALLENGES});
      assertThat(tasklist.page().locator("section.tasks-list")).containsText("Lise Leder");
      tasklist.picture("coordinator-1400");

      tasklist.page().locator(".start-process-action a").click();
      tasklist.page().locator(".modal").getByText("Kursushold").click();
      tasklist.field("Field_seminar1Date").click();
      var calendar = tasklist.page().locator(".flatpickr-calendar.open");
      assertThat(calendar.locator(".flatpickr-weekday").first()).hasText("man");
      assertThat(tasklist.field("Field_seminar1Date")).hasAttribute("placeholder", "dd.mm.åååå");
      tasklist.picture("start-cohort-1400");
    }
  }

  @Test
  void aCoordinatorLoadsTheListOfLeadersAfterHavingSeenWhatIsWrongWithIt() {
    var school = UUID.randomUUID().toString().substring(0, 8);
    var other = UUID.randomUUID().toString().substring(0, 8);
    var list = Coordinator.list("a@" + school + ".example", "b@" + school + ".example", "c@" + other + ".example");
    var coordinator = Coordinator.at(port, accounts);
    var cohortId = coordinator.startCohort(Coordinator.modelSchoolPlan("2027-01-12", "2027-03-09", "2027-05-11")).json()
        .path("businessKey").asText();
    runDueJobs();
    var task = taskService.createTaskQuery().processInstanceBusinessKey(cohortId)
        .taskDefinitionKey("userTask_loadParticipants").singleResult();
    try (var tasklist = window(1400, 900)) {
      tasklist.openTaskFromMail(task.getId()).logIn(coordinator.id());
      assertThat(tasklist.title()).hasText("Indlæs deltagere");
      var page = tasklist.page();
      var verdict = page.locator(".rt-verdict");

      page.locator("input[type=file]").setInputFiles(TextFile.named("fejl.csv", list.replaceFirst("@", " ")));
      assertThat(verdict).containsText("Ingen er indlæst endnu");
      tasklist.picture("load-participants-errors-1400");

      page.locator("input[type=file]").setInputFiles(TextFile.named("deltagere.csv", list));
      assertThat(verdict).containsText("3 ledere");
      var schools = page.locator(".rt-group").filter(new Locator.FilterOptions().setHasText("2 nye skoler"));
      assertThat(schools.locator("input")).hasCount(1);
      assertThat(schools.locator("li")).hasCount(2);
      assertThat(schools.locator("li").first()).isHidden();
      schools.locator("summary").click();
      assertThat(schools.locator("li").first()).containsText("Række 2: Ny skole: '" + school + "'");
      assertThat(page.locator(".rt-list > .rt-warning")).containsText(
          new String[] {"Holdet har kun 3 deltagere", other + " har kun én deltager"});
      for (var warning : page.locator(".rt-warning input").all()) {
        warning.check();
      }
      assertThat(verdict).containsText("Alt er klar. Indsend, så bliver 3 ledere indlæst.");
      tasklist.picture("load-participants-1400");
      tasklist.send();

      assertThat(page.locator(".roedtraad-thanks")).containsText("Tak – indsendt");
      runDueJobs();
      assertThat(courses.ofCohort(cohortId)).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void everyApplicationAsksForTheLoginInDanish(String app) {
    try (var window = window(1400, 900)) {
      window.page().navigate("http://localhost:" + port + "/camunda/app/" + app + "/default/");

      assertThat(window.page().locator(".form-signin button[type=submit]")).hasText("Log ind");
      assertThat(window.page().locator("html")).hasAttribute("lang", "da");
      assertThat(window.page().locator(".ce-eol-banner")).isHidden();
      assertThat(window.page()).hasTitle(Pattern.compile("Den røde tråd · .*"));
      window.picture("login-" + app);
    }
  }

  private Course started(Course course) {
    start(course);
    return course;
  }

  private static void fillInChallenges(TasklistPage tasklist, String challenge) {
    tasklist.field("Field_challenge").fill(challenge);
    var sentences = tasklist.page().locator(".fjs-form-field-radio[role=radiogroup]")
        .locator("visible=true");
    for (int i = 0; i < sentences.count(); i++) {
      sentences.nth(i).locator("input[type=radio]").first().check();
    }
  }
}
