package dk.roedtraad.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.address.FailedAddresses;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseCommand;
import dk.roedtraad.application.mail.UndeliveredMails;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.engine.access.SchoolTenantProvider;
import dk.roedtraad.support.CourseStory;
import dk.roedtraad.support.Rest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What "Holdoverblik" asks the server, as one who coordinates and as one who doesn't. */
class CohortOverviewApiTest extends CourseStory {

  private static final String DESCRIBE_CHALLENGES = "userTask_describeChallenges";

  @Autowired
  private JdbcClient db;
  @Autowired
  private FailedAddresses failed;
  @Autowired
  private UndeliveredMails undelivered;

  private Cohort cohort;
  private Course inTime;
  private Course behind;

  @BeforeEach
  void twoLeadersOfWhomOneIsBehindFromTheSixthOfJanuary() {
    cohort = aCohort(Track.MODEL_SCHOOL);
    inTime = aLeader(cohort);
    behind = aLeader(cohort);
    start(inTime);
    start(behind);
  }

  @Test
  void whoIsBehindComesFirstWithPhoneAndWhatIsLate() {
    db.sql("update person set phone = '12345678' where id = ?").param(behind.leaderId()).update();
    submit(inTime, DESCRIBE_CHALLENGES);
    itIs(at(2027, 1, 6, 8));

    var leaders = overview().path("leaders");

    assertThat(leaders).extracting(leader -> leader.path("courseId").asText(), leader -> leader.path("status").asText())
        .containsExactly(tuple(behind.id(), "DELAYED"), tuple(inTime.id(), "ON_TRACK"));
    assertThat(leaders.path(0).path("name").asText()).isEqualTo("Lise Leder");
    assertThat(leaders.path(0).path("school").asText()).startsWith("Skolen ");
    assertThat(leaders.path(0).path("phone").asText()).isEqualTo("12345678");
    assertThat(leaders.path(0).path("statusName").asText()).isEqualTo("Bagefter planen");
    assertThat(leaders.path(0).path("phase").asText()).isEqualTo("Forberedelse (før 1. internat)");
    var step = leaders.path(0).path("steps").path(0);
    assertThat(step.path("name").asText()).isEqualTo("Beskriv udfordringer i den pædagogiske ledelsesopgave");
    assertThat(step.path("due").asText()).isEqualTo("tirsdag den 5. januar");
    assertThat(step.path("late").asBoolean()).isTrue();
    assertThat(leaders.path(1).path("steps")).isEmpty();
  }

  @Test
  void whoIsOnLeaveIsNotLate() {
    command(runtimeService.createProcessInstanceQuery().processInstanceId(courses.find(behind.id()).orElseThrow()
        .processInstanceId()).singleResult(), CourseCommand.PAUSE);
    itIs(at(2027, 1, 6, 8));

    var onLeave = leader(behind);

    assertThat(onLeave.path("status").asText()).isEqualTo("PAUSED");
    assertThat(onLeave.path("steps")).hasSize(1).noneMatch(step -> step.path("late").asBoolean());
  }

  @Test
  void nothingThatWasWrittenIsInIt() {
    submit(inTime, DESCRIBE_CHALLENGES, Map.of("challenge", "Hemmelige ord om lærerne"));

    assertThat(coordinator().get(path("/overview")).body()).doesNotContain("Hemmelige");
  }

  @Test
  void theCoordinatorsOwnCohortsComeFirst() {
    var others = aCohort(Track.MODEL_SCHOOL);

    var all = coordinator().get("/api/cohort-overviews").json();

    assertThat(all.path(0).path("cohortId").asText()).isEqualTo(cohort.id());
    assertThat(all.path(0).path("own").asBoolean()).isTrue();
    assertThat(all).anySatisfy(other -> {
      assertThat(other.path("cohortId").asText()).isEqualTo(others.id());
      assertThat(other.path("own").asBoolean()).isFalse();
    });
  }

