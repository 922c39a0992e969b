package dk.roedtraad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseCommand;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.seminar.AttendanceOutcome;
import dk.roedtraad.support.CourseStory;
import dk.roedtraad.support.Rest;
import java.util.Date;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table from which coordinators and managers see how the leaders of a cohort are doing. */
class ProgressTest extends CourseStory {

  private Cohort cohort;
  private Course leader;

  @BeforeEach
  void aCohortWithOneLeader() {
    cohort = aCohort(Track.MODEL_SCHOOL);
    leader = aLeader(cohort);
  }

  @Test
  void aLeaderWhoFollowsThePlanIsShownWithPhaseTasksAndNextDeadline() {
    start(leader);

    var row = onlyRow(cohort.coordinatorId());

    assertThat(row.path("leaderId").asText()).isEqualTo(leader.leaderId());
    assertThat(row.path("name").asText()).isEqualTo("Lise Leder");
    assertThat(row.path("school").asText()).startsWith("Skolen ");
    assertThat(row.path("track").asText()).isEqualTo("MODEL_SCHOOL");
    assertThat(row.path("phase").asText()).isEqualTo("Forberedelse (før 1. internat)");
    assertThat(row.path("status").asText()).isEqualTo("ON_TRACK");
    assertThat(row.path("openTasks").asInt()).isEqualTo(1);
    assertThat(row.path("overdueTasks").asInt()).isZero();
    assertThat(row.path("nextDeadline").asText()).isEqualTo("2027-01-05T16:00:00+01:00");
  }

  @Test
  void theStatusFollowsTheLeaderFromEnrolmentToTheEnd() {
    assertThat(status()).isEqualTo("NOT_STARTED");
    assertThat(onlyRow(cohort.coordinatorId()).path("phase").isNull()).isTrue();

    var course = start(leader);
    assertThat(status()).isEqualTo("ON_TRACK");
    itIs(at(2027, 1, 6, 8));
    assertThat(status()).isEqualTo("DELAYED");
    assertThat(onlyRow(cohort.coordinatorId()).path("overdueTasks").asInt()).isEqualTo(1);
    command(course, CourseCommand.PAUSE);
    assertThat(status()).isEqualTo("PAUSED");
    assertThat(onlyRow(cohort.coordinatorId()).path("overdueTasks").asInt()).isZero();
    command(course, CourseCommand.RESUME);
    submit(leader, "userTask_describeChallenges");
    assertThat(status()).isEqualTo("ON_TRACK");
    assertThat(onlyRow(cohort.coordinatorId()).path("nextDeadline").isNull()).isTrue();
    command(course, CourseCommand.CLOSE);
    assertThat(status()).isEqualTo("NOT_COMPLETED");
    assertThat(onlyRow(cohort.coordinatorId()).path("phase").asText()).isEqualTo("Forløb slut");
  }

  @Test
  void whatCanStillBeHandedInIsOpenButNeverOverdue() {
    var course = start(leader);

    seminarIsHeld(course, 1);

    var row = onlyRow(cohort.coordinatorId());
    assertThat(row.path("phase").asText()).isEqualTo("Forberedelse (før 2. internat)");
    assertThat(row.path("status").asText()).isEqualTo("ON_TRACK");
    // The konsulent's task is not the leader's.
    assertThat(row.path("openTasks").asInt()).isEqualTo(3);
  }

  @Test
  void theSelfEvaluationIsAPhaseOfItsOwnAndSparringIsThePhaseOfTheShortCourse() {
    var course = start(leader);
    for (int seminar = 1; seminar <= 3; seminar++) {
      seminarIsHeld(course, seminar);
    }
    assertThat(onlyRow(cohort.coordinatorId()).path("phase").asText())
        .isEqualTo("Selvevaluering – de otte succeskriterier");

    var other = aCohort(Track.IMPLEMENTATION_SCHOOL);
    start(aLeader(other));
    assertThat(rows(other, other.coordinatorId()).get(0).path("phase").asText()).isEqualTo("Sparring før seminaret");
  }

