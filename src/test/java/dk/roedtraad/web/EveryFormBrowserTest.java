package dk.roedtraad.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.answer.Answer;
import dk.roedtraad.application.answer.Answers;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.dialogue.Dialogues;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.engine.access.SchoolTenantProvider;
import dk.roedtraad.support.BrowserStory;
import dk.roedtraad.support.Coordinator;
import dk.roedtraad.support.FormStep;
import dk.roedtraad.support.Keyboard;
import dk.roedtraad.support.PageCheck;
import dk.roedtraad.support.TasklistPage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every form of every model, opened by its owner in stock Tasklist: usable by everybody, whole on a phone and at 400 %,
 * and filled in and sent by keyboard alone.
 */
class EveryFormBrowserTest extends BrowserStory {

  /** What a form asks for beyond its own fields: dates in an order or a window, a real list, one's own choice. */
  private static final Map<String, Map<String, String>> ANSWERS = Map.ofEntries(
      Map.entry("cohort-load-participants", Map.of("file", Coordinator.list("ny@tastatur.example"))),
      Map.entry("cohort-start", Map.of("Field_seminar2Date", "09.03.2027", "Field_seminar3Date", "11.05.2027")),
      Map.entry("cohort-change-dates", Map.of("Field_seminar2Date", "09.03.2027", "Field_seminar3Date", "11.05.2027")),
      Map.entry("cross-school-meeting-choose-meeting-date",
          Map.of("Field_meetingDate", "17.08.2027", "Field_meetingEnd", "15:00")),
      Map.entry("correct-email-correct-address", Map.of("Field_newAddress", "ny.adresse@tastatur.example")),
      Map.entry("four-d-cycle-identify", Map.of("Field_valued", "Skrevet tast for tast, æ, ø og å. \"Ja\" & nej!")),
      Map.entry("individual-training-choose-coach", Map.of("Field_coachEmail", "konsulent@tastatur.example")),
      Map.entry("individual-training-propose-times", Map.of("Field_time2", "13.01.2027", "Field_time3", "14.01.2027")),
      Map.entry("individual-training-register-session", Map.of("Field_sessionDate", "01.11.2026")),
      Map.entry("move-seminar-choose-dates", Map.of("Field_firstDay", "19.01.2027", "Field_day1End", "17:00",
          "Field_day2End", "15:00")),
      Map.entry("move-seminar-confirm-move", Map.of("Field_moveDecision", "2")),
      Map.entry("move-seminar-confirm-cancellation", Map.of("Field_cancellationDecision", "1")),
      Map.entry("seminar-prepare-seminar", Map.of("Field_day1End", "17:00", "Field_day2End", "15:00")));

  /** Processes of one leader, though a step of them is the coordinator's. */
  private static final Set<String> ABOUT_A_LEADER = Set.of("individual-training", "absence", "contact-leader",
      "report-absence", "status-dialogue");

  private static final Map<String, TasklistPage> PAGES = new HashMap<>();
  private static final Map<String, String> PEOPLE = new HashMap<>();

  @Autowired
  private Answers answers;
  @Autowired
  private Dialogues dialogues;

  @AfterAll
  static void closeWindows() {
    PAGES.values().forEach(TasklistPage::close);
    PAGES.clear();
    PEOPLE.clear();
  }

