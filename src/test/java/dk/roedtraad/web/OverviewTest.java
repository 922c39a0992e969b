package dk.roedtraad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.answer.Answer;
import dk.roedtraad.application.answer.Answers;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.CohortCourses;
import dk.roedtraad.application.cohort.CrossSchoolMeeting;
import dk.roedtraad.application.cohort.SeminarChange;
import dk.roedtraad.application.cohort.SeminarChanges;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseCommand;
import dk.roedtraad.application.course.SuccessCriteria;
import dk.roedtraad.application.progress.CourseSteps;
import dk.roedtraad.application.progress.StepKind;
import dk.roedtraad.application.training.TrainingSession;
import dk.roedtraad.application.training.TrainingSessions;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.seminar.AttendanceOutcome;
import dk.roedtraad.support.CourseStory;
import dk.roedtraad.support.Rest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the page "Forløb" in Cockpit shows, and to whom. */
class OverviewTest extends CourseStory {

  private Cohort cohort;
  private Course lise;
  private Course anne;
  private String manager;
  @Autowired
  private Answers answers;
  @Autowired
  private SeminarChanges changes;
  @Autowired
  private CohortCourses cohortCourses;
  @Autowired
  private TrainingSessions sessions;
  @Autowired
  private CourseSteps steps;

  @BeforeEach
  void aSchoolWithTwoLeadersAndAnotherSchool() {
    cohort = aCohort(Track.MODEL_SCHOOL);
    lise = aLeader(cohort);
    anne = aLeader(cohort, lise.schoolCode(), lise.coachId());
    manager = somebody("Mette", "Chef", Group.MANAGER);
    accounts.addToSchool(manager, lise.schoolCode());
  }

  @Test
  void theAnswerComesFirstAndWhoIsBehindStandsOnTop() {
    start(lise);
    start(anne);
    submit(lise, "userTask_describeChallenges");
    itIs(at(2027, 1, 6, 8));

    var page = page(manager, cohort);

    assertThat(page.path("sentence").asText())
        .isEqualTo("1 af 2 følger planen. Du behøver ikke gøre noget. Kursets koordinator følger op.");
    assertThat(page.path("leaders")).extracting(leader -> leader.path("leaderId").asText())
        .containsExactly(anne.leaderId(), lise.leaderId());
    assertThat(page.path("leaders").get(0).path("statusName").asText()).isEqualTo("Bagefter planen");
    assertThat(page(cohort.coordinatorId(), cohort).path("sentence").asText())
        .isEqualTo("1 af 2 følger planen. 1 er bagefter og står øverst.");
  }

  @Test
  void aColumnForEachStepSaysHowFarEveryLeaderIs() {
    var hers = start(lise);
    start(anne);
    submit(lise, "userTask_describeChallenges");
    assertThat(state(lise, "Beskriv udfordringer i den pædagogiske ledelsesopgave")).isEqualTo("DONE");
    assertThat(state(anne, "Beskriv udfordringer i den pædagogiske ledelsesopgave")).isEqualTo("NOW");
    assertThat(state(lise, "1. internat")).isEqualTo("LATER");

    seminarIsHeld(instance(anne), 1);
    seminarIsHeld(hers, 1);

    assertThat(state(lise, "1. internat")).isEqualTo("DONE");
    assertThat(state(anne, "Beskriv udfordringer i den pædagogiske ledelsesopgave")).isEqualTo("STILL_OPEN");
    assertThat(state(anne, "Konkretiser din AL-opgave")).isEqualTo("NOW");
    submit(anne, "userTask_submitLateForm");
    assertThat(state(anne, "Beskriv udfordringer i den pædagogiske ledelsesopgave")).isEqualTo("DONE");
    seminarIsHeld(hers, 2);
    assertThat(state(lise, "Individuel coaching (runde 1)")).isEqualTo("NOW");
    assertThat(state(lise, "Beskriv din AL-opgave")).as("what the phase did not come to").isEqualTo("STILL_OPEN");
  }

