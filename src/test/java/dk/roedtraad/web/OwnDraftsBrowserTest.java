package dk.roedtraad.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseCommand;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.BrowserStory;
import dk.roedtraad.support.PageCheck;
import dk.roedtraad.support.Rest;
import dk.roedtraad.support.TasklistPage;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was typed and never handed in, found again in a real browser. */
class OwnDraftsBrowserTest extends BrowserStory {

  private static final String CHALLENGES = "userTask_describeChallenges";
  private static final String TEXT = "Jeg når kun ud om fredagen.\n<b>{{ja}}</b> " + "langtord".repeat(20);

  private Course lise;
  private ProcessInstance course;

  @BeforeEach
  void aLeaderHasAFormToFillIn() {
    lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    course = start(lise);
  }

  @ParameterizedTest
  @ValueSource(ints = {1400, 390})
  void whoIsWithdrawnFindsTheTextInMitForloeb(int width) {
    type(lise.leaderId(), open(lise, CHALLENGES).getId(), Map.of("challenge", TEXT));
    command(course, CourseCommand.WITHDRAW);
    try (var tasklist = visit("mit-forloeb", lise.leaderId(), width)) {
      var section = tasklist.page().locator(".roedtraad-own-drafts");
      assertThat(section).containsText("Kun du kan se dine kladder. De er ikke indsendt.");
      section.locator("summary").click();
      assertThat(section.locator("summary")).containsText("Gemt mandag den 2. november 2026 kl. 08.00");
      assertThat(section.locator("dt").first()).not().isEmpty();
      assertThat(section.locator("dd")).hasText(TEXT);
      assertThat(section.getByText("Fortsæt")).hasCount(0);
      section.getByText("Kopier tekst").click();
      assertThat(section.locator(".roedtraad-copied")).hasText("Teksten er kopieret.");
      assertSound(tasklist);
      section.scrollIntoViewIfNeeded();
      tasklist.picture("own-drafts-my-course-" + width);

      section.getByText("Slet kladden").click();
      assertThat(section).containsText("Teksten kan ikke hentes igen.");
      section.getByText("Ja, slet den for altid").click();
      assertThat(section).containsText("Kladden er slettet.");
    }
  }

  @Test
  void theMessageInTheFormThatHasGoneLeadsThere() {
    try (var tasklist = window(390, 900)) {
      tasklist.openTaskFromMail(open(lise, CHALLENGES).getId()).logIn(lise.leaderId()).title();
      tasklist.field("Field_challenge").fill("begyndt");
      assertThat(note(tasklist)).hasText("Kladde gemt kl. 08.00");
      command(course, CourseCommand.WITHDRAW);
      tasklist.field("Field_challenge").fill(TEXT);
      note(tasklist).getByText("Se dine kladder").click();

      assertThat(tasklist.page().locator("h1")).hasText("Mine kladder");
      tasklist.page().locator(".roedtraad-answer summary").click();
      assertThat(tasklist.page().locator(".roedtraad-answer dd")).hasText(TEXT);
      assertSound(tasklist);
      tasklist.picture("own-drafts-390");
    }
  }

  @Test
  void aKonsulentWhoIsReplacedFindsThePageInTheMenu() {
    seminarIsHeld(course, 1);
    type(lise.coachId(), open(lise, "userTask_proposeTimes").getId(), Map.of("place", "Kantinen"));
    var successor = somebody("Nanna", "Ny", Group.COACH);
    accounts.addToSchool(successor, lise.schoolCode());
    courses.setCoach(lise.id(), successor);
    processes.replaceCoach(lise.id(), successor);
    try (var tasklist = window(1400, 900)) {
      tasklist.open().logIn(lise.coachId());
      menu(tasklist).click();

      assertThat(tasklist.page()).hasTitle("Mine kladder · Den røde tråd");
      assertThat(tasklist.page().locator(".roedtraad-answer")).containsText("Lise Leder, Hold ");
      assertSound(tasklist);
      tasklist.picture("own-drafts-konsulent-1400");
    }
    try (var tasklist = window(1400, 900)) {
      tasklist.open().logIn(successor);
      tasklist.tasks().first().waitFor();
      assertThat(menu(tasklist)).hasCount(0);
    }
  }

  @Test
  void whatIsStillOpenIsGoneOnWith() {
    var task = open(lise, CHALLENGES).getId();
    type(lise.leaderId(), task, Map.of("challenge", TEXT));
    try (var tasklist = visit("kladder", lise.leaderId(), 390)) {
      tasklist.page().locator(".roedtraad-answer summary").click();
      assertThat(tasklist.page().getByText("Slet kladden")).hasCount(0);
      tasklist.page().getByText("Fortsæt").click();

      assertThat(tasklist.field("Field_challenge")).hasValue(TEXT);
    }
  }

  @Test
  void withNoDraftsThereIsNoSection() {
    try (var tasklist = visit("mit-forloeb", lise.leaderId(), 390)) {
      assertThat(tasklist.page().locator(".roedtraad-next").first()).isVisible();
      assertThat(tasklist.page().locator(".roedtraad-own-drafts")).isHidden();
      tasklist.page().navigate("about:blank");
      tasklist.page().navigate("http://localhost:" + port + "/kladder");
      assertThat(tasklist.page().locator(".roedtraad-own-page")).containsText("Du har ingen kladder.");
      assertSound(tasklist);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1400, 390})
  void whyACourseIsNotCompletedIsTold(int width) {
    command(course, CourseCommand.CLOSE);
    try (var tasklist = visit("mit-forloeb", lise.leaderId(), width)) {
      var missing = tasklist.page().locator(".roedtraad-missing");
      assertThat(missing).containsText("Det mangler:");
      assertThat(missing.locator("li").last())
          .hasText("Selvevaluering – de otte succeskriterier: ikke indsendt");
      assertSound(tasklist);
      tasklist.picture("my-course-not-completed-" + width);
    }
  }

  private static void assertSound(TasklistPage tasklist) {
    assertThat(PageCheck.faults(tasklist.page())).isEmpty();
    assertThat(PageCheck.cutOff(tasklist.page())).isEmpty();
    assertThat(tasklist.faults()).isEmpty();
  }

  private static Locator note(TasklistPage tasklist) {
    return tasklist.page().locator(".roedtraad-draft");
  }

  private static Locator menu(TasklistPage tasklist) {
    return tasklist.page().locator("[cam-widget-header]").getByText("Mine kladder");
  }

  private TasklistPage visit(String page, String person, int width) {
    var tasklist = window(width, 900);
    tasklist.open().logIn(person);
    tasklist.page().navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/" + page);
    return tasklist;
  }

  private void type(String person, String task, Map<String, Object> values) {
    var saved = Rest.as(person, port).put("/api/drafts/" + task, Map.of("values", values));
    assertThat(saved.status()).as(saved.body()).isEqualTo(200);
  }
}
