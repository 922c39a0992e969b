package dk.roedtraad.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.RequestOptions;
import dk.roedtraad.application.answer.DraftService;
import dk.roedtraad.application.answer.OwnDraft;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.BrowserStory;
import dk.roedtraad.support.Rest;
import dk.roedtraad.support.TasklistPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People type in a real browser, and are cut off in all the ways in which people are. */
class DraftBrowserTest extends BrowserStory {

  private static final String CHALLENGES = "userTask_describeChallenges";
  private static final String TEXT = "Jeg når kun ud i klasserne om fredagen. Æ, ø & å 🙂 <b>{{ja}}</b>";
  private static final String SAVED = "Kladde gemt kl. 08.00";

  @Autowired
  private DraftService drafts;

  private Cohort cohort;
  private Course lise;
  private ProcessInstance course;

  @BeforeEach
  void aLeaderHasAFormToFillIn() {
    cohort = aCohort(Track.MODEL_SCHOOL);
    lise = aLeader(cohort);
    course = start(lise);
  }

  @Test
  void whatIsTypedIsThereAgainInAnotherBrowser() {
    try (var tasklist = opened(CHALLENGES, 1400)) {
      assertThat(note(tasklist)).isHidden();
      tasklist.field("Field_challenge").fill(TEXT);
      tasklist.choose("Jeg er rollemodel", "Delvist");
      assertThat(note(tasklist)).hasText(SAVED);
      assertThat(tasklist.page().locator("[role=status]").getByText("Kladden er gemt")).isAttached();
      assertThat((String) tasklist.page().evaluate("JSON.stringify({...localStorage, ...sessionStorage})"))
          .doesNotContain("fredagen");
      tasklist.picture("draft-1400");
      assertThat(tasklist.faults()).isEmpty();
    }
    try (var tasklist = opened(CHALLENGES, 390)) {
      assertThat(tasklist.field("Field_challenge")).hasValue(TEXT);
      assertThat(tasklist.page().getByLabel("Delvist").first()).isChecked();
      assertThat(note(tasklist)).hasText(SAVED);
      assertThat(note(tasklist)).isInViewport();
      assertThat(tasklist.isTooWide()).isFalse();
      tasklist.picture("draft-390");
    }
  }

  @Test
  void everyKindOfFieldComesBackAsItWasLeft() {
    seminarIsHeld(course, 1);
    try (var tasklist = opened("userTask_meetLeadershipTeam1", 1400)) {
      tasklist.field("Field_meetingDate").fill("14.12.2026");
      tasklist.field("Field_meetingDate").press("Enter");
      tasklist.fold().click();
      tasklist.field("Field_topic").fill("Feedback");
      tasklist.page().getByLabel("Mod og tillid").check();
      assertThat(note(tasklist)).containsText("Kladde gemt");
      saved(Map.of("meetingDate", "2026-12-14", "topic", "Feedback", "succeededWith", List.of("COURAGE_AND_TRUST")));
    }
    submit(lise, "userTask_concretiseAssignment");
    try (var tasklist = opened("userTask_describeAssignment", 1400)) {
      tasklist.fold().click();
      tasklist.field("Field_teamsInvolved").fill("7");
      saved(Map.of("teamsInvolved", 7));
    }
    try (var tasklist = opened("userTask_meetLeadershipTeam1", 1400)) {
      assertThat(tasklist.field("Field_meetingDate")).hasValue("14.12.2026");
      assertThat(tasklist.field("Field_topic")).hasValue("Feedback");
      assertThat(tasklist.page().getByLabel("Mod og tillid")).isChecked();
      tasklist.openTaskFromMail(open(lise, "userTask_describeAssignment").getId());
      assertThat(tasklist.field("Field_teamsInvolved")).hasValue("7");
    }
  }

