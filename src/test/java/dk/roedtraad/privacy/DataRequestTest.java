package dk.roedtraad.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.audit.AuditKind;
import dk.roedtraad.application.audit.AuditObject;
import dk.roedtraad.application.audit.AuditTrail;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.mail.MailContent.CoordinatorNotice;
import dk.roedtraad.application.mail.Outbox;
import dk.roedtraad.application.mail.OutboxSender;
import dk.roedtraad.application.mail.OutgoingMail;
import dk.roedtraad.application.people.MailAddresses;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.seminar.AttendanceOutcome;
import dk.roedtraad.support.CourseStory;
import dk.roedtraad.support.Rest;
import dk.roedtraad.support.WholeDatabase;
import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person asks what is kept, or to be forgotten. An administrator sees to it and reads nothing. */
class DataRequestTest extends CourseStory {

  private static final String ADMINISTRATOR = "admin@forloeb.example";

  @Autowired
  private OutboxSender sender;
  @Autowired
  private JdbcClient db;
  @Autowired
  private AuditTrail audit;
  @Autowired
  private Outbox outbox;
  @Autowired
  private MailAddresses addresses;

  /** Found nowhere else, whatever other tests have left. */
  private final String mark = "Q" + UUID.randomUUID().toString().replace("-", "");
  private final String id = mark.toLowerCase(Locale.ROOT) + "@skole.example";
  private final String firstName = "Fornavn" + mark;
  private final String lastName = "Æfternavn" + mark;
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