  static Stream<FormStep> steps() {
    return FormStep.all();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void isUsableByEverybodyWholeOnAPhoneAndSentByKeyboard(FormStep step) {
    var tasklist = pageOf(step.owner());
    var page = tasklist.page();
    var key = open(step, tasklist);

    var seen = new SoftAssertions();
    seen.assertThat(look(tasklist, step, 1400, 900)).as("cut off at 1400 px").isEmpty();
    seen.assertThat(PageCheck.faults(page)).as("axe at 1400 px").isEmpty();
    seen.assertThat(look(tasklist, step, 390, 844)).as("cut off at 390 px").isEmpty();
    seen.assertThat(look(tasklist, step, 320, 640)).as("cut off at 320 px").isEmpty();
    seen.assertThat(PageCheck.faultsBesideColours(page)).as("axe at 320 px").isEmpty();
    seen.assertAll();

    page.setViewportSize(1400, 900);
    beginAtTheForm(step, page);
    var keyboard = new Keyboard(page, ANSWERS.getOrDefault(step.formId(), Map.of()));
    keyboard.fillInAndSend();
    assertThat(page.locator(".fjs-container, .task-details form[name]")).hasCount(0);
    assertThat(tasklist.faults()).isEmpty();
    assertThat(handedIn(step, key)).as(String.join("\n", keyboard.stops())).isTrue();
  }

  /** Keeps a picture of the form at that size. */
  private static List<String> look(TasklistPage tasklist, FormStep step, int width, int height) {
    tasklist.page().setViewportSize(width, height);
    tasklist.picture("form-" + step.formId() + "-" + width);
    return PageCheck.cutOff(tasklist.page());
  }

  /** One window for all forms of a group: logging in takes longer than filling in. */
  private TasklistPage pageOf(String group) {
    if (PEOPLE.isEmpty()) {
      var school = aSchool();
      PEOPLE.put("school", school);
      for (var role : new Group[] {Group.LEADER, Group.COACH, Group.COORDINATOR, Group.MANAGER}) {
        PEOPLE.put(role.id(), somebody("Ida", "Invented", role));
        accounts.addToSchool(PEOPLE.get(role.id()), school);
      }
    }
    return PAGES.computeIfAbsent(group,
        id -> window(1400, 900).open().logIn(PEOPLE.get(id)));
  }

  /** @return the key under which the answer is kept; null for a form that starts a process */
  private String open(FormStep step, TasklistPage tasklist) {
    tasklist.page().setViewportSize(1400, 900);
    if (tasklist.page().locator(".modal").count() > 0) {
      tasklist.page().reload();
    }
    if (step.begins()) {
      if (step.owner().equals("leader")) {
        start(aCourse());
      }
      tasklist.openStartForm(repositoryService.createProcessDefinitionQuery().processDefinitionKey(step.processId())
          .latestVersion().singleResult().getName());
      return null;
    }
    var course = aCourse();
    var task = begin(step, course);
    tasklist.openTaskFromMail(task);
    tasklist.title();
    return task;
  }

  private Course aCourse() {
    var cohort = aCohort(Track.MODEL_SCHOOL, PEOPLE.get("coordinator"));
    return aLeader(cohort, PEOPLE.get("leader"), PEOPLE.get("school"), PEOPLE.get("coach"));
  }

  /** Begins the process right at that step: what leads there is told by the stories of the processes. */
  private String begin(FormStep step, Course course) {
    var aboutTheCohort = step.owner().equals("coordinator") && !ABOUT_A_LEADER.contains(step.processId());
    var key = aboutTheCohort ? course.cohortId() : step.processId().equals("status-dialogue")
        ? dialogues.lock(course.schoolCode(), LocalDate.of(2026, 11, 2)).id() : course.id();
    var variables = new HashMap<String, Object>(Map.of("cohortId", course.cohortId(), "cohortName", "Hold",
        "coordinatorId", PEOPLE.get("coordinator"), "track", course.track().name(), "leaderId", course.leaderId(),
        "leaderName", "Ida Invented", "schoolCode", course.schoolCode(), "schoolName", "Skolen", "round", 1));
    if (step.processId().equals("move-seminar")) {
      chosen(course.cohortId());
    }
    if (step.processId().equals("report-absence")) {
      said(key, "report-absence-start", course.leaderId(), Map.of("event", "SEMINAR_1", "wish", "Et senere hold"));
    }
    variables.putAll(Map.of("coachId", course.coachId(), "trainingName", "individuel coaching", "seminarNumber", 1,
        "seminarName", "1. internat", "seminarEndsAt", Date.from(clock.instant().plus(Duration.ofDays(60)))));
    variables.put("eventName", "1. internat");
    variables.put("managerId", PEOPLE.get("manager"));
    variables.put("roundEndsAt", Date.from(clock.instant().plus(Duration.ofDays(56))));
    SchoolTenantProvider.startingFor(aboutTheCohort ? null : course.schoolCode(), () ->
        runtimeService.createProcessInstanceByKey(step.processId()).businessKey(key).setVariables(variables)
            .startBeforeActivity(step.stepId()).execute());
    return taskService.createTaskQuery().processInstanceBusinessKey(key).taskDefinitionKey(step.stepId()).singleResult()
        .getId();
  }

  /** What the coordinator has said before: which seminar, and when instead. */
  private void chosen(String key) {
    said(key, "move-seminar-choose-seminar", PEOPLE.get("coordinator"), Map.of("seminar", key + ":1"));
    said(key, "move-seminar-choose-dates", PEOPLE.get("coordinator"), Map.of("firstDay", "2027-01-19", "day1Start",
        "10:00", "day1End", "17:00", "day2Start", "09:00", "day2End", "15:00", "place", "Vejle"));
  }

  private void said(String key, String form, String author, Map<String, Object> values) {
    answers.add(new Answer(UUID.randomUUID().toString(), key, form, 1, UUID.randomUUID().toString(), author, values,
        clock.instant()));
  }

  private static void beginAtTheForm(FormStep step, Page page) {
    if (step.begins()) {
      page.locator(".modal .fjs-container :is(input, textarea)").first().focus();
    } else {
      page.locator(".roedtraad-skip").focus();
      page.keyboard().press("Enter");
    }
  }

  private boolean handedIn(FormStep step, String task) {
    return step.begins()
        ? runtimeService.createProcessInstanceQuery().processDefinitionKey(step.processId()).count() == 1
        : answers.findByTask(task).isPresent();
  }
}
