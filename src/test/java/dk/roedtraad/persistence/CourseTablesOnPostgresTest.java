package dk.roedtraad.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.roedtraad.application.answer.Draft;
import dk.roedtraad.application.answer.FormKey;
import dk.roedtraad.application.audit.AuditEntry;
import dk.roedtraad.application.audit.AuditKind;
import dk.roedtraad.application.audit.AuditObject;
import dk.roedtraad.application.audit.AuditQuestion;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseChange;
import dk.roedtraad.application.course.CoursePause;
import dk.roedtraad.application.deadline.ClosureList;
import dk.roedtraad.application.deadline.PostponedDeadline;
import dk.roedtraad.application.evaluation.EvaluationRow;
import dk.roedtraad.application.mail.SentMail;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.application.people.School;
import dk.roedtraad.application.privacy.PersonalDataRegistry;
import dk.roedtraad.application.progress.CourseStep;
import dk.roedtraad.application.progress.StepKind;
import dk.roedtraad.application.release.StatusRelease;
import dk.roedtraad.application.reminder.ReminderLog.Digest;
import dk.roedtraad.application.reminder.ReminderLog.Entry;
import dk.roedtraad.application.reminder.ReminderLog.Met;
import dk.roedtraad.application.reminder.ReminderLog.OfPerson;
import dk.roedtraad.application.reminder.ReminderRuns.Outcome;
import dk.roedtraad.application.reminder.ReminderRuns.Run;
import dk.roedtraad.application.training.TrainingSession;
import dk.roedtraad.domain.cohort.CohortStatus;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.course.CanSay;
import dk.roedtraad.domain.course.PausePeriod;
import dk.roedtraad.domain.deadline.ClosedPeriod;
import dk.roedtraad.domain.reminder.ContactResult;
import dk.roedtraad.domain.retention.RetentionKind;
import dk.roedtraad.domain.seminar.AbsenceAssessment;
import dk.roedtraad.domain.seminar.AttendanceOutcome;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of a course on PostgreSQL, with the scripts and statements that every other test runs on H2. */
class CourseTablesOnPostgresTest {

  private static final Instant NOON = Instant.parse("2026-10-01T10:00:00Z");
  private static final String COURSE = "course-1";

  private static EmbeddedPostgres server;
  private static JdbcClient db;
  private static JdbcTemplate batches;