  @Test
  void afterTheSelfEvaluationTheMeetingIsWaitedForAndThenTheEndOfTheCohort() {
    var course = start(leader);
    for (int seminar = 1; seminar <= 3; seminar++) {
      seminarIsHeld(course, seminar);
    }
    submit(leader, "userTask_selfEvaluate");
    assertThat(onlyRow(cohort.coordinatorId()).path("phase").asText())
        .isEqualTo("Afventer møde på tværs af modelskoler");

    meetingIsHeld(course);

    assertThat(onlyRow(cohort.coordinatorId()).path("phase").asText()).isEqualTo("Afventer holdets afslutning");
  }

  @Test
  void aLeaderWhoLeftTheSelfEvaluationUndoneWaitsForTheEndOfTheCohortToo() {
    var course = start(leader);
    for (int seminar = 1; seminar <= 3; seminar++) {
      seminarIsHeld(course, seminar);
    }
    meetingIsHeld(course);

    assertThat(onlyRow(cohort.coordinatorId()).path("phase").asText()).isEqualTo("Afventer holdets afslutning");
  }

  @Test
  void aDeadlineThatIsMovedInTheEngineIsTheOneThatIsShown() {
    start(leader);
    var task = open(leader, "userTask_describeChallenges");
    task.setDueDate(Date.from(at(2026, 11, 30, 16).toInstant()));
    taskService.saveTask(task);

    assertThat(onlyRow(cohort.coordinatorId()).path("nextDeadline").asText()).startsWith("2026-11-30T16:00");
  }

  @Test
  void aManagerSeesTheOwnSchoolOnly() {
    var other = aLeader(cohort);
    var manager = somebody("Mette", "Chef", Group.MANAGER);
    accounts.addToSchool(manager, other.schoolCode());

    assertThat(rows(cohort, manager)).extracting(row -> row.path("leaderId").asText())
        .containsExactly(other.leaderId());
    assertThat(as(manager).get(csvOf(cohort)).body()).contains(other.leaderId()).doesNotContain(leader.leaderId());
    assertThat(rows(cohort, cohort.coordinatorId())).hasSize(2);
    assertThat(rows(cohort, "admin@forloeb.example")).hasSize(2);
  }

  @Test
  void howTheSeminarsWentIsForCoordinatorsNotForManagers() {
    start(leader);
    var manager = somebody("Mette", "Chef", Group.MANAGER);
    accounts.addToSchool(manager, leader.schoolCode());
    courses.saveAttendance(leader.id(), 1, true, true, AttendanceOutcome.ATTENDED, "k",
        at(2027, 1, 14, 9).toInstant());
    courses.saveAttendance(leader.id(), 2, false, false, AttendanceOutcome.EXCUSED, "k",
        at(2027, 3, 11, 9).toInstant());
    courses.setCaughtUp(leader.id(), 2, "k", at(2027, 4, 1, 9).toInstant());

    assertThat(onlyRow(cohort.coordinatorId()).path("attendance").toString()).isEqualTo("""
        [{"seminar":1,"name":"1. internat","outcome":"ATTENDED"},\
        {"seminar":2,"name":"2. internat","outcome":"CAUGHT_UP"}]""");
    assertThat(as(cohort.coordinatorId()).get(csvOf(cohort)).body())
        .contains("1. internat: Til stede, 2. internat: Indhentet");
    assertThat(onlyRow(manager).path("attendance").isNull()).isTrue();
    assertThat(as(manager).get(csvOf(cohort)).body()).doesNotContain("Fremmøde", "Mangler", "internat: ");
  }

  @Test
  void whatACourseLackedAtItsEndIsForCoordinatorsAndForTheLeaderNotForManagers() {
    var course = start(leader);
    var manager = somebody("Mette", "Chef", Group.MANAGER);
    accounts.addToSchool(manager, leader.schoolCode());
    assertThat(onlyRow(cohort.coordinatorId()).path("missing").toString()).isEqualTo("[]");
    for (int seminar = 1; seminar <= 2; seminar++) {
      courses.saveAttendance(leader.id(), seminar, true, true, AttendanceOutcome.ATTENDED, "k", clock.instant());
    }

    command(course, CourseCommand.CLOSE);

    assertThat(onlyRow(cohort.coordinatorId()).path("missing")).extracting(JsonNode::asText).containsExactly(
        "3. internat: fremmøde ikke registreret", "Selvevaluering – de otte succeskriterier: ikke indsendt");
    assertThat(as(cohort.coordinatorId()).get(csvOf(cohort)).body()).contains(
        "3. internat: fremmøde ikke registreret, Selvevaluering – de otte succeskriterier: ikke indsendt");
    assertThat(as(leader.leaderId()).get("/api/my-courses").json().path("courses").path(0).path("missing"))
        .extracting(JsonNode::asText).hasSize(2).contains("3. internat: fremmøde ikke registreret");
    assertThat(onlyRow(manager).path("missing").isNull()).isTrue();
    assertThat(as(manager).get(csvOf(cohort)).body()).doesNotContain("ikke registreret");
  }

