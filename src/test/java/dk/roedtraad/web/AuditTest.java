package dk.roedtraad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.audit.AuditKind;
import dk.roedtraad.application.audit.AuditObject;
import dk.roedtraad.application.audit.AuditTrail;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.CourseStory;
import dk.roedtraad.support.Rest;
import dk.roedtraad.support.WebSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who did what when: written down where it is done, read by the administrator, changed by nobody. */
class AuditTest extends CourseStory {

  private static final String ADMINISTRATOR = "admin@forloeb.example";

  @Autowired
  private JdbcClient db;
  @Autowired
  private AuditTrail trail;

  @Test
  void whatACoordinatorDoesToALeaderIsThereWithBeforeAndAfterButWithoutTheReason() {
    var leader = aLeader(aCohort(Track.MODEL_SCHOOL));
    start(leader);
    var coordinator = coordinatorOf(leader);
    var task = open(leader, "userTask_describeChallenges").getId();
    done(coordinator, leader, "/tasks/" + task + "/postponement", Map.of("deadline", "2027-01-08", "reason",
        "Barns sygdom"));
    done(coordinator, leader, "/pause", Map.of());
    done(coordinator, leader, "/resumption", Map.of());
    done(coordinator, leader, "/withdrawal", Map.of());

    var entries = entries("person=" + leader.leaderId());
    assertThat(kinds(entries)).containsExactly("COURSE_WITHDRAWN", "LEAVE_ENDED", "LEAVE_BEGUN", "LEAVE_AGREED",
        "DEADLINE_POSTPONED");
    var postponed = entries.get(4);
    assertThat(postponed.path("actorId").asText()).isEqualTo(coordinator);
    assertThat(postponed.path("kindName").asText()).isEqualTo("Frist udskudt");
    assertThat(postponed.path("object").asText()).isEqualTo("Beskriv udfordringer i den pædagogiske ledelsesopgave");
    assertThat(postponed.path("after").asText()).isEqualTo("8. januar 2027");
    assertThat(postponed.path("before").asText()).isNotEmpty().isNotEqualTo("8. januar 2027");
    assertThat(entries.toString()).doesNotContain("sygdom");
  }

  @Test
  void whatIsDoneInTheWebAppsIsThereEvenWhenTheEnginesHistoryIsGone() {
    var leader = aLeader(aCohort(Track.MODEL_SCHOOL));
    var instance = start(leader);
    var konsulent = somebody("Kim", "Konsulent", Group.COACH);
    var admin = WebSession.of(ADMINISTRATOR, "admin", port);
    var rest = Rest.as(ADMINISTRATOR, port);
    var engine = "/api/engine/engine/default";
    assertThat(rest.put("/engine-rest/group/coordinator/members/" + konsulent, Map.of()).status()).isEqualTo(204);
    assertThat(rest.delete("/engine-rest/group/coordinator/members/" + konsulent).status()).isEqualTo(204);
    var right = admin.post(engine + "/authorization/create", Map.of("type", 1, "userId", konsulent, "resourceType", 0,
        "resourceId", "cockpit", "permissions", List.of("ACCESS")));
    assertThat(right.status()).isEqualTo(200);
    assertThat(rest.delete("/engine-rest/authorization/" + right.json().path("id").asText()).status()).isEqualTo(204);
    assertThat(rest.put("/engine-rest/process-instance/" + instance.getId() + "/suspended", Map.of("suspended", true))
        .status()).isEqualTo(204);
    var job = historyService.cleanUpHistoryAsync(true).getId();
    var before = kinds(entries("object=" + job)).size();
    assertThat(rest.post("/engine-rest/job/" + job + "/execute", Map.of()).status()).isEqualTo(204);
    historyService.createUserOperationLogQuery().list().forEach(line ->
        historyService.deleteUserOperationLogEntry(line.getId()));

    var entries = entries("person=" + konsulent);
    assertThat(kinds(entries)).containsExactly("RIGHT_TAKEN", "RIGHT_GIVEN", "GROUP_MEMBER_REMOVED",
        "GROUP_MEMBER_ADDED");
    assertThat(entries).allSatisfy(entry -> assertThat(entry.path("actorId").asText()).isEqualTo(ADMINISTRATOR));
    assertThat(entries.get(1).path("object").asText()).as(entries.toString()).isEqualTo("Application");
    assertThat(entries.get(1).path("objectId").asText()).isEqualTo("cockpit");
    assertThat(entries.get(1).path("after").asText()).isEqualTo("ACCESS");
    assertThat(entries.get(3).path("objectId").asText()).isEqualTo("coordinator");
    assertThat(kinds(entries("object=" + job))).hasSize(before + 1).containsOnly("JOB_CHANGED");
    assertThat(entries("object=" + instance.getId())).singleElement().satisfies(entry -> {
      assertThat(entry.path("kindName").asText()).isEqualTo("Proces sat i bero");
      assertThat(entry.path("operation").asText()).isEqualTo("ProcessInstance/Suspend");
    });
  }