  @Test
  void whoBeganAfterAnInternatIsNotSaidToHaveBeenThere() {
    var bodil = aLeader(cohort, lise.schoolCode(), lise.coachId());
    List.of(anne, bodil).forEach(this::start);
    seminarIsHeld(start(lise), 1);
    cohorts.setSeminarHeld(cohort.id(), 1, clock.instant());
    itIs(at(2027, 1, 20, 8));
    var late = aLeader(cohort, lise.schoolCode(), lise.coachId());
    startAfter(late, Set.of("seminar1Held"));
    runDueJobs();
    var own = List.of(lise, anne, bodil, late);
    own.subList(0, 3).forEach(leader -> attends(leader, 1));

    var steps = List.of("1. internat", "Beskriv udfordringer i den pædagogiske ledelsesopgave");
    assertThat(steps).allSatisfy(step -> assertThat(here(late, step)).containsExactly("STARTED_LATER", "STARTED_LATER"));
    assertThat(here(late, "Konkretiser din AL-opgave")).containsExactly("NOW", "NOW");
    assertThat(here(lise, "1. internat")).containsExactly("DONE", "DONE");
    assertThat(count("1. internat").path("words").asText()).isEqualTo("Afsluttet: 3. Begyndte senere: 1.");
    assertThat(as(manager).get("/api/overview/courses/" + late.id()).body()).contains("Konkretiser")
        .doesNotContain("Beskriv udfordringer");
    assertThat(as(cohort.coordinatorId()).get("/api/cohorts/" + cohort.id() + "/progress.csv").body())
        .contains("1. internat: Til stede", "1. internat: Begyndte senere");
    assertThat(list(as(cohort.coordinatorId()).get("/api/cohorts/" + cohort.id() + "/progress").json()).stream()
        .filter(row -> row.path("leaderId").asText().equals(late.leaderId())))
        .singleElement().satisfies(row -> {
          assertThat(row.path("attendance")).isEmpty();
          assertThat(row.path("startedAfter")).extracting(JsonNode::asInt).containsExactly(1);
        });
    own.forEach(leader -> attends(leader, 2));
    assertThat(shares(manager)).containsExactly("4: Kun nogle (3 af 4), Kun nogle (1 af 4)");

    courses.setCaughtUp(late.id(), 1, "k", clock.instant());

    assertThat(shares(manager)).containsExactly("4: Hele gruppen (4 af 4), Kun nogle (1 af 4)");
    assertThat(here(late, "1. internat")).as("caught up is not having been there").containsOnly("STARTED_LATER");
  }

  @Test
  void whoBeganAfterTheMeetingAcrossSchoolsWasNotThereEither() {
    start(lise);
    itIs(at(2027, 8, 10, 16));
    cohorts.saveMeeting(new CrossSchoolMeeting(cohort.id(), at(2027, 8, 10, 10).toInstant(), clock.instant(), "Vejle",
        null, UUID.randomUUID().toString(), 0, null));
    cohorts.setMeetingHeld(cohort.id(), clock.instant());
    itIs(at(2027, 8, 11, 8));
    var late = aLeader(cohort, lise.schoolCode(), lise.coachId());
    startAfter(late, Set.of("seminar1Held", "seminar2Held", "seminar3Held", "crossSchoolMeetingHeld"));
    runDueJobs();

    assertThat(here(lise, CrossSchoolMeeting.NAME)).containsExactly("DONE", "DONE");
    assertThat(List.of(CrossSchoolMeeting.NAME, "Selvevaluering – de otte succeskriterier")).allSatisfy(step ->
        assertThat(here(late, step)).containsExactly("STARTED_LATER", "STARTED_LATER"));
  }

  private void attends(Course leader, int seminar) {
    courses.saveAttendance(leader.id(), seminar, true, true, AttendanceOutcome.ATTENDED, "k", clock.instant());
  }

  /** What the page counts at that step. */
  private JsonNode count(String step) {
    return list(page(cohort.coordinatorId(), cohort).path("tracks").get(0).path("steps")).stream()
        .filter(one -> one.path("name").asText().equals(step)).findFirst().orElseThrow();
  }

  @Test
  void whoHasLeftTheCourseWasNotAtTheInternatAfterwards() {
    command(start(lise), CourseCommand.WITHDRAW);
    seminarIsHeld(start(anne), 1);

    assertThat(state(anne, "1. internat")).isEqualTo("DONE");
    assertThat(here(lise, "1. internat")).containsExactly("PASSED", "PASSED");
  }