  @Test
  void whoTypesOnAndOnIsAtMostThreeSecondsBehind() {
    try (var tasklist = withAClockOfItsOwn()) {
      var keyboard = tasklist.page().keyboard();
      for (int second = 3; second <= 9; second += 3) {
        var already = typed().stream().mapToInt(draft -> draft.values().get("challenge").toString().length()).sum();
        var saved = tasklist.page().waitForRequest(DraftBrowserTest::isSave, () -> {
          for (int strokes = 0; strokes < 30; strokes++) {
            keyboard.press("a");
            tasklist.page().clock().runFor(99);
          }
        });
        assertThat(saved.response().status()).isEqualTo(200);
        assertThat(saved.postData()).as("after %d seconds without a single pause", second)
            .contains("a".repeat(already + 1));
      }
    }
  }

  @Test
  void whatIsTakenBackBeforeItIsSavedNeedsNoSaving() {
    try (var tasklist = withAClockOfItsOwn()) {
      var saves = new ArrayList<Request>();
      tasklist.page().onRequest(request -> {
        if (isSave(request)) {
          saves.add(request);
        }
      });
      tasklist.page().keyboard().press("a");
      assertThat(note(tasklist)).hasText("Gemmer …");
      tasklist.page().keyboard().press("Backspace");
      assertThat(note(tasklist)).isHidden();
      tasklist.page().clock().runFor(5_000);
      assertThat(note(tasklist)).isHidden();
      assertThat(saves).isEmpty();
    }
  }

  @Test
  void aConnectionThatDiesWithoutAWordIsGivenUpAndTriedAgain() {
    try (var tasklist = withAClockOfItsOwn()) {
      var dead = new AtomicBoolean(true);
      tasklist.page().route("**/api/drafts/**", route -> {
        if (!dead.get()) {
          route.resume();
        }
      });
      tasklist.page().waitForRequest(DraftBrowserTest::isSave, () -> {
        tasklist.page().keyboard().type("tekst");
        tasklist.page().clock().runFor(1_000);
      });
      tasklist.page().clock().runFor(15_000);
      assertThat(note(tasklist)).hasText("Kladden kunne ikke gemmes – vi prøver igen");
      dead.set(false);
      tasklist.page().clock().runFor(3_000);
      assertThat(note(tasklist)).hasText(SAVED);
      saved(Map.of("challenge", "tekst"));
    }
  }

  @Test
  void aFormThatIsOnlyLookedAtIsNotSaved() {
    try (var tasklist = opened(CHALLENGES, 1400)) {
      tasklist.page().locator(".fjs-container").click();
      tasklist.field("Field_challenge").focus();
      tasklist.page().waitForRequest(request -> request.url().contains("/api/drafts/") && "GET".equals(request.method()),
          () -> tasklist.page().evaluate("window.dispatchEvent(new Event('focus'))"));
      assertThat(note(tasklist)).isHidden();
      assertThat(typed()).isEmpty();
    }
  }

  @Test
  void whatIsTypedJustBeforeOneGoesAwayIsSavedToo() {
    Rest.as(lise.leaderId(), port).start("four-d-cycle", Map.of("developmentArea", "Teams", "scope", "DEPARTMENT"));
    try (var tasklist = opened(CHALLENGES, 1400)) {
      tasklist.field("Field_challenge").fill("før jeg gik til en anden opgave");
      tasklist.openTaskFromMail(taskService.createTaskQuery().taskDefinitionKey("userTask_identify")
          .taskAssignee(lise.leaderId()).singleResult().getId());
      saved(Map.of("challenge", "før jeg gik til en anden opgave"));
      assertThat(tasklist.title()).containsText("Identificer");

      tasklist.openTaskFromMail(open(lise, CHALLENGES).getId());
      assertThat(tasklist.field("Field_challenge")).hasValue("før jeg gik til en anden opgave");
      tasklist.field("Field_challenge").fill("før jeg lukkede");
      tasklist.page().navigate("about:blank");
      saved(Map.of("challenge", "før jeg lukkede"));
    }
  }