  @Test
  void theDayOfACoordinatorBeginsWithWhatNeedsHer() {
    itIs(at(2027, 1, 6, 8));
    var call = SchoolTenantProvider.startingFor(behind.schoolCode(), () -> runtimeService.startProcessInstanceByKey(
        "contact-leader", behind.id(), Map.of("cohortId", cohort.id(), "track", "MODEL_SCHOOL", "coordinatorId",
        cohort.coordinatorId(), "leaderId", behind.leaderId())));
    var wrong = addressOf(inTime);

    var day = coordinator().get("/api/coordinator-day").json();

    var list = day.path("overdueList").asText();
    assertThat(day.path("overdue").asLong()).isEqualTo(2).isEqualTo(
        coordinator().get("/engine-rest/filter/" + list + "/count").json().path("count").asLong());
    assertThat(day.path("contacts")).singleElement().satisfies(contact -> {
      assertThat(contact.path("who").asText()).isEqualTo("Lise Leder");
      assertThat(contact.path("taskId").asText()).isEqualTo(taskOf(call));
    });
    assertThat(day.path("addresses")).extracting(one -> one.path("taskId").asText(), one -> one.path("who").asText())
        .containsExactly(tuple(taskOf(wrong), "Lise Leder"));
    assertThat(day.path("waiting").asInt()).isEqualTo(2);
    assertThat(day.path("nextSeminar").path("title").asText()).isEqualTo("1. internat – " + cohort.name());
    assertThat(day.path("nextSeminar").path("when").asText()).isEqualTo("tirsdag–onsdag den 12.–13. januar 2027");
    itIs(at(2027, 1, 13, 17));
    assertThat(coordinator().get("/api/coordinator-day").json().path("nextSeminar").path("title").asText())
        .startsWith("2. internat");
    assertThat(Rest.as(somebody("Kaj", "Koordinator", Group.COORDINATOR), port).get("/api/coordinator-day").json()
        .path("nextSeminar").isNull()).isTrue();
  }

  /** Mail to the leader has come back. */
  private ProcessInstance addressOf(Course course) {
    failed.mark(course.leaderId(), course.leaderId(), clock.instant());
    undelivered.askForAddresses();
    return runtimeService.createProcessInstanceQuery().processDefinitionKey("correct-email")
        .variableValueEquals("coordinatorId", cohort.coordinatorId()).singleResult();
  }

  private String taskOf(ProcessInstance instance) {
    return taskService.createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
  }

  @Test
  void itIsSaidWhoWillGetAMailAndWhoWillNotAndThenItIsSo() {
    itIs(at(2027, 1, 6, 11));
    submit(inTime, DESCRIBE_CHALLENGES);

    var preview = coordinator().get(path("/reminders")).json();
    assertThat(preview).extracting(line -> line.path("courseId").asText(), line -> line.path("gets").asBoolean(),
        line -> line.path("outcome").asText()).containsExactlyInAnyOrder(tuple(behind.id(), true, "QUEUED"),
            tuple(inTime.id(), false, "NOTHING_DUE"));
    assertThat(mailsTo(behind)).isZero();

    var sent = remind(List.of(behind.id()));
    assertThat(sent.status()).as(sent.body()).isEqualTo(200);
    assertThat(sent.json()).singleElement().satisfies(line -> {
      assertThat(line.path("gets").asBoolean()).isTrue();
      assertThat(line.path("tasks").asInt()).isEqualTo(1);
    });
    assertThat(mailsTo(behind)).isEqualTo(1);
    assertThat(remind(List.of(behind.id())).json().path(0).path("outcome").asText()).isEqualTo("ALREADY_TODAY");
    assertThat(mailsTo(behind)).isEqualTo(1);
  }