  @Test
  void aCancelledInternatWasNotHeldWhenItsOldDayHasPassed() {
    start(lise);
    changes.add(SeminarChange.of(UUID.randomUUID().toString(), "r", cohorts.findSeminar(cohort.id(), 1).orElseThrow(),
        SeminarChange.Kind.CANCELLED, cohort.coordinatorId(), clock.instant()));
    itIs(at(2027, 1, 20, 8));

    assertThat(here(lise, "1. internat")).containsOnly("LATER");
    assertThat(Rest.as(lise.leaderId(), port).get("/api/my-courses").body()).contains("aflyst, ny dato følger");
  }

  @Test
  void aRoundOfCoachingIsDoneHereWhenItIsInMitForloeb() {
    var hers = start(lise);
    start(anne);
    seminarIsHeld(instance(anne), 1);
    seminarIsHeld(hers, 1);
    var round = "Individuel coaching (runde 1)";
    assertThat(here(lise, round)).containsExactly("NOW", "NOW");

    sessions.save(new TrainingSession(lise.id(), 1, null, null, null, UUID.randomUUID().toString(), 0, null, null, null));
    sessions.setHeld(lise.id(), 1, LocalDate.of(2027, 1, 20), clock.instant());
    steps.ofCourses(List.of(anne.id())).stream().filter(step -> step.kind() == StepKind.TRAINING)
        .forEach(entered -> steps.done(entered.id(), clock.instant()));

    assertThat(here(lise, round)).as("held, though the konsulent may still write").containsExactly("DONE", "DONE");
    assertThat(here(anne, round)).as("over, and never held").containsExactly("PASSED", "PASSED");
  }

  /** How far the step is, here and in "Mit forløb". */
  private List<String> here(Course leader, String step) {
    var own = as(leader.leaderId()).get("/api/my-courses").json().path("courses").get(0).path("steps");
    return List.of(state(leader, step), list(own).stream().filter(one -> one.path("name").asText().equals(step))
        .findFirst().orElseThrow().path("state").asText());
  }

  @Test
  void theNumbersAtEachStepAreThoseOfTheRows() {
    start(lise);
    var hers = start(anne);
    submit(lise, "userTask_describeChallenges");
    command(hers, CourseCommand.WITHDRAW);

    var page = page(manager, cohort);
    var steps = page.path("tracks").get(0).path("steps");

    for (int at = 0; at < steps.size(); at++) {
      int column = at;
      var states = list(page.path("leaders")).stream().map(leader -> leader.path("states").get(column).asText()).toList();
      assertThat(steps.get(at).path("done").asLong()).as(steps.get(at).path("name").asText())
          .isEqualTo(states.stream().filter("DONE"::equals).count());
      assertThat(steps.get(at).path("here").asLong())
          .isEqualTo(states.stream().filter(List.of("NOW", "STILL_OPEN")::contains).count());
      assertThat(steps.get(at).path("passed").asLong()).isEqualTo(states.stream().filter("PASSED"::equals).count());
      assertThat(steps.get(at).path("startedLater").asLong())
          .isEqualTo(states.stream().filter("STARTED_LATER"::equals).count());
    }
    assertThat(steps.get(0).path("done").asInt()).isEqualTo(1);
    assertThat(steps.get(0).path("passed").asInt()).isEqualTo(1);
  }

  @Test
  void theNumbersAreThoseOfTheProgressTable() {
    start(lise);
    start(anne);
    itIs(at(2027, 1, 6, 8));
    for (var reader : List.of(manager, cohort.coordinatorId(), "admin@forloeb.example")) {
      var rows = list(as(reader).get("/api/cohorts/" + cohort.id() + "/progress").json());
      var leaders = list(page(reader, cohort).path("leaders"));

      assertThat(leaders).hasSameSizeAs(rows);
      assertThat(leaders.stream().map(OverviewTest::numbers)).containsExactlyInAnyOrderElementsOf(
          rows.stream().map(OverviewTest::numbers).toList());
    }
  }