  @Test
  void anotherWindowIsTold() {
    try (var office = opened(CHALLENGES, 1400); var train = opened(CHALLENGES, 390)) {
      office.field("Field_challenge").fill("fra kontoret");
      assertThat(note(office)).hasText(SAVED);
      train.field("Field_challenge").fill("fra toget");
      assertThat(note(train)).containsText("Teksten er også åben i et andet vindue, sidst gemt kl. 08.00.");
      train.picture("draft-other-window-390");

      office.page().evaluate("window.dispatchEvent(new Event('focus'))");
      assertThat(note(office)).containsText("Teksten er også åben i et andet vindue, sidst gemt kl. 08.00.");
      office.picture("draft-other-window-1400");
      note(office).getByText("Hent den gemte tekst").click();
      assertThat(office.field("Field_challenge")).hasValue("fra toget");
      saved(Map.of("challenge", "fra toget"));
    }
  }

  @Test
  void whoIsLoggedOutKeepsTheTextUntilTheLoginInAnotherWindow() {
    try (var tasklist = opened(CHALLENGES, 1400)) {
      tasklist.field("Field_challenge").fill("før");
      assertThat(note(tasklist)).hasText(SAVED);
      logOut(tasklist);

      tasklist.field("Field_challenge").fill(TEXT);
      assertThat(note(tasklist)).containsText("Du er logget ud – log ind igen, så gemmer vi kladden");
      assertThat((String) tasklist.page().evaluate("JSON.stringify({...localStorage, ...sessionStorage})"))
          .doesNotContain("fredagen");
      tasklist.picture("draft-logged-out-1400");

      tasklist.inAnotherWindow(() -> note(tasklist).getByText("Log ind i et nyt vindue").click())
          .logIn(lise.leaderId());
      assertThat(note(tasklist)).hasText(SAVED);
      assertThat(tasklist.field("Field_challenge")).hasValue(TEXT);
      saved(Map.of("challenge", TEXT));
    }
  }

  @Test
  void whoIsSentToTheLoginPageFindsTheTextAgainAfterIt() {
    try (var tasklist = opened(CHALLENGES, 390)) {
      logOut(tasklist);
      tasklist.field("Field_challenge").fill(TEXT);
      assertThat(note(tasklist)).containsText("Du er logget ud");
      tasklist.send();
      tasklist.page().locator(".form-signin").waitFor();
      assertThat(note(tasklist)).hasText("Du er logget ud – log ind igen, så gemmer vi kladden.");
      assertThat(note(tasklist)).isInViewport();
      assertThat(tasklist.page().locator("body")).not().containsText("Tak – indsendt");
      tasklist.picture("draft-login-390");

      tasklist.logIn(lise.leaderId());
      assertThat(tasklist.field("Field_challenge")).hasValue(TEXT);
      assertThat(note(tasklist)).hasText(SAVED);
    }
  }

  @Test
  void whoeverLogsInInsteadGetsNothingOfTheText() {
    var other = aLeader(cohort, lise.schoolCode(), lise.coachId());
    start(other);
    try (var tasklist = opened(CHALLENGES, 1400)) {
      logOut(tasklist);
      tasklist.field("Field_challenge").fill(TEXT);
      assertThat(note(tasklist)).containsText("Du er logget ud");
      tasklist.send();
      tasklist.page().waitForResponse(response -> response.url().contains("/api/drafts/") && response.status() == 403,
          () -> tasklist.logIn(other.leaderId()));

      assertThat(note(tasklist)).isHidden();
      assertThat(tasklist.page().locator("body")).not().containsText("klasserne");
      assertThat(drafts.ofPerson(other.leaderId())).isEmpty();
    }
  }

  @Test
  void withoutAConnectionItIsTriedAgain() {
    try (var tasklist = opened(CHALLENGES, 1400)) {
      tasklist.page().context().setOffline(true);
      tasklist.field("Field_challenge").fill(TEXT);
      assertThat(note(tasklist)).hasText("Kladden kunne ikke gemmes – vi prøver igen");
      tasklist.picture("draft-offline-1400");

      tasklist.page().context().setOffline(false);
      assertThat(note(tasklist)).hasText(SAVED);
      saved(Map.of("challenge", TEXT));
    }
  }

