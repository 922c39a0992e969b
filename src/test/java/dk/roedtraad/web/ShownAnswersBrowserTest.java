package dk.roedtraad.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.BrowserStory;
import dk.roedtraad.support.PageCheck;
import dk.roedtraad.support.TasklistPage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody wrote before stands in a later form as it was written, whatever signs are in it. */
class ShownAnswersBrowserTest extends BrowserStory {

  private static final String WRITTEN =
      "Linje 1 <b>fed</b> & *stjerner* {{action}} {{#if}}\n\n# ingen overskrift; 'æøå': \"👍\"\n  1. rykket ind <script>x()</script>";

  private TasklistPage tasklist;

  @BeforeEach
  void openWindow() {
    tasklist = window(1400, 900);
  }

  @AfterEach
  void closeWindow() {
    if (tasklist != null) {
      tasklist.close();
    }
  }

  @Test
  void theSecondRoundShowsTheFirstAsItWasWritten() {
    var lise = aLeaderInActionLearning();
    submit(lise, "userTask_formulateProblem", Map.of("problemStatement", WRITTEN));
    submit(lise, "userTask_initiateAction", Map.of("action", WRITTEN));
    submit(lise, "userTask_actAndExperiment", Map.of("whatHappened", "Det gik godt"));
    submit(lise, "userTask_reflectInLeadershipTeam", Map.of("teamReflections", "Vi så et mønster"));
    submit(lise, "userTask_planNewActions", Map.of("newActions", "Vi gør det igen", "anotherRound", "YES"));

    var page = open(lise, "userTask_formulateProblem", lise.leaderId());
    var shown = page.locator(".fjs-container blockquote");
    assertThat(shown).hasCount(2);
    assertThat(shown.first().evaluate("it => it.textContent")).isEqualTo("Runde 1\n" + WRITTEN);
    assertThat(tasklist.field("Field_problemStatement")).hasValue(WRITTEN);
    looksWell("shown-earlier-rounds");
  }

  @Test
  void theKonsulentReadsTheLeadersWordsAsTheyWereWritten() {
    var lise = aLeaderInActionLearning();

    var page = open(lise, "userTask_proposeTimes", lise.coachId());
    var shown = page.locator(".fjs-container blockquote");
    assertThat(shown).hasCount(2);
    assertThat(shown.first().evaluate("it => it.textContent")).isEqualTo(WRITTEN);
    looksWell("shown-to-the-konsulent");
  }

  @Test
  void whatIsNotThereYetTakesNoRoom() {
    var lise = aLeaderInActionLearning();

    var page = open(lise, "userTask_formulateProblem", lise.leaderId());

    assertThat(tasklist.field("Field_problemStatement")).hasValue("Spørgsmålet");
    assertThat(page.locator(".fjs-container blockquote")).hasCount(0);
  }

  private Course aLeaderInActionLearning() {
    var lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    var course = start(lise);
    submit(lise, "userTask_describeChallenges", Map.of("challenge", WRITTEN));
    seminarIsHeld(course, 1);
    submit(lise, "userTask_concretiseAssignment");
    submit(lise, "userTask_describeAssignment", Map.of("problemStatement", "Spørgsmålet", "firstAction", "Skridtet"));
    return lise;
  }

  private Page open(Course course, String step, String person) {
    tasklist.openTaskFromMail(open(course, step).getId()).logIn(person);
    tasklist.title();
    return tasklist.page();
  }

  private void looksWell(String picture) {
    for (int width : List.of(1400, 390)) {
      tasklist.page().setViewportSize(width, 900);
      tasklist.picture(picture + "-" + width);
      assertThat(PageCheck.cutOff(tasklist.page())).isEmpty();
      assertThat(PageCheck.faults(tasklist.page())).isEmpty();
    }
  }
}