  @Test
  void aManagerSeesTheOwnSchoolOnlyAndACoordinatorAll() {
    var other = aLeader(cohort);
    aCohort(Track.MODEL_SCHOOL);

    assertThat(page(manager, cohort).path("leaders")).extracting(leader -> leader.path("leaderId").asText())
        .containsExactlyInAnyOrder(lise.leaderId(), anne.leaderId());
    assertThat(list(as(manager).get("/api/overview").json().path("cohorts"))).hasSize(1);
    assertThat(page(cohort.coordinatorId(), cohort).path("leaders")).hasSize(3);
    assertThat(as(manager).get("/api/overview/courses/" + other.id()).status()).isEqualTo(404);
    var stranger = somebody("Ole", "Chef", Group.MANAGER);
    assertThat(as(stranger).get("/api/overview?cohortId=" + cohort.id()).status()).isEqualTo(404);
    assertThat(as(stranger).get("/api/overview").json().path("sentence").asText())
        .isEqualTo("Der er ingen ledere at vise endnu.");
  }

  @Test
  void leadersAndKonsulentsAndEvaluatorsDoNotSeeIt() {
    for (var person : List.of(lise.leaderId(), lise.coachId(), somebody("Eva", "Luator", Group.EVALUATOR))) {
      for (var address : List.of("", "/courses/" + lise.id(), "/pictures/MODEL_SCHOOL")) {
        assertThat(as(person).get("/api/overview" + address).status()).as(address).isEqualTo(403);
      }
    }
    assertThat(Rest.anonymous(port).get("/api/overview").status()).isEqualTo(401);
    assertThat(as(manager).get("/api/overview/pictures/ANDET").status()).isEqualTo(400);
  }

  @Test
  void noWordThatALeaderHasWrittenIsShownToAnybody() {
    start(lise);
    submit(lise, "userTask_describeChallenges", Map.of("challenge", "Min hemmelige udfordring"));

    for (var reader : List.of(manager, cohort.coordinatorId())) {
      assertThat(as(reader).get("/api/overview?cohortId=" + cohort.id()).body()).doesNotContain("hemmelige");
      assertThat(as(reader).get("/api/overview/courses/" + lise.id()).body()).doesNotContain("hemmelige");
    }
  }

  @Test
  void theWayOfOneLeaderIsToldWithTimes() {
    start(lise);
    itIs(at(2026, 11, 3, 10));
    submit(lise, "userTask_describeChallenges");

    var path = as(manager).get("/api/overview/courses/" + lise.id()).json();

    assertThat(path.path("leader").asText()).isEqualTo("Lise Leder");
    assertThat(path.path("statusName").asText()).isEqualTo("Følger planen");
    assertThat(path.path("steps")).hasSize(1);
    var step = path.path("steps").get(0);
    assertThat(step.path("name").asText()).isEqualTo("Beskriv udfordringer i den pædagogiske ledelsesopgave");
    assertThat(step.path("result").asText()).isEqualTo("Afsluttet");
    assertThat(step.path("entered").asText()).isEqualTo("mandag den 2. november 2026 kl. 08.00");
    assertThat(step.path("left").asText()).isEqualTo("tirsdag den 3. november 2026 kl. 10.00");
    assertThat(as(manager).get("/api/overview/courses/ukendt").status()).isEqualTo(404);
  }

  @Test
  void whetherTheWholeGroupOfASchoolTakesPartIsCounted() {
    var bodil = aLeader(cohort, lise.schoolCode(), lise.coachId());
    var alone = aLeader(cohort);
    for (var leader : List.of(lise, anne, bodil, alone)) {
      start(leader);
    }
    submit(lise, "userTask_describeChallenges");
    submit(alone, "userTask_describeChallenges");
    var outcomes = Map.of(lise, AttendanceOutcome.ATTENDED, anne, AttendanceOutcome.CAUGHT_UP, bodil,
        AttendanceOutcome.ABSENT, alone, AttendanceOutcome.ATTENDED);
    outcomes.forEach((leader, outcome) ->
        courses.saveAttendance(leader.id(), 1, true, true, outcome, "k", clock.instant()));
    for (var leader : List.of(lise, anne, bodil, alone)) {
      seminarIsHeld(instance(leader), 1);
    }

    assertThat(shares(cohort.coordinatorId())).containsExactlyInAnyOrder(
        "3: Kun nogle (2 af 3), Kun nogle (1 af 3)", "1: Hele gruppen (1 af 1), Hele gruppen (1 af 1)");
    assertThat(shares(manager)).containsExactly("3: Kun nogle (2 af 3), Kun nogle (1 af 3)");
    var other = somebody("Ole", "Chef", Group.MANAGER);
    accounts.addToSchool(other, alone.schoolCode());
    assertThat(shares(other)).as("one leader's attendance").containsExactly(
        "1: Vises ikke endnu, Hele gruppen (1 af 1)");
    assertThat(rows(cohort.coordinatorId(), "attendance")).containsExactly("1. internat: 2, 0, 0, 1, 1");
    assertThat(rows(manager, "attendance")).as("who came, and not why").containsExactly("1. internat: 2, 1");
    assertThat(chart(other, "attendance").path("instead").asText()).startsWith("Fremmødet vises, når");
  }

