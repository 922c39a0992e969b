package dk.roedtraad.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.answer.Answer;
import dk.roedtraad.application.answer.Answers;
import dk.roedtraad.application.audit.AuditKind;
import dk.roedtraad.application.audit.AuditObject;
import dk.roedtraad.application.audit.AuditTrail;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseCommand;
import dk.roedtraad.application.dialogue.DialogueService;
import dk.roedtraad.application.dialogue.Dialogues;
import dk.roedtraad.application.mail.MailContent.CoordinatorNotice;
import dk.roedtraad.application.mail.Outbox;
import dk.roedtraad.application.mail.OutboxSender;
import dk.roedtraad.application.mail.OutgoingMail;
import dk.roedtraad.application.people.MailAddresses;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.dialogue.SchoolStatus;
import dk.roedtraad.domain.dialogue.TimeGiven;
import dk.roedtraad.support.CourseStory;
import dk.roedtraad.support.Rest;
import dk.roedtraad.support.WholeDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is past its time is deleted during the night, as the table says that night, and not a day before. */
class RetentionTest extends CourseStory {

  private static final String ADMINISTRATOR = "admin@forloeb.example";

  @Autowired
  private Dialogues dialogues;
  @Autowired
  private Answers answers;
  @Autowired
  private Outbox outbox;
  @Autowired
  private OutboxSender sender;
  @Autowired
  private MailAddresses addresses;
  @Autowired
  private AuditTrail audit;
  @Autowired
  private JdbcClient db;

  @Test
  void theTextsOfALeaderWhoHasLeftGoAfterThirtyDaysUnlessTheLeaderKeepsThem() {
    var gone = aLeaderWhoWrites();
    var kept = aLeaderWhoWrites();
    var stranger = Rest.as(gone.leaderId(), port).post("/api/courses/" + kept.id() + "/kept-texts", Map.of());
    assertThat(stranger.status()).isEqualTo(404);
    for (var course : List.of(gone, kept)) {
      command(instance(course), CourseCommand.WITHDRAW);
    }
    assertThat(Rest.as(kept.leaderId(), port).post("/api/courses/" + kept.id() + "/kept-texts", Map.of()).status())
        .isEqualTo(204);
    var left = clock.instant();

    night(left.plus(Duration.ofDays(29)));
    assertThat(answers(gone)).isEqualTo(1);
    night(left.plus(Duration.ofDays(31)));
    assertThat(answers(gone)).isZero();
    assertThat(answers(kept)).isEqualTo(1);
    night(left.plus(Duration.ofDays(190)));
    assertThat(answers(kept)).isZero();
    assertThat(people.find(gone.leaderId())).isPresent();
  }

  @Test
  void theTextsOfACourseThatIsOverGoAfterSixMonthsAndTheListSaysSoOnce() {
    var leader = aLeaderWhoWrites();
    var running = aLeaderWhoWrites();
    command(instance(leader), CourseCommand.CLOSE);
    var end = clock.instant();

    night(end.plus(Duration.ofDays(180)));
    assertThat(answers(leader)).isEqualTo(1);
    night(end.plus(Duration.ofDays(185)));
    night(end.plus(Duration.ofDays(185)));

    assertThat(answers(leader)).isZero();
    assertThat(answers(running)).isEqualTo(1);
    var list = Rest.as(ADMINISTRATOR, port).get("/api/retention");
    assertThat(list.json()).filteredOn(line -> leader.id().equals(line.path("objectId").asText())).singleElement()
        .satisfies(line -> {
          assertThat(line.path("kind").asText()).isEqualTo("ANSWERS");
          assertThat(line.path("amount").asInt()).isEqualTo(1);
        });
    assertThat(list.body()).doesNotContain("@");
    assertThat(Rest.as(running.leaderId(), port).get("/api/retention").status()).isEqualTo(403);
  }

  @Test
  void whatASchoolAndTheCoordinatorWroteGoesSixMonthsAfterTheRoundAlsoWhereTheDialogueGoesOn() {
    var over = aDialogue();
    var goesOn = aDialogue();
    var end = clock.instant();
    dialogues.setEnded(over, end);
    dialogues.setStarted(goesOn, "an instance", CopenhagenTime.dayOf(end));
    dialogues.addRound(goesOn, end, List.of());
    saidIn(goesOn, 2);

    night(end.plus(Duration.ofDays(180)));
    assertThat(written(over)).containsExactly(1);
    assertThat(written(goesOn)).containsExactly(1, 2);
    night(end.plus(Duration.ofDays(185)));
    assertThat(written(over)).isEmpty();
    assertThat(written(goesOn)).as("an open round keeps its texts").containsExactly(2);
    assertThat(dialogues.rounds(goesOn)).as("what was chosen is counted on").hasSize(2)
        .allMatch(round -> round.status() == SchoolStatus.BEHIND);
  }

  private String aDialogue() {
    var dialogue = dialogues.lock(aSchool(), CopenhagenTime.dayOf(clock.instant())).id();
    dialogues.addRound(dialogue, clock.instant(), List.of());
    saidIn(dialogue, 1);
    return dialogue;
  }

  private void saidIn(String dialogue, int round) {
    answers.add(new Answer(UUID.randomUUID().toString(), dialogue, DialogueService.GIVE_STATUS, round,
        UUID.randomUUID().toString(), "chef@skole.example", Map.of("schoolAction", "x"), clock.instant()));
    dialogues.setAnswered(dialogue, round, SchoolStatus.BEHIND, TimeGiven.PARTLY, CopenhagenTime.dayOf(clock.instant()));
  }