  @Test
  void whatWasHandedInBetweenTheTwoClicksIsNotRemindedOf() {
    itIs(at(2027, 1, 6, 11));
    assertThat(coordinator().get(path("/reminders")).json()).allMatch(line -> line.path("gets").asBoolean());
    submit(behind, DESCRIBE_CHALLENGES);

    var sent = remind(List.of(behind.id(), inTime.id())).json();

    assertThat(sent).extracting(line -> line.path("courseId").asText(), line -> line.path("outcome").asText())
        .containsExactlyInAnyOrder(tuple(behind.id(), "NOTHING_DUE"), tuple(inTime.id(), "QUEUED"));
    assertThat(mailsTo(behind)).isZero();
  }

  @Test
  void itIsSeenWhatWasSentToWhomWhenAndWhatBecameOfIt() {
    itIs(at(2027, 1, 6, 11));
    remind(List.of(behind.id()));
    db.sql("update mail set status = 'FAILED' where recipient_id = ?").param(behind.leaderId()).update();

    var mails = coordinator().get("/api/courses/" + behind.id() + "/mails").json();

    assertThat(mails).singleElement().satisfies(mail -> {
      assertThat(mail.path("when").asText()).isEqualTo("onsdag den 6. januar 2027 kl. 11.00");
      assertThat(mail.path("to").asText()).isEqualTo("Lise Leder");
      assertThat(mail.path("subject").asText()).startsWith("Venlig påmindelse: ");
      assertThat(mail.path("statusName").asText()).isEqualTo("Kom ikke frem");
      assertThat(mail.path("askedBy").asText()).isEqualTo("Karen Koordinator");
    });
    assertThat(coordinator().get("/api/courses/" + inTime.id() + "/mails").json()).isEmpty();
    assertThat(coordinator().get("/api/courses/findes-ikke/mails").status()).isEqualTo(404);
  }

  @Test
  void theListsForPrintingNameWhoIsExpectedAndHowTheyAreReached() {
    db.sql("update person set phone = '12345678' where id = ?").param(inTime.leaderId()).update();
    courses.setPaused(behind.id(), clock.instant());
    var gone = aLeader(cohort);
    courses.setEnded(gone.id(), Course.WITHDRAWN, List.of(), clock.instant());

    var lists = coordinator().get(path("/lists")).json();

    assertThat(lists.path("seminars")).hasSize(3);
    var first = lists.path("seminars").path(0);
    assertThat(first.path("seminar").asText()).isEqualTo("1. internat");
    assertThat(first.path("days").asText()).isEqualTo("tirsdag–onsdag den 12.–13. januar 2027");
    assertThat(first.path("day1").asText()).isEqualTo("tirsdag 12/1");
    assertThat(first.path("participants")).hasSize(2).extracting(person -> person.path("note").asText(null))
        .containsExactlyInAnyOrder(null, "På pause");
    assertThat(lists.path("addresses")).hasSize(2).anySatisfy(address -> {
      assertThat(address.path("phone").asText()).isEqualTo("12345678");
      assertThat(address.path("email").asText()).isEqualTo(inTime.leaderId());
      assertThat(address.path("coach").asText()).isEqualTo("Kim Konsulent");
    });
  }

  @Test
  void aLeaderWhoLostTheMailGetsANewLoginLink() {
    var answer = coordinator().send("POST", "/api/courses/" + behind.id() + "/invitation");

    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    assertThat(answer.json().path("to").asText()).isEqualTo(behind.leaderId());
    assertThat(mailsTo(behind)).isEqualTo(1);
    assertThat(coordinator().send("POST", "/api/courses/findes-ikke/invitation").status()).isEqualTo(404);
  }