  @Test
  void whatIsHandedInIsDrawnMonthByMonth() {
    start(lise);
    start(anne);
    itIs(at(2026, 12, 1, 10));
    submit(lise, "userTask_describeChallenges");
    itIs(at(2027, 1, 6, 8));

    assertThat(rows(manager, "handing-in"))
        .containsExactly("november 2026: 2, 0", "december 2026: 2, 1", "januar 2027: 2, 1");
    assertThat(rows(cohort.coordinatorId(), "handing-in")).isEqualTo(rows(manager, "handing-in"));
    var stranger = somebody("Ole", "Chef", Group.MANAGER);
    assertThat(as(stranger).get("/api/overview/charts?cohortId=" + cohort.id()).status()).isEqualTo(404);
    assertThat(as(stranger).get("/api/overview/charts").json()).isEmpty();
  }

  @Test
  void ofImplementationSchoolsTheChoiceOfATimeIsWhatIsHandedIn() {
    cohort = aCohort(Track.IMPLEMENTATION_SCHOOL);
    var coordinator = cohort.coordinatorId();
    var own = new ArrayList<>(List.of(aLeader(cohort)));
    for (int i = 0; i < 2; i++) {
      own.add(aLeader(cohort, own.get(0).schoolCode(), own.get(0).coachId()));
    }
    own.forEach(this::start);
    assertThat(chart(coordinator, "handing-in").path("instead").asText())
        .isEqualTo("Lederne har ikke fået nogen opgaver endnu.");
    own.forEach(leader -> submit(leader, "userTask_proposeTimes"));
    assertThat(shares(coordinator)).as("asked, and in good time")
        .containsExactly("3: Vises ikke endnu, Ingen frist er nået endnu");

    submit(own.get(0), "userTask_chooseTime");
    submit(own.get(1), "userTask_chooseTime", Map.of("chosenTime", "NONE", "whenPossible", "Tirsdage"));
    submit(own.get(1), "userTask_proposeTimes");

    assertThat(rows(coordinator, "handing-in")).as("new times are a new question").containsExactly("november 2026: 4, 2");
    assertThat(shares(coordinator)).as("nobody is late").containsExactly("3: Vises ikke endnu, Hele gruppen (3 af 3)");
    itIs(at(2026, 12, 1, 8));
    assertThat(shares(coordinator)).containsExactly("3: Vises ikke endnu, Kun nogle (1 af 3)");
    courses.ofCohort(cohort.id()).forEach(leader -> command(instance(leader), CourseCommand.CLOSE));
    assertThat(shares(coordinator)).as("left undone for good").containsExactly("3: Vises ikke endnu, Kun nogle (1 af 3)");
  }

  @Test
  void theEightSentencesAreCountedOnceWhenTheCohortIsClosedAndKept() {
    var leaders = List.of(lise, anne, aLeader(cohort), aLeader(cohort), aLeader(cohort));
    leaders.forEach(this::start);
    leaders.forEach(leader -> say(leader, SuccessCriteria.BEFORE, Set.of()));
    leaders.subList(0, 2).forEach(leader -> say(leader, SuccessCriteria.AFTER, Set.of("roleModel", "visible")));
    leaders.subList(2, 5).forEach(leader -> say(leader, SuccessCriteria.AFTER, Set.of("roleModel")));
    assertThat(chart(manager, "criteria").path("instead").asText()).as("a figure that moves tells who moved it")
        .isEqualTo("De otte sætninger vises, når holdet er afsluttet.");

    cohortCourses.complete(cohort.id());
    runDueJobs();

    var counted = rows(cohort.coordinatorId(), "criteria");
    assertThat(counted).hasSize(9).contains("Jeg er rollemodel: højst 1 af 5, mindst 4 af 5",
        "Jeg er synlig: højst 1 af 5, 2 af 5", "Alle otte sætninger: højst 1 af 5, højst 1 af 5");
    assertThat(rows(manager, "criteria")).as("the cohort's, and never the school's").isEqualTo(counted);
    say(lise, SuccessCriteria.BEFORE, Set.copyOf(SuccessCriteria.SENTENCES));
    say(anne, SuccessCriteria.BEFORE, Set.copyOf(SuccessCriteria.SENTENCES));
    cohortCourses.complete(cohort.id());
    assertThat(rows(manager, "criteria")).isEqualTo(counted);
  }