  @BeforeEach
  void listen() {
    logged.start();
    ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME).addAppender(logged);
  }

  @AfterEach
  void stopListening() {
    ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(logged);
  }

  @Test
  void thePersonGetsEverythingAndTheAdministratorNothing() throws Exception {
    aLeaderWhoHasWritten();
    var request = request("INSIGHT");
    assertThat(Rest.as(id, port).get("/api/my-data/" + request + ".json").status()).as("before the mail").isEqualTo(200);
    assertThat(line(request).path("endedAt").isNull()).isTrue();
    runDueJobs();
    sender.sendDue(clock.instant());

    assertThat(db.sql("select text_body from mail where recipient_id = ? and kind = 'EXPORT_READY'").param(id)
        .query(String.class).single()).contains("/mine-oplysninger/" + request);
    assertThat(Rest.anonymous(port).get("/mine-oplysninger/" + request).body()).contains("../api/my-data/" + request)
        .doesNotContain(mark);
    for (var nosy : List.of(administrator(), Rest.as(somebody("Nina", "Nysgerrig", Group.LEADER), port))) {
      assertThat(nosy.get("/api/my-data/" + request + ".json").status()).isEqualTo(404);
    }
    assertThat(Rest.anonymous(port).get("/api/my-data/" + request + ".json").status()).isEqualTo(401);

    var me = Rest.as(id, port);
    var json = me.get("/api/my-data/" + request + ".json").json();
    assertThat(json.path("name").asText()).isEqualTo(firstName + " " + lastName);
    assertThat(json.findValuesAsText("table")).contains("person", "course", "answer", "draft", "mail", "act_id_user",
        "act_hi_taskinst");
    assertThat(json.toString()).contains(mark + "-svar", mark + "-kladde", mark + "-cyklus").doesNotContain("pwd_");
    assertThat(json.toString()).as("who else was written to").contains("Kære en anden person").doesNotContain("Kære Kim");
    assertThat(me.get("/api/my-data/" + request + ".html").body()).contains(mark + "-svar", "Navn og kontaktoplysninger",
        "Kære en anden person").as("the mails are read, not their HTML").doesNotContain("&lt;html");
    assertThat(text(me.bytes("/api/my-data/" + request + ".pdf").body())).contains("Mine oplysninger", mark + "-svar");
    assertThat(me.bytes("/api/my-data/" + request + ".pdf").headers().firstValue("Cache-Control").orElse(""))
        .contains("no-store");
    assertThat(line(request).path("fetchedAt").isNull()).isFalse();
    assertThat(line(request).path("endedAt").isNull()).isFalse();
    assertThat(runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(request).count()).isZero();
  }

  @Test
  void aCoordinatorGetsTheOwnActsAndNotToWhom() {
    var leader = aLeaderWhoHasWritten();
    var coordinator = cohorts.find(leader.cohortId()).orElseThrow().coordinatorId();
    var other = somebody("Nora", "Ny", Group.COACH);
    audit.add(coordinator, AuditKind.COACH_REPLACED, AuditObject.course(leader.id(), null), id, leader.coachId(), other);
    audit.add(ADMINISTRATOR, AuditKind.GROUP_MEMBER_ADDED, AuditObject.PERSON, coordinator);
    courses.saveAttendance(leader.id(), 1, false, false, AttendanceOutcome.ABSENT, coordinator, clock.instant());
    var request = administrator().post("/api/data-requests", body(coordinator, "INSIGHT")).json().path("id").asText();
    runDueJobs();

    var export = Rest.as(coordinator, port).get("/api/my-data/" + request + ".json").json();

    assertThat(export.toString()).contains("Konsulent valgt eller skiftet", "Føjet til gruppe", "en anden person", coordinator)
        .doesNotContain(id, leader.coachId(), other, ADMINISTRATOR, "ABSENT", mark);
    assertThat(export.findValuesAsText("table")).contains("attendance");
    assertThat(Rest.as(coordinator, port).get("/api/my-data/" + request + ".html").body())
        .contains("står der »en anden person«");
  }

  /** Who leads a course of her own and is konsulent for another gets what is in her own and nothing of the other. */
  @Test
  void whoIsALeaderAndAKonsulentGetsNothingOfTheOtherLeader() {
    var leader = aLeaderWhoHasWritten();
    var both = leader.coachId();
    var own = aLeader(aCohort(Track.MODEL_SCHOOL), both, aSchool(), somebody("Kim", "Konsulent", Group.COACH));
    start(own);
    runDueJobs();
    db.sql("update act_hi_taskinst set name_ = name_ || ' med Zebulon' where assignee_ = ?").param(both).update();
    outbox.queue(new OutgoingMail(leader.cohortId(), null, addresses.of(both),
        new CoordinatorNotice("Om holdet", List.of("Ring til Zebulon"), null), null, "both:" + leader.cohortId()));
    audit.add(both, AuditKind.TASK_CLAIMED, new AuditObject(AuditObject.Kind.TASK, "en-opgave", "Ring til Zebulon"),
        both);
    var request = administrator().post("/api/data-requests", body(both, "INSIGHT")).json().path("id").asText();
    runDueJobs();

    var export = Rest.as(both, port).get("/api/my-data/" + request + ".json").json();

    assertThat(export.findValuesAsText("table")).contains("course", "act_hi_taskinst", "mail", "audit_entry");
    assertThat(export.toString()).contains(own.id(), "en-opgave").doesNotContain("Zebulon", id);
  }

  @Test
  void theAdministratorsAreToldBeforeTheMonthIsOver() {
    aLeaderWhoHasWritten();
    var request = request("INSIGHT");
    runDueJobs();
    later(Duration.ofDays(26));
    runDueJobs();
    runDueJobs();

    assertThat(db.sql("select subject from mail where recipient_id = ? and text_body like ?")
        .params(ADMINISTRATOR, "%" + request + "%").query(String.class).list())
        .containsExactly("En anmodning om indsigt er ikke afsluttet");
    assertThat(Rest.as(id, port).get("/api/my-data/" + request + ".json").status()).isEqualTo(200);
  }

  @Test
  void afterAnErasureTheWholeDatabaseKnowsNothingOfThePerson() {
    var leader = aLeaderWhoHasWritten();
    var other = aLeader(cohorts.find(leader.cohortId()).orElseThrow());
    start(other);
    submit(other, "userTask_describeChallenges", Map.of("challenge", "Den anden leders svar"));
    assertThat(holding(mark)).isNotEmpty();
    var steps = count("course_step", leader);

    var request = request("ERASURE");
    runDueJobs();
    assertThat(line(request).path("runningCourses").asInt()).isEqualTo(1);
    assertThat(courses.find(leader.id()).orElseThrow().endedAt()).as("nothing happens before the yes").isNull();
    assertThat(administrator().post("/api/data-requests/" + request + "/confirmation", Map.of()).status())
        .isEqualTo(204);
    runDueJobs();
    assertThat(courses.find(leader.id()).orElseThrow().outcome()).isEqualTo(Course.WITHDRAWN);
    sender.sendDue(clock.instant());
    assertThat(holding(mark)).as("others are told first").isNotEmpty();
    later(Duration.ofHours(2));
    runDueJobs();

    assertThat(holding(mark)).isEmpty();
    assertThat(holding(mark.toLowerCase(Locale.ROOT))).isEmpty();
    // The mail server of the tests tells whom it makes a mailbox for.
    assertThat(logged.list).filteredOn(event -> !event.getLoggerName().startsWith("com.icegreen"))
        .noneMatch(event -> event.getFormattedMessage().toLowerCase(Locale.ROOT)
            .contains(mark.toLowerCase(Locale.ROOT)));
    assertThat(identityService.createUserQuery().userId(id).count()).isZero();
    var kept = courses.find(leader.id()).orElseThrow();
    assertThat(kept.leaderId()).startsWith("slettet-");
    assertThat(kept.outcome()).isEqualTo(Course.WITHDRAWN);
    assertThat(count("course_step", leader)).as("what is only counted stays").isGreaterThanOrEqualTo(steps);
    assertThat(count("answer", other)).isEqualTo(1);
    assertThat(people.find(other.leaderId())).isPresent();
    assertThat(line(request).path("personId").asText()).isEqualTo(kept.leaderId());
    assertThat(line(request).path("endedAt").isNull()).isFalse();
    assertThat(administrator().post("/api/data-requests/" + request + "/cancellation", Map.of()).status())
        .isEqualTo(409);
  }

  @Test
  void anErasureCanBeGivenUpUntilItIsConfirmed() {
    var leader = aLeaderWhoHasWritten();
    var request = request("ERASURE");
    assertThat(administrator().post("/api/data-requests/" + request + "/cancellation", Map.of()).status())
        .isEqualTo(204);
    runDueJobs();

    assertThat(administrator().post("/api/data-requests/" + request + "/confirmation", Map.of()).status())
        .isEqualTo(409);
    assertThat(courses.find(leader.id()).orElseThrow().isRunning()).isTrue();
    assertThat(holding(mark)).isNotEmpty();
  }

  @Test
  void onlyAnAdministratorStartsARequestAndNobodyWhoIsNeededIsErased() {
    var leader = aLeaderWhoHasWritten();
    var coordinator = cohorts.find(leader.cohortId()).orElseThrow().coordinatorId();
    for (var other : List.of(id, coordinator, leader.coachId())) {
      assertThat(Rest.as(other, port).post("/api/data-requests", body(id, "INSIGHT")).status()).isEqualTo(403);
      assertThat(Rest.as(other, port).get("/api/data-requests").status()).isEqualTo(403);
    }
    assertThat(refusal(coordinator)).contains("koordinator for 1 hold");
    assertThat(refusal(leader.coachId())).contains("konsulent i 1 forløb");
    assertThat(refusal(ADMINISTRATOR)).contains("ikke slette dig selv");
    assertThat(administrator().post("/api/data-requests", body("ukendt@skole.example", "ERASURE")).status())
        .isEqualTo(404);
    assertThat(administrator().post("/api/data-requests", body("intet", "ERASURE")).status()).isEqualTo(400);
    assertThat(administrator().post("/api/data-requests", Map.of("personId", id)).status()).isEqualTo(400);
    assertThat(administrator().post("/api/data-requests", body(id, "ANDET")).status()).isEqualTo(400);
    request("INSIGHT");
    assertThat(administrator().post("/api/data-requests", body(id, "INSIGHT")).status()).isEqualTo(409);
  }

  private String refusal(String person) {
    var answer = administrator().post("/api/data-requests", body(person, "ERASURE"));
    assertThat(answer.status()).isEqualTo(409);
    return answer.message();
  }

  /** Who has handed in, typed, agreed, been written to, and started a cycle of her own. */
  private Course aLeaderWhoHasWritten() {
    people.ensure(new Person(id, firstName, lastName, id, "87654321"));
    accounts.ensure(id, firstName, lastName, id, Group.LEADER);
    var school = aSchool();
    accounts.addToSchool(id, school);
    var coach = somebody("Kim", "Konsulent", Group.COACH);
    accounts.addToSchool(coach, school);
    var leader = aLeader(aCohort(Track.MODEL_SCHOOL), id, school, coach);
    var course = start(leader);
    submit(leader, "userTask_describeChallenges", Map.of("challenge", mark + "-svar"));
    seminarIsHeld(course, 1);
    submit(leader, "userTask_proposeTimes", Map.of("time1", "2027-01-19T10:00", "time2", "2027-01-20T14:30",
        "time3", "2027-01-21T09:00", "place", "Hos " + firstName));
    submit(leader, "userTask_chooseTime", Map.of("chosenTime", "OPTION_1"));
    var open = open(leader, "userTask_concretiseAssignment");
    var saved = Rest.as(id, port).put("/api/drafts/" + open.getId(), Map.of("values",
        Map.of("concreteAssignment", mark + "-kladde")));
    assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    var cycle = Rest.as(id, port).start("four-d-cycle", Map.of("developmentArea", mark + "-cyklus", "scope",
        "DEPARTMENT"));
    assertThat(cycle.status()).as(cycle.body()).isEqualTo(200);
    Rest.as(id, port).start("report-absence", Map.of("event", "SEMINAR_3"));
    runDueJobs();
    sender.sendDue(clock.instant());
    return leader;
  }

  private String request(String kind) {
    var answer = administrator().post("/api/data-requests", body(id, kind));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().path("id").asText();
  }

  private static Map<String, String> body(String person, String kind) {
    return Map.of("personId", person, "kind", kind);
  }

  private JsonNode line(String request) {
    for (var line : administrator().get("/api/data-requests").json()) {
      if (line.path("id").asText().equals(request)) {
        return line;
      }
    }
    throw new AssertionError("No request " + request);
  }

  private Rest administrator() {
    return Rest.as(ADMINISTRATOR, port);
  }

  private List<String> holding(String text) {
    return new WholeDatabase(db).columnsThatHold(text, table -> true);
  }

  private int count(String table, Course course) {
    return db.sql("select count(*) from " + table + " where course_id = ?").param(course.id()).query(Integer.class)
        .single();
  }

  private void later(Duration time) {
    ClockUtil.setCurrentTime(Date.from(clock.instant().plus(time)));
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