  @Test
  void leadersAndKonsulentsDoNotSeeIt() {
    for (var person : List.of(leader.leaderId(), leader.coachId())) {
      assertThat(as(person).get("/api/cohorts/" + cohort.id() + "/progress").status()).isEqualTo(403);
      assertThat(as(person).get(csvOf(cohort)).status()).isEqualTo(403);
    }
    assertThat(Rest.anonymous(port).get("/api/cohorts/" + cohort.id() + "/progress").status()).isEqualTo(401);
  }

  @Test
  void anUnknownCohortIsNotFound() {
    var answer = as(cohort.coordinatorId()).get("/api/cohorts/ukendt/progress");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.message()).isEqualTo("Kursusholdet findes ikke. Kontroller dets id.");
  }

  @Test
  void theSameTableOpensInDanishExcel() {
    start(leader);

    var answer = as(cohort.coordinatorId()).get(csvOf(cohort));

    assertThat(answer.raw().headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(answer.body().split("\r\n")).hasSize(2).satisfies(lines -> {
      assertThat(lines[0]).isEqualTo(
          "\uFEFFNavn;E-mail;Skole;Spor;Fase;Status;Åbne opgaver;Fristen er passeret;Næste frist;Fremmøde;Mangler");
      assertThat(lines[1]).startsWith("Lise Leder;" + leader.leaderId() + ";Skolen ")
          .endsWith(";Modelskole;Forberedelse (før 1. internat);Følger planen;1;0;05.01.2027;;");
    });
  }

  @Test
  void aCoordinatorPausesResumesAndWithdrawsALeader() {
    start(leader);
    var coordinator = as(cohort.coordinatorId());
    var path = "/api/courses/" + leader.id();

    assertThat(coordinator.post(path + "/resumption", null).status()).isEqualTo(409);
    assertThat(coordinator.post(path + "/pause", null).status()).isEqualTo(204);
    var again = coordinator.post(path + "/pause", null);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.message()).isEqualTo("Lederen er allerede på pause.");
    assertThat(coordinator.post(path + "/resumption", null).status()).isEqualTo(204);
    runDueJobs();
    assertThat(coordinator.post(path + "/withdrawal", null).status()).isEqualTo(204);
    runDueJobs();
    var ended = coordinator.post(path + "/withdrawal", null);
    assertThat(ended.status()).isEqualTo(409);
    assertThat(ended.message()).startsWith("Forløbet er allerede slut");
    assertThat(status()).isEqualTo("WITHDRAWN");
  }

  @Test
  void onlyACoordinatorDoesSo() {
    start(leader);

    assertThat(as(leader.leaderId()).post("/api/courses/" + leader.id() + "/withdrawal", null).status())
        .isEqualTo(403);
    assertThat(as(cohort.coordinatorId()).post("/api/courses/ukendt/withdrawal", null).status()).isEqualTo(404);
    assertThat(status()).isEqualTo("ON_TRACK");
  }

  private Rest as(String person) {
    return Rest.as(person, port);
  }

  private static String csvOf(Cohort cohort) {
    return "/api/cohorts/" + cohort.id() + "/progress.csv";
  }

  private List<JsonNode> rows(Cohort of, String reader) {
    var answer = as(reader).get("/api/cohorts/" + of.id() + "/progress");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return StreamSupport.stream(answer.json().spliterator(), false).toList();
  }

  private JsonNode onlyRow(String reader) {
    assertThat(rows(cohort, reader)).hasSize(1);
    return rows(cohort, reader).get(0);
  }

  private String status() {
    return onlyRow(cohort.coordinatorId()).path("status").asText();
  }
}