  @BeforeAll
  static void start() throws IOException {
    // Sorted by bytes, as many servers are: such a database knows the letters of English only.
    server = EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start();
    Flyway.configure().dataSource(server.getPostgresDatabase()).load().migrate();
    db = JdbcClient.create(server.getPostgresDatabase());
    batches = new JdbcTemplate(server.getPostgresDatabase());
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @BeforeEach
  void aLeaderIsEnrolled() {
    var people = people();
    people.ensure(new Person("leder@rybners.example", "Åse", "Ørsted", "leder@rybners.example", null));
    people.ensureSchool(new School("rybners", "Rybners"));
    new JdbcCohorts(db).ensure(new Cohort("cohort-1", "Hold", Track.MODEL_SCHOOL, "koordinator@forloeb.example", null,
        CohortStatus.PLANNED, null, NOON, null, null));
    var courses = new JdbcCourses(db, batches);
    if (courses.find(COURSE).isEmpty()) {
      courses.addAll(List.of(course(COURSE, "leder@rybners.example")));
    }
  }

  @Test
  void whatWasDoneIsFoundByWhoWhatAndWhenAndGoesWithItsTime() {
    var audit = new JdbcAuditEntries(db);
    audit.add(new AuditEntry(0, NOON, "admin@forloeb.example", AuditKind.RIGHT_GIVEN, "Authorization/Create",
        new AuditObject(AuditObject.Kind.RIGHT, "cockpit", "Application"), "leder@rybners.example", null, "ACCESS"));
    audit.add(new AuditEntry(0, NOON.plusSeconds(60), "koordinator@forloeb.example", AuditKind.COHORT_LAUNCHED, null,
        new AuditObject(AuditObject.Kind.COHORT, "cohort-1", "Hold Å"), null, null, null));

    var right = audit.find(question("leder@rybners.example", null, AuditKind.RIGHT_GIVEN, NOON, NOON.plusSeconds(1)));
    assertThat(right).singleElement().satisfies(entry -> {
      assertThat(entry.at()).isEqualTo(NOON);
      assertThat(entry.object().name()).isEqualTo("Application");
      assertThat(entry.after()).isEqualTo("ACCESS");
    });
    assertThat(audit.find(question(null, "hold å", null, null, null))).hasSize(1);
    assertThat(audit.find(new AuditQuestion(null, null, null, null, null, right.get(0).position() + 1, 10)))
        .containsExactlyElementsOf(right);

    var retention = new JdbcRetention(db);
    assertThat(retention.deleteRecords(RetentionKind.AUDIT, NOON.plusSeconds(1))).isEqualTo(1);
    assertThat(retention.deleteRecords(RetentionKind.DATA_REQUESTS, NOON)).isZero();
    assertThat(retention.deleteRecords(RetentionKind.DELETIONS, NOON)).isZero();
    assertThat(audit.find(question(null, null, null, null, null))).extracting(AuditEntry::kind)
        .containsExactly(AuditKind.COHORT_LAUNCHED);
  }

  @Test
  void aNamesakeIsOneHoweverTheNameIsWritten() {
    var data = new JdbcPersonalData(new PersonalDataRegistry(), db, null);

    assertThat(data.hasNamesake("en-anden@rybners.example", "åse", "ØRSTED")).isTrue();
    assertThat(data.hasNamesake("leder@rybners.example", "Åse", "Ørsted")).as("oneself").isFalse();
  }

  @Test
  void theRowsOfAClosedCohortAreWrittenOnceAndGoWithTheirTime() {
    var rows = new JdbcEvaluationRows(db, batches);
    var row = new EvaluationRow("L-1", Course.COMPLETED, Map.of(1, AttendanceOutcome.ATTENDED), Map.of("visible", CanSay.YES),
        Map.of());
    var hidden = new EvaluationRow("L-2", null, null, Map.of(), Map.of());
    var cohorts = new JdbcCohorts(db);
    cohorts.ensure(new Cohort("cohort-over", "Hold", Track.MODEL_SCHOOL, "koordinator@forloeb.example", null,
        CohortStatus.LAUNCHED, null, NOON, NOON, null));
    rows.keep("cohort-over", List.of(row, hidden), NOON);
    rows.keep("cohort-over", List.of(hidden), NOON);

    assertThat(rows.all()).isEqualTo(Map.of("cohort-over", List.of(row, hidden)));
    var retention = new JdbcRetention(db);
    assertThat(retention.deleteRecords(RetentionKind.EVALUATION, NOON.plusSeconds(2))).as("it is not closed").isZero();
    cohorts.setClosed("cohort-over", NOON.plusSeconds(1));
    assertThat(retention.deleteRecords(RetentionKind.EVALUATION, NOON.plusSeconds(1))).isZero();
    assertThat(retention.deleteRecords(RetentionKind.EVALUATION, NOON.plusSeconds(2))).isEqualTo(2);
    assertThat(rows.all()).isEmpty();
  }

  private static AuditQuestion question(String person, String object, AuditKind kind, Instant from, Instant until) {
    return new AuditQuestion(person, object, kind, from, until, null, 10);
  }

  @Test
  void aPersonGetsOneDigestADayAndATaskMeetsARuleOnce() {
    var log = new JdbcReminderLog(db, batches);
    var monday = LocalDate.of(2027, 3, 1);
    var met = new Met("beforeDue", LocalDate.of(2027, 3, 4));
    log.addDigests(List.of(new Digest("digest-1", "leder@rybners.example")), monday, null, NOON);
    log.addAll(List.of(new Entry("task-1", met, "digest-1"), new Entry("task-1", new Met("contactLeader", monday), null)),
        NOON);

    assertThat(log.ofPeople(List.of("leder@rybners.example", "anden@rybners.example"), monday, monday.plusDays(1)))
        .isEqualTo(Map.of("leder@rybners.example", new OfPerson(1, false)));
    assertThat(log.ofPeople(List.of("leder@rybners.example"), monday, monday).get("leder@rybners.example").today())
        .isTrue();
    assertThat(log.ofTasks(List.of("task-1", "task-2")).keySet()).containsExactly("task-1");
    assertThat(log.ofTasks(List.of("task-1")).get("task-1")).satisfies(task -> {
      assertThat(task.met()).contains(met).hasSize(2);
      assertThat(task.digests()).isEqualTo(1);
    });
    assertThatThrownBy(
        () -> log.addDigests(List.of(new Digest("digest-2", "leder@rybners.example")), monday, null, NOON)).isInstanceOf(DuplicateKeyException.class);
    assertThatThrownBy(() -> log.addAll(List.of(new Entry("task-1", met, null)), NOON))
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void whatACoordinatorAgreesIsKeptAsItWasAgreed() {
    var pauses = new JdbcCoursePauses(db);
    var day = LocalDate.of(2027, 3, 1);
    pauses.save(new CoursePause(COURSE, new PausePeriod(day, day.plusDays(3)), "kaj@forloeb.example"), NOON);
    var openEnded = new CoursePause(COURSE, new PausePeriod(day.plusDays(1), null), "kaj@forloeb.example");
    pauses.save(openEnded, NOON);
    assertThat(pauses.all()).containsExactly(openEnded);
    assertThat(pauses.ofCourses(List.of(COURSE))).containsExactly(openEnded);
    assertThat(pauses.remove(COURSE)).isTrue();
    assertThat(pauses.remove(COURSE)).isFalse();

    var postponed = new JdbcPostponedDeadlines(db);
    var first = new PostponedDeadline(COURSE, "task-7", NOON, NOON.plusSeconds(60), "Æøå", "kaj@forloeb.example", NOON);
    var second = new PostponedDeadline(COURSE, "task-7", NOON.plusSeconds(60), NOON.plusSeconds(30), "Igen",
        "kaj@forloeb.example", NOON);
    postponed.add(first);
    postponed.add(second);
    assertThat(postponed.ofTask("task-7")).contains(NOON.plusSeconds(30));
    assertThat(postponed.ofCourses(List.of(COURSE))).containsExactly(first, second);

    var releases = new JdbcStatusReleases(db);
    releases.add(new StatusRelease("task-8", COURSE, "kaj@forloeb.example", NOON, null, false));
    assertThat(releases.waiting()).extracting(StatusRelease::taskId).containsExactly("task-8");
    releases.close("task-8", true, NOON);
    assertThat(releases.waiting()).isEmpty();
    assertThat(releases.find("task-8")).map(StatusRelease::managerTold).contains(true);
  }

  @Test
  void aReminderIsListedWithWhoAskedForIt() {
    new JdbcReminderLog(db, batches).addDigests(List.of(new Digest("digest-9", "leder@rybners.example")),
        LocalDate.of(2027, 4, 1), "kaj@forloeb.example", NOON);
    db.sql("""
        insert into mail (id, cohort_id, course_id, recipient_id, recipient_name, recipient_address, kind, subject,
          text_body, html_body, message_id, dedupe_key, status, attempts, next_attempt_at, created_at)
        values ('mail-9', 'cohort-1', null, 'leder@rybners.example', 'Åse', 'leder@rybners.example', 'REMINDER_DIGEST',
          'Venlig påmindelse', 't', 'h', '<9@x>', 'reminder:leder@rybners.example:2027-04-01', 'QUEUED', 0, now(), now())
        """).update();

    assertThat(new JdbcMailStore(db, batches).about(COURSE, "leder@rybners.example", "cohort-1"))
        .extracting(SentMail::subject, SentMail::askedBy)
        .containsExactly(tuple("Venlig påmindelse", "kaj@forloeb.example"));
  }

  @Test
  void aDayOnWhichMailsWereWrittenStaysOne() {
    var runs = new JdbcReminderRuns(db);
    var day = LocalDate.of(2027, 3, 2);
    assertThat(runs.isEmpty()).isTrue();
    runs.record(new Run(day, Outcome.FIRST_START, 0, NOON));
    runs.record(new Run(day, Outcome.WRITTEN, 3, NOON));
    runs.record(new Run(day, Outcome.TOO_LATE, 0, NOON.plusSeconds(1)));

    assertThat(runs.find(day)).as("the late try wrote nothing").contains(new Run(day, Outcome.WRITTEN, 3, NOON));
    assertThat(runs.lastWrittenAt()).contains(NOON);
    assertThat(runs.isEmpty()).isFalse();
  }

  @Test
  void theCallsToALeaderAreCounted() {
    var contacts = new JdbcLeaderContacts(db);

    assertThat(contacts.ask(COURSE, NOON)).isEqualTo(1);
    assertThat(contacts.ask(COURSE, NOON)).isEqualTo(2);
    contacts.record(COURSE, 2, ContactResult.PAUSE, "koordinator@forloeb.example", NOON);
    assertThat(db.sql("select result from leader_contact where round = 2").query(String.class).single())
        .isEqualTo("PAUSE");
  }

  @Test
  void stepsAreEnteredOnceAndLeftOnce() {
    var steps = new JdbcCourseSteps(db);
    var phase = step("phase", StepKind.PHASE, "subProcess_preparation1", null);
    var task = step("task", StepKind.USER_TASK, "userTask_describeChallenges", "form");
    steps.enter(phase);
    steps.enter(phase);
    steps.enter(task);
    steps.done("task", NOON);
    steps.ended("task", NOON.plusSeconds(1));
    steps.ended("phase", NOON);

    assertThat(steps.ofCourses(List.of(COURSE))).extracting(CourseStep::id, CourseStep::doneAt, CourseStep::endedAt)
        .containsExactly(tuple("phase", null, NOON),
            tuple("task", NOON, null));
    assertThat(steps.anyTaskEntered(COURSE, "subProcess_preparation1")).isTrue();
    assertThat(steps.anyTaskEntered(COURSE, "subProcess_preparation2")).isFalse();
  }

  @Test
  void aSessionKeepsItsCalendarIdAndTheFirstTimeItWasHeld() {
    var sessions = new JdbcTrainingSessions(db);
    sessions.save(new TrainingSession(COURSE, 1, NOON, NOON.plusSeconds(3600), "Teams", "uid", 0, NOON, null, null));
    sessions.save(new TrainingSession(COURSE, 1, NOON.plusSeconds(60), NOON.plusSeconds(3660), "Vejle", "other", 1,
        NOON, null, null));
    sessions.setHeld(COURSE, 1, LocalDate.of(2026, 10, 1), NOON);
    sessions.setHeld(COURSE, 1, LocalDate.of(2026, 10, 2), NOON);

    assertThat(sessions.find(COURSE, 1)).contains(new TrainingSession(COURSE, 1, NOON.plusSeconds(60),
        NOON.plusSeconds(3660), "Vejle", "uid", 1, NOON, LocalDate.of(2026, 10, 1), NOON));
    assertThat(sessions.roundsHeld(COURSE)).containsExactly(1);
  }

  /** Also a character for which this database has no room, and half an emoji, of which nothing can be kept. */
  @Test
  void whateverIsTypedIsKept() {
    var drafts = new JdbcDrafts(db, new JsonText());
    var typed = Map.<String, Object>of("challenge", "æøå 🙂 \u0000 nul\r\n\t\\ {}\"'".repeat(1000));
    var key = new FormKey(COURSE, "form", 1);
    drafts.save(new Draft(key, "leder@rybners.example", typed, 1, null, NOON));

    assertThat(drafts.find(key, "leder@rybners.example").orElseThrow().values()).isEqualTo(typed);
    drafts.save(new Draft(key, "leder@rybners.example", Map.of("challenge", "før \ud83d efter"), 2, null, NOON));
    assertThat(drafts.find(key, "leder@rybners.example").orElseThrow().values().get("challenge").toString())
        .startsWith("før ").endsWith(" efter");
  }

  @Test
  void whoDidWhatIsKept() {
    new JdbcCourseLog(db).add(COURSE, CourseChange.PAUSED, "koordinator@forloeb.example", NOON);

    assertThat(db.sql("select actor_id from course_log where course_id = ? and change = ?")
        .params(COURSE, "PAUSED").query(String.class).list()).containsExactly("koordinator@forloeb.example");
  }

  @Test
  void whatWasMissedIsAskedAboutOnceAndMadeGood() {
    var courses = new JdbcCourses(db, batches);
    var absences = new JdbcAbsences(db);
    courses.saveAttendance(COURSE, 1, true, false, AttendanceOutcome.PARTLY, "koordinator@forloeb.example", NOON);
    assertThat(absences.claim(COURSE, 1, NOON)).isTrue();
    assertThat(absences.claim(COURSE, 1, NOON)).isFalse();
    absences.assess(COURSE, 1, AbsenceAssessment.GUEST, "koordinator@forloeb.example", NOON);
    courses.setCaughtUp(COURSE, 1, "koordinator@forloeb.example", NOON);
    courses.setCaughtUp(COURSE, 2, "koordinator@forloeb.example", NOON);

    assertThat(courses.attendanceOfCohort("cohort-1")).isEqualTo(Map.of(COURSE,
        Map.of(1, AttendanceOutcome.CAUGHT_UP, 2, AttendanceOutcome.CAUGHT_UP)));
    assertThat(db.sql("select day1 from attendance order by seminar_number").query(Boolean.class).list())
        .containsExactly(true, false);
  }

  @Test
  void aCourseIsEitherStartedOrEndedUnstarted() {
    var courses = new JdbcCourses(db, batches);
    people().ensure(new Person("sen@rybners.example", "Bo", "Berg", "sen@rybners.example", null));
    courses.addAll(List.of(course("late", "sen@rybners.example")));
    assertThat(courses.endUnstarted("late", Course.NOT_COMPLETED, List.of(), NOON)).isTrue();
    assertThat(courses.claimStart("late", NOON)).isFalse();
    assertThat(courses.endUnstarted("late", Course.COMPLETED, List.of(), NOON)).isFalse();

    courses.remove("late");
    people().markAccountsMade(List.of("sen@rybners.example"));
    people().lock(List.of("sen@rybners.example", "leder@rybners.example"));
    assertThat(courses.naming("sen@rybners.example")).isEmpty();
    assertThat(people().withAccountMade(List.of("sen@rybners.example", "leder@rybners.example")))
        .containsExactly("sen@rybners.example");
    people().remove("sen@rybners.example");
    assertThat(people().find("sen@rybners.example")).isEmpty();
  }

  @Test
  void aSchoolsNewListOfClosuresTakesThePlaceOfTheOldOne() {
    var closures = new JdbcSchoolClosures(db, batches);
    closures.replace(new ClosureList("rybners", List.of(closed("2026-10-12"), closed("2027-02-15")),
        "koordinator@forloeb.example", NOON));
    var newer = new ClosureList("rybners", List.of(closed("2026-10-19"), closed("2027-02-22")),
        "anden@forloeb.example", NOON.plusSeconds(60));
    closures.replace(newer);

    assertThat(closures.of("rybners")).isEqualTo(newer.periods());
    assertThat(closures.all()).isEqualTo(Map.of("rybners", newer));
    assertThat(closures.of("fjordby")).isEmpty();
  }

  private static ClosedPeriod closed(String monday) {
    return new ClosedPeriod(LocalDate.parse(monday), LocalDate.parse(monday).plusDays(4), "ferie");
  }

  private static JdbcPeople people() {
    return new JdbcPeople(db, batches, Clock.systemUTC());
  }

  private static Course course(String id, String leader) {
    return new Course(id, "cohort-1", Track.MODEL_SCHOOL, leader, "rybners", null, null, null, false, null, NOON, null,
        null, null, null);
  }

  private static CourseStep step(String id, StepKind kind, String stepId, String formId) {
    return new CourseStep(id, COURSE, "model-school-course", stepId, "Navn", kind, formId, 1,
        "subProcess_preparation1", false, NOON, null, null);
  }
}