  @Test
  void whatIsAskedForInAWrongWayIsToldInDanish() {
    assertThat(coordinator().send("DELETE", path("/overview")))
        .satisfies(answer -> assertThat(answer.status()).isEqualTo(405))
        .satisfies(answer -> assertThat(answer.message()).contains("Det kan man ikke på denne adresse. Brug en af: GET"))
        .satisfies(answer -> assertThat(answer.raw().headers().firstValue("Allow")).contains("GET"));
    assertThat(coordinator().with("Accept", "application/xml").get(path("/overview")))
        .satisfies(answer -> assertThat(answer.status()).isEqualTo(406))
        .satisfies(answer -> assertThat(answer.message()).contains("Svaret findes ikke i den form."));
  }

  @Test
  void badInputIsToldAndSendsNothing() {
    itIs(at(2027, 1, 6, 11));
    var elsewhere = aLeader(aCohort(Track.MODEL_SCHOOL));
    start(elsewhere);

    assertThat(remind(List.of()).status()).isEqualTo(400);
    assertThat(remind(List.of(behind.id(), elsewhere.id())).status()).isEqualTo(400);
    assertThat(remind(List.of("findes-ikke")).message()).contains("ikke på holdet");
    assertThat(coordinator().post(path("/reminders"), Map.of()).status()).isEqualTo(400);
    assertThat(coordinator().post(path("/reminders"), "application/json", "null".getBytes()).status()).isEqualTo(400);
    assertThat(coordinator().post(path("/reminders"), "application/json", "{".getBytes()).status()).isEqualTo(400);
    assertThat(coordinator().post(path("/reminders"), "text/csv", "x".getBytes()).status()).isEqualTo(415);
    assertThat(coordinator().get("/api/cohorts/findes-ikke/overview").status()).isEqualTo(404);
    assertThat(coordinator().get("/api/cohorts/findes-ikke/reminders").status()).isEqualTo(404);
    assertThat(mailsTo(behind)).isZero();
  }

  @Test
  void nobodyButCoordinatorsGetsAnyOfIt() {
    var others = List.of(somebody("Carla", "Chef", Group.MANAGER), behind.leaderId(), behind.coachId(),
        somebody("Eva", "Evaluator", Group.EVALUATOR));

    assertThat(others).allSatisfy(person -> {
      var rest = Rest.as(person, port);
      assertThat(rest.get("/api/cohort-overviews").status()).isEqualTo(403);
      assertThat(rest.get(path("/overview")).status()).isEqualTo(403);
      assertThat(rest.get(path("/reminders")).status()).isEqualTo(403);
      assertThat(rest.get(path("/lists")).status()).isEqualTo(403);
      assertThat(rest.get("/api/courses/" + behind.id() + "/mails").status()).isEqualTo(403);
      assertThat(rest.send("POST", "/api/courses/" + behind.id() + "/invitation").status()).isEqualTo(403);
      assertThat(rest.post("/api/courses/" + behind.id() + "/pause", Map.of()).status()).isEqualTo(403);
      assertThat(rest.post("/api/courses/" + behind.id() + "/withdrawal", Map.of()).status()).isEqualTo(403);
      assertThat(rest.post(path("/reminders"), Map.of("courseIds", List.of(behind.id()))).status()).isEqualTo(403);
    });
    assertThat(Rest.anonymous(port).get(path("/overview")).status()).isEqualTo(401);
  }

  private Rest coordinator() {
    return Rest.as(cohort.coordinatorId(), port);
  }

  private String path(String what) {
    return "/api/cohorts/" + cohort.id() + what;
  }

  private JsonNode overview() {
    var answer = coordinator().get(path("/overview"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private JsonNode leader(Course course) {
    for (var leader : overview().path("leaders")) {
      if (leader.path("courseId").asText().equals(course.id())) {
        return leader;
      }
    }
    throw new AssertionError(course.id() + " is not in the overview");
  }

  private Rest.Response remind(List<String> courseIds) {
    return coordinator().post(path("/reminders"), Map.of("courseIds", courseIds));
  }

  private int mailsTo(Course course) {
    return db.sql("select count(*) from mail where recipient_id = ?").param(course.leaderId()).query(Integer.class)
        .single();
  }
}