  @Test
  void whenTheInternatIsOverOneGoesOnInTheLateTask() {
    try (var tasklist = opened(CHALLENGES, 1400)) {
      tasklist.field("Field_challenge").fill("begyndt");
      assertThat(note(tasklist)).hasText(SAVED);
      tell(course, "seminar1Held");

      tasklist.field("Field_challenge").fill(TEXT);
      assertThat(note(tasklist)).containsText(
          "Opgaven er lukket, fordi forløbet er gået videre. Din tekst er gemt som kladde, som kun du kan se. "
              + "Se dine kladder");
      runDueJobs();
      assertThat(note(tasklist)).containsText("Din tekst er gemt, og den kan stadig indsendes.");
      tasklist.picture("draft-ended-1400");
      note(tasklist).getByText("Fortsæt i opgaven").click();

      assertThat(tasklist.title()).containsText("(kan stadig indsendes)");
      assertThat(tasklist.field("Field_challenge")).hasValue(TEXT);
    }
  }

  @Test
  void whatIsSentToATaskThatHasJustEndedIsKeptAndTheWayOnIsShown() {
    try (var tasklist = opened(CHALLENGES, 390)) {
      tasklist.field("Field_challenge").fill(TEXT);
      for (var sentence : tasklist.page().locator(".fjs-form-field-radio[role=radiogroup]:visible").all()) {
        sentence.locator("input[type=radio]").first().check();
      }
      assertThat(note(tasklist)).hasText(SAVED);
      seminarIsHeld(course, 1);
      tasklist.send();

      assertThat(tasklist.message()).containsText("Din tekst er gemt, og den kan stadig indsendes.");
      assertThat(note(tasklist).getByText("Fortsæt i opgaven")).isVisible();
      tasklist.picture("draft-sent-too-late-390");
    }
  }

  @Test
  void sendingEndsTheDraft() {
    try (var tasklist = opened(CHALLENGES, 1400)) {
      tasklist.field("Field_challenge").fill(TEXT);
      for (var sentence : tasklist.page().locator(".fjs-form-field-radio[role=radiogroup]:visible").all()) {
        sentence.locator("input[type=radio]").first().check();
      }
      tasklist.send();

      assertThat(tasklist.page().locator(".roedtraad-thanks")).containsText("Tak – indsendt kl.");
      assertThat(note(tasklist)).isHidden();
      assertThat(typed()).isEmpty();
      assertThat(openSteps(lise)).doesNotContain(CHALLENGES);
    }
  }

  @Test
  void whatAnEarlierVersionLeftOnTheComputerIsForgotten() {
    var task = open(lise, CHALLENGES).getId();
    Rest.as(lise.leaderId(), port).put("/api/drafts/" + task, Map.of("values", Map.of("challenge", TEXT)));
    try (var tasklist = window(1400, 900)) {
      tasklist.open().page().evaluate("""
          task => { localStorage['camunda-form:' + task] = '{"challenge":"gammel"}';
                    localStorage['camForm:' + task] = '{"vars":{}}'; }""", task);
      tasklist.page().reload();
      tasklist.logIn(lise.leaderId()).openTaskFromMail(task);

      assertThat(tasklist.field("Field_challenge")).hasValue(TEXT);
      assertThat((String) tasklist.page().evaluate("JSON.stringify(localStorage)")).doesNotContain("gammel")
          .doesNotContain("camForm:");
    }
  }

  @Test
  void aLongTextSaysWhenItIsNearlyFullAndNotBefore() {
    try (var tasklist = opened(CHALLENGES, 390)) {
      var counter = tasklist.page().locator(".roedtraad-counter");
      tasklist.field("Field_challenge").fill("x".repeat(19_400));
      assertThat(counter).isHidden();
      tasklist.field("Field_challenge").fill("x".repeat(19_880));
      assertThat(counter).hasText("120 tegn tilbage");
      assertThat(tasklist.page().locator("[role=status]").getByText("120 tegn tilbage")).isAttached();
      tasklist.field("Field_challenge").fill("x".repeat(21_200));
      assertThat(counter).hasText("1.200 tegn for meget");
      assertThat(tasklist.page().locator(".fjs-form-field-error li").first()).hasText("Skriv højst 20.000 tegn.");
      tasklist.field("Field_challenge").scrollIntoViewIfNeeded();
      tasklist.picture("counter-390");
      tasklist.field("Field_challenge").fill("kort");
      assertThat(counter).isHidden();
      assertThat(tasklist.faults()).isEmpty();
    }
  }

