package dk.roedtraad.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.BrowserStory;
import dk.roedtraad.support.Rest;
import dk.roedtraad.support.TasklistPage;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A leader whose texts, name and cohort's name are HTML, Markdown, formulas and templates: every page shows them as text. */
class MarkupIsTextBrowserTest extends BrowserStory {

  private static final String TAKES_OVER = "<img src=x onerror=\"window.taken = 'ja'\">";
  private static final String WRITTEN = TAKES_OVER + "<script>window.taken = 'ja'</script> <b>fed</b> **fed** &amp;\n"
      + "# Overskrift\n1. ![billede](http://spion.example/x.png) [Log ind](http://spion.example) {{1 + 1}} ${7 * 7}\n"
      + "    =HYPERLINK(\"http://spion.example\")  to mellemrum\nSidste linje";
  private static final String NAME = "Li" + TAKES_OVER;

  @Autowired
  private JdbcClient db;

  private Course lise;
  private ProcessInstance course;

  @BeforeEach
  void aLeaderMadeOfMarkup() {
    var cohort = aCohort(Track.MODEL_SCHOOL);
    db.sql("update cohort set name = ? where id = ?").params("Hold " + TAKES_OVER, cohort.id()).update();
    lise = aLeaderMadeOfMarkup(cohort);
    course = start(lise);
  }

  @Test
  void inTheLeadersOwnForms() {
    try (var tasklist = opened(lise.leaderId(), "userTask_describeChallenges")) {
      assertNothingRuns(tasklist);
      tasklist.field("Field_challenge").fill(WRITTEN);
      assertThat(tasklist.page().locator(".roedtraad-draft")).containsText("Kladde gemt");
      tasklist.page().reload();
      assertThat(tasklist.field("Field_challenge")).hasValue(WRITTEN);
    }
    seminarIsHeld(course, 1);
    submit(lise, "userTask_concretiseAssignment", Map.of("concreteAssignment", WRITTEN));
    try (var tasklist = opened(lise.leaderId(), "userTask_describeAssignment")) {
      assertThat(tasklist.field("Field_problemStatement")).hasValue(WRITTEN);
      assertNothingRuns(tasklist);
    }
    submit(lise, "userTask_describeAssignment", Map.of("problemStatement", WRITTEN));
    seminarIsHeld(course, 2);
    try (var tasklist = opened(lise.leaderId(), "userTask_qualifyProject")) {
      assertShown(written(tasklist.page()).first());
      assertNothingRuns(tasklist);
      tasklist.picture("written-qualify-1400");
    }
  }

  @Test
  void inTheFourDCycle() {
    var started = Rest.as(lise.leaderId(), port).start("four-d-cycle", Map.of("developmentArea",
        WRITTEN.lines().findFirst().orElseThrow(), "scope", "DEPARTMENT"));
    assertThat(started.status()).as(started.body()).isEqualTo(200);
    var identify = taskService.createTaskQuery().processInstanceId(started.json().path("id").asText()).singleResult();
    try (var tasklist = window(390, 844)) {
      tasklist.openTaskFromMail(identify.getId()).logIn(lise.leaderId()).title();
      assertThat(written(tasklist.page())).hasText(WRITTEN.lines().findFirst().orElseThrow());
      assertNothingRuns(tasklist);
    }
  }

  @Test
  void inTheKonsulentsForms() {
    submit(lise, "userTask_describeChallenges", Map.of("challenge", WRITTEN));
    seminarIsHeld(course, 1);
    try (var tasklist = opened(lise.coachId(), "userTask_proposeTimes")) {
      assertShown(written(tasklist.page()).first());
      assertThat(tasklist.page().locator(".fjs-container")).containsText(NAME + " Leder");
      assertNothingRuns(tasklist);
      tasklist.picture("written-propose-times-1400");
    }
    submit(lise, "userTask_proposeTimes", Map.of("place", TAKES_OVER));
    try (var tasklist = opened(lise.leaderId(), "userTask_chooseTime")) {
      assertThat(tasklist.page().locator(".fjs-container")).containsText("Sted: " + TAKES_OVER);
      assertNothingRuns(tasklist);
    }
    submit(lise, "userTask_chooseTime", Map.of("chosenTime", "NONE", "comment", WRITTEN));
    try (var tasklist = opened(lise.coachId(), "userTask_proposeTimes")) {
      assertShown(written(tasklist.page()).last());
      assertNothingRuns(tasklist);
    }
  }

  @Test
  void onTheLeadersOwnPage() {
    submit(lise, "userTask_describeChallenges", Map.of("challenge", WRITTEN));
    try (var tasklist = window(1400, 900)) {
      tasklist.page().navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/mit-forloeb");
      tasklist.logIn(lise.leaderId());
      var answer = tasklist.page().locator(".roedtraad-answer").first();
      answer.locator("summary").click();
      assertShown(answer.locator("dd").first());
      assertThat(tasklist.page().locator(".roedtraad-own-page")).containsText("Hold " + TAKES_OVER);
      assertNothingRuns(tasklist);
    }
  }

  @Test
  void inCockpit() {
    try (var cockpit = window(1400, 900)) {
      var page = cockpit.page();
      page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/#/process-instance/" + course.getId()
          + "/runtime?tab=variables-tab");
      cockpit.logIn("admin@forloeb.example");

      assertThat(page.locator("[cam-variable-value], .variable-value, td").filter(
          new Locator.FilterOptions().setHasText(NAME)).first()).isVisible();
      assertNothingRuns(page);
    }
  }

  private Course aLeaderMadeOfMarkup(Cohort cohort) {
    var id = "lise-" + UUID.randomUUID() + "@skole.example";
    people.ensure(new Person(id, NAME, "Leder", id, null));
    accounts.ensure(id, NAME, "Leder", id, Group.LEADER);
    var school = aSchool();
    accounts.addToSchool(id, school);
    var coach = somebody("Kirsten", "Konsulent", Group.COACH);
    accounts.addToSchool(coach, school);
    return aLeader(cohort, id, school, coach);
  }

  private TasklistPage opened(String person, String step) {
    var tasklist = window(1400, 900);
    tasklist.openTaskFromMail(open(lise, step).getId()).logIn(person).title();
    tasklist.page().locator(".fjs-container .fjs-form-field").first().waitFor();
    return tasklist;
  }

  private static Locator written(Page page) {
    return page.locator(".fjs-container blockquote");
  }

  /** To the letter, each line a line of its own. */
  private static void assertShown(Locator shown) {
    assertThat(shown).containsText("Sidste linje");
    assertThat((String) shown.evaluate("it => it.textContent")).startsWith(WRITTEN);
    assertThat(shown).hasCSS("white-space", Pattern.compile("pre-wrap.*"));
  }

  private static void assertNothingRuns(TasklistPage tasklist) {
    assertNothingRuns(tasklist.page());
    assertThat(tasklist.faults()).isEmpty();
  }

  private static void assertNothingRuns(Page page) {
    assertThat(page.locator("img[src='x'], [href*='spion.example'], [src*='spion.example']")).hasCount(0);
    assertThat(page.evaluate("window.taken || null")).isNull();
  }
}