  @Test
  void theEightSentencesOfAFewOrOfOneSchoolAreCountedForNobody() {
    var leaders = List.of(lise, anne, aLeader(cohort, lise.schoolCode(), lise.coachId()), aLeader(cohort),
        aLeader(cohort));
    leaders.forEach(this::start);
    leaders.forEach(leader -> say(leader, SuccessCriteria.BEFORE, Set.of("visible")));
    leaders.forEach(leader -> say(leader, SuccessCriteria.AFTER, Set.of("visible")));

    cohortCourses.complete(cohort.id());

    assertThat(chart(cohort.coordinatorId(), "criteria").path("rows")).isEmpty();
    assertThat(chart(cohort.coordinatorId(), "criteria").path("instead").asText()).contains("mindst fem ledere");
  }

  /** Keeps what that leader answers to the eight sentences: yes to these, not yet to the others. */
  private void say(Course leader, String form, Set<String> sentences) {
    Map<String, Object> said = SuccessCriteria.SENTENCES.stream().collect(Collectors.toMap(sentence -> sentence,
        sentence -> sentences.contains(sentence) ? "YES" : "NOT_YET"));
    answers.add(new Answer(UUID.randomUUID().toString(), leader.id(), form, 1, null, leader.leaderId(), said,
        clock.instant()));
  }

  private JsonNode chart(String reader, String id) {
    var charts = list(as(reader).get("/api/overview/charts?cohortId=" + cohort.id()).json());
    return charts.stream().filter(chart -> chart.path("id").asText().equals(id)).findFirst().orElseThrow();
  }

  /** The table of a chart, a line each. */
  private List<String> rows(String reader, String chart) {
    return list(chart(reader, chart).path("rows")).stream().map(row -> row.path("label").asText() + ": "
        + list(row.path("cells")).stream().map(cell -> cell.path("words").asText()).collect(Collectors.joining(", ")))
        .toList();
  }

  private List<String> shares(String reader) {
    return list(page(reader, cohort).path("schools")).stream().map(school -> "%s: %s, %s".formatted(
        school.path("leaders").asText(), school.path("attendance").asText(), school.path("handingIn").asText())).toList();
  }

  private static List<Object> numbers(JsonNode row) {
    return List.of(row.path("leaderId").asText(), row.path("name").asText(), row.path("school").asText(),
        row.path("phase").asText(), row.path("status").asText(), row.path("openTasks").asInt(),
        row.path("overdueTasks").asInt());
  }

  private String state(Course leader, String step) {
    var page = page(cohort.coordinatorId(), cohort);
    var names = list(page.path("tracks").get(0).path("steps")).stream().map(one -> one.path("name").asText()).toList();
    assertThat(names).contains(step);
    return list(page.path("leaders")).stream().filter(one -> one.path("courseId").asText().equals(leader.id()))
        .findFirst().orElseThrow().path("states").get(names.indexOf(step)).asText();
  }

  private ProcessInstance instance(Course course) {
    return runtimeService.createProcessInstanceQuery().processInstanceId(
        courses.find(course.id()).orElseThrow().processInstanceId()).singleResult();
  }

  private JsonNode page(String reader, Cohort of) {
    var answer = as(reader).get("/api/overview?cohortId=" + of.id());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private Rest as(String person) {
    return Rest.as(person, port);
  }

  private static List<JsonNode> list(JsonNode array) {
    return new ArrayList<>(StreamSupport.stream(array.spliterator(), false).toList());
  }
}