  @Test
  void aLeadersOwnFormsAreNobodysBusinessAndLeaveNothing() {
    var leader = aLeader(aCohort(Track.MODEL_SCHOOL));
    start(leader);
    submit(leader, "userTask_describeChallenges", Map.of("challenge", "Det svære"));
    Rest.as(leader.leaderId(), port).start("four-d-cycle", Map.of("developmentArea", "Et område", "scope",
        "DEPARTMENT"));

    assertThat(entries("person=" + leader.leaderId())).isEmpty();
  }

  @Test
  void theListIsReadInPagesTakenAsAFileAndByNobodyElse() {
    var leader = aLeader(aCohort(Track.MODEL_SCHOOL));
    var me = Rest.as(leader.leaderId(), port);
    for (int time = 0; time < 3; time++) {
      me.send("POST", "/api/calendar-link");
    }
    var rest = Rest.as(ADMINISTRATOR, port);
    var first = rest.get("/api/audit?limit=2&person=" + leader.leaderId()).json();
    var second = rest.get("/api/audit?limit=2&person=" + leader.leaderId() + "&before=" + first.path("next").asLong())
        .json();
    assertThat(first.path("entries")).hasSize(2);
    assertThat(second.path("entries")).hasSize(1);
    assertThat(second.path("next").isNull()).isTrue();

    var day = clock.instant().toString().substring(0, 10);
    assertThat(entries("from=2030-01-01&person=" + leader.leaderId())).isEmpty();
    assertThat(entries("to=2020-01-01&person=" + leader.leaderId())).isEmpty();
    assertThat(entries("kind=CALENDAR_LINK_MADE&from=" + day + "&to=" + day + "&person=" + leader.leaderId()))
        .hasSize(3);
    assertThat(rest.get("/api/audit?kind=NOTHING").status()).isEqualTo(400);
    for (var far : List.of("to=%2B999999999-12-31", "from=%2B300000-01-01", "to=1999-12-31")) {
      assertThat(rest.get("/api/audit?" + far).status()).as(far).isEqualTo(400);
      assertThat(rest.get("/api/audit.csv?" + far).message()).as(far)
          .isEqualTo("Datoen kan ikke bruges. Vælg en dato fra 2000 til 2200.");
    }

    var file = rest.get("/api/audit.csv?person=" + leader.leaderId());
    assertThat(file.body()).startsWith("\ufeffDato;Klokken;Hvem;Brugernavn;Hvad;Kode;")
        .contains("Kalenderlink lavet;CALENDAR_LINK_MADE");
    assertThat(file.raw().headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(entries("kind=EXPORT_TAKEN&object=logbog.csv").get(0).path("actorId").asText()).isEqualTo(ADMINISTRATOR);
    for (var other : List.of(leader.leaderId(), coordinatorOf(leader), leader.coachId(),
        somebody("Eva", "Evaluator", Group.EVALUATOR), somebody("Mads", "Chef", Group.MANAGER))) {
      assertThat(Rest.as(other, port).get("/api/audit").status()).as(other).isEqualTo(403);
      assertThat(Rest.as(other, port).get("/api/audit.csv").status()).as(other).isEqualTo(403);
    }
    assertThat(Rest.anonymous(port).get("/api/audit").status()).isEqualTo(401);
    for (var method : List.of("POST", "PUT", "PATCH", "DELETE")) {
      assertThat(rest.send(method, "/api/audit").status()).as(method).isEqualTo(405);
    }
  }

  @Test
  void theFileHoldsEverythingHoweverMuchThatIs() {
    var leader = somebody("Lise", "Leder", Group.LEADER);
    int many = 2 * AuditTrail.PAGE + 1;
    db.sql("insert into audit_entry (happened_at, actor_id, kind, object_kind, person_id, new_value) select current_timestamp, "
        + "'system', 'REMINDER_SENT', 'PERSON', ?, x from system_range(1, ?)").params(leader, many).update();

    var lines = Rest.as(ADMINISTRATOR, port).get("/api/audit.csv?person=" + leader).body().lines().toList();

    assertThat(lines).hasSize(many + 1);
    assertThat(lines.subList(1, lines.size())).extracting(line -> Integer.parseInt(line.replaceFirst(".*;", "")))
        .as("the newest first, each once").isEqualTo(IntStream.rangeClosed(1, many).map(x -> many + 1 - x).boxed().toList());
    db.sql("delete from audit_entry where person_id = ?").param(leader).update();
  }

  @Test
  void peopleAreNamedAlsoWhoIsErasedAndWhoHasBeenThereBefore() {
    var coach = somebody("Kim", "Konsulent", Group.COACH);
    var erased = "slettet-" + UUID.randomUUID();
    people.ensure(new Person(erased, "Slettet", "person", "", null));
    trail.add(AuditTrail.SYSTEM, AuditKind.COACH_REPLACED, AuditObject.PERSON, erased, coach, "ukendt@skole.example");

    assertThat(entries("person=" + erased)).singleElement().satisfies(entry -> assertThat(List.of("actor", "person",
        "before", "after")).extracting(field -> entry.path(field).asText())
        .containsExactly("Systemet", "Slettet person", "Kim Konsulent", "ukendt@skole.example"));
  }

  @Test
  void whatIsOlderThanFiveYearsGoesAndWhatIsLeftStays() {
    var leader = aLeader(aCohort(Track.MODEL_SCHOOL));
    var me = Rest.as(leader.leaderId(), port);
    me.send("POST", "/api/calendar-link");
    ClockUtil.setCurrentTime(Date.from(clock.instant().plus(Duration.ofDays(5 * 365))));
    me.send("DELETE", "/api/calendar-link");
    ClockUtil.setCurrentTime(Date.from(clock.instant().plus(Duration.ofDays(3))));
    var run = runtimeService.createProcessInstanceByKey("retention").startBeforeActivity("serviceTask_deleteExpired")
        .execute();
    managementService.executeJob(managementService.createJobQuery().processInstanceId(run.getId()).singleResult()
        .getId());

    assertThat(kinds(entries("person=" + leader.leaderId()))).containsExactly("CALENDAR_LINK_REVOKED");
    assertThat(db.sql("select count(*) from retention_deletion where kind = 'AUDIT'").query(Integer.class).single())
        .isPositive();
  }

  private void done(String coordinator, Course course, String what, Object body) {
    var answer = Rest.as(coordinator, port).post("/api/courses/" + course.id() + what, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }

  private String coordinatorOf(Course course) {
    return cohorts.find(course.cohortId()).orElseThrow().coordinatorId();
  }

  private List<JsonNode> entries(String question) {
    var answer = Rest.as(ADMINISTRATOR, port).get("/api/audit?" + question);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return new ArrayList<>(StreamSupport.stream(answer.json().path("entries").spliterator(), false).toList());
  }

  private static List<String> kinds(List<JsonNode> entries) {
    return entries.stream().map(entry -> entry.path("kind").asText()).toList();
  }
}