  @Test
  void anEmbeddedFormKeepsWhatIsTickedAndTakesInWhoCameLater() {
    start(aLeader(cohort, lise.schoolCode(), lise.coachId()));
    var register = registerAttendance();
    try (var tasklist = window(1400, 900)) {
      tasklist.openTaskFromMail(register.getId()).logIn(cohort.coordinatorId());
      assertThat(tasklist.title()).containsText("Registrer fremmøde");
      assertThat(note(tasklist)).isHidden();
      tasklist.page().locator(".rt-attendance tbody input").nth(1).uncheck();
      assertThat(note(tasklist)).hasText(SAVED);
      tasklist.picture("draft-attendance-1400");
    }
    start(aLeader(cohort, lise.schoolCode(), lise.coachId()));
    try (var tasklist = window(390, 844)) {
      tasklist.openTaskFromMail(register.getId()).logIn(cohort.coordinatorId());
      var boxes = tasklist.page().locator(".rt-attendance tbody input");
      assertThat(boxes).hasCount(3 * 3);
      assertThat(tasklist.page().locator(".rt-sum")).hasText(
          "2 til stede begge dage · 1 delvist til stede · 0 ikke mødt · 0 afbud");
      tasklist.picture("draft-attendance-390");
      tasklist.send();
      assertThat(tasklist.page().locator(".roedtraad-thanks")).containsText("Tak – indsendt");
    }
    assertThat(drafts.ofPerson(cohort.coordinatorId())).isEmpty();
  }

  private Task registerAttendance() {
    runtimeService.createProcessInstanceByKey("seminar").businessKey(cohort.id())
        .setVariables(Map.of("cohortId", cohort.id(), "cohortName", cohort.name(), "coordinatorId",
            cohort.coordinatorId(), "track", cohort.track().name(), "seminarNumber", 1, "seminarName", "1. internat", "round", 1))
        .startBeforeActivity("userTask_registerAttendance").execute();
    return taskService.createTaskQuery().processInstanceBusinessKey(cohort.id())
        .taskDefinitionKey("userTask_registerAttendance").singleResult();
  }

  private TasklistPage opened(String step, int width) {
    var tasklist = window(width, 900);
    tasklist.openTaskFromMail(open(lise, step).getId()).logIn(lise.leaderId()).title();
    tasklist.page().locator(".fjs-container textarea").first().waitFor();
    return tasklist;
  }

  /** The cursor stands in the form, and time passes in the browser only when the test says so. */
  private TasklistPage withAClockOfItsOwn() {
    var tasklist = window(1400, 900);
    tasklist.page().clock().install();
    tasklist.openTaskFromMail(open(lise, CHALLENGES).getId()).logIn(lise.leaderId()).title();
    tasklist.field("Field_challenge").focus();
    tasklist.page().clock().pauseAt(((Number) tasklist.page().evaluate("Date.now()")).longValue() + 1_000);
    return tasklist;
  }

  private static boolean isSave(Request request) {
    return request.url().contains("/api/drafts/") && "PUT".equals(request.method());
  }

  private static Locator note(TasklistPage tasklist) {
    return tasklist.page().locator(".roedtraad-draft");
  }

  /** As when a session has run out: the page itself does not know. */
  private void logOut(TasklistPage tasklist) {
    var context = tasklist.page().context();
    var token = context.cookies().stream().filter(cookie -> cookie.name.equals("XSRF-TOKEN")).findFirst().orElseThrow();
    var answer = context.request().post("http://localhost:" + port + "/camunda/api/admin/auth/user/default/logout",
        RequestOptions.create().setHeader("X-XSRF-TOKEN", token.value));
    assertThat(answer).isOK();
  }

  private List<OwnDraft> typed() {
    return drafts.ofPerson(lise.leaderId());
  }

  /** Waits until the newest draft holds these values. */
  private void saved(Map<String, Object> values) {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(typed().stream().findFirst().map(OwnDraft::values))
        .hasValueSatisfying(newest -> assertThat(newest).containsAllEntriesOf(values)));
  }
}