  /** The rounds of which texts are left. */
  private List<Integer> written(String dialogue) {
    return answers.ofCourse(dialogue).stream().map(Answer::round).sorted().toList();
  }

  @Test
  void mailsGoAfterAYearButNoneThatStillWaits() {
    var coordinator = somebody("Karen", "Koordinator", Group.COORDINATOR);
    var cohort = aCohort(Track.MODEL_SCHOOL, coordinator);
    queue(coordinator, cohort.id(), "sent");
    sender.sendDue(clock.instant());
    queue(coordinator, cohort.id(), "waits");
    var written = clock.instant();

    night(written.plus(Duration.ofDays(360)));
    assertThat(mails(cohort.id())).containsExactlyInAnyOrder("sent", "waits");
    night(written.plus(Duration.ofDays(370)));
    assertThat(mails(cohort.id())).containsExactly("waits");
  }

  @Test
  void fiveYearsAfterTheLastCourseTheLeaderIsForgottenAndStillCounted() {
    var leader = aLeaderWhoWrites();
    command(instance(leader), CourseCommand.CLOSE);
    var end = clock.instant();

    night(end.plus(Duration.ofDays(4 * 365)));
    assertThat(people.find(leader.leaderId())).isPresent();
    night(end.plus(Duration.ofDays(5 * 365 + 3)));
    night(end.plus(Duration.ofDays(5 * 365 + 3)));

    assertThat(new WholeDatabase(db).columnsThatHold(leader.leaderId(), table -> true)).isEmpty();
    assertThat(courses.find(leader.id()).orElseThrow().leaderId()).startsWith("slettet-");
  }

  @Test
  void aChangedTableCountsFromTheNextNightOn() throws Exception {
    var leader = aLeaderWhoWrites();
    command(instance(leader), CourseCommand.CLOSE);
    var changed = Files.readString(Path.of("bpmn/retention.dmn"), StandardCharsets.UTF_8)
        .replaceFirst("\"P6M\"", "\"P10D\"");
    var deployment = repositoryService.createDeployment().addString("bpmn/retention.dmn", changed).deploy();
    try {
      night(clock.instant().plus(Duration.ofDays(11)));
      assertThat(answers(leader)).isZero();
    } finally {
      repositoryService.deleteDeployment(deployment.getId(), true);
    }
  }

  @Test
  void whatProvesWhoDidWhatStaysAYearWhateverTheTableSays() throws Exception {
    var leader = aLeaderWhoWrites();
    audit.add(leader.leaderId(), AuditKind.CALENDAR_LINK_MADE, AuditObject.PERSON, leader.leaderId());
    var done = clock.instant();
    var changed = Files.readString(Path.of("bpmn/retention.dmn"), StandardCharsets.UTF_8).replace("\"P5Y\"", "\"P1D\"");
    var deployment = repositoryService.createDeployment().addString("bpmn/retention.dmn", changed).deploy();
    try {
      night(done.plus(Duration.ofDays(364)));
      assertThat(recorded(leader)).isOne();
      night(done.plus(Duration.ofDays(367)));
      assertThat(recorded(leader)).isZero();
    } finally {
      repositoryService.deleteDeployment(deployment.getId(), true);
    }
  }

  private int recorded(Course course) {
    return db.sql("select count(*) from audit_entry where person_id = ? and kind = 'CALENDAR_LINK_MADE'")
        .param(course.leaderId()).query(Integer.class).single();
  }

  @Test
  void theRunBeginsByItselfEachNight() {
    var timer = managementService.createJobQuery().processDefinitionKey("retention").timers().singleResult();
    assertThat(timer.getDuedate().toInstant().atZone(CopenhagenTime.ZONE).toLocalTime()).isEqualTo(LocalTime.of(2, 30));

    managementService.executeJob(timer.getId());
    runDueJobs();

    assertThat(runtimeService.createProcessInstanceQuery().processDefinitionKey("retention").count()).isZero();
    assertThat(managementService.createJobQuery().processDefinitionKey("retention").timers().count()).isEqualTo(1);
  }

  private Course aLeaderWhoWrites() {
    var leader = aLeader(aCohort(Track.MODEL_SCHOOL));
    start(leader);
    submit(leader, "userTask_describeChallenges", Map.of("challenge", "Det, der skal glemmes"));
    return courses.find(leader.id()).orElseThrow();
  }

  private ProcessInstance instance(Course course) {
    return runtimeService.createProcessInstanceQuery().processInstanceId(course.processInstanceId()).singleResult();
  }

  private void queue(String to, String cohortId, String subject) {
    outbox.queue(new OutgoingMail(cohortId, null, addresses.of(to),
        new CoordinatorNotice(subject, List.of("…"), null), null, cohortId + subject));
  }

  /** It is that moment, and the nightly run goes through. */
  private void night(Instant moment) {
    ClockUtil.setCurrentTime(Date.from(moment));
    night();
  }

  private int answers(Course course) {
    return db.sql("select count(*) from answer where course_id = ?").param(course.id()).query(Integer.class).single();
  }

  private List<String> mails(String cohortId) {
    return db.sql("select subject from mail where cohort_id = ? and kind = 'COORDINATOR_NOTICE'").param(cohortId)
        .query(String.class).list();
  }
}
