package dk.roedtraad.process.dailyreminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roedtraad.application.answer.FormSubmissions;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseStart;
import dk.roedtraad.application.mail.MailKind;
import dk.roedtraad.application.mail.MailSummary;
import dk.roedtraad.application.reminder.ReminderService;
import dk.roedtraad.domain.cohort.CohortStatus;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.CohortStoryTest;
import dk.roedtraad.support.FormFiles;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DailyRemindersProcessTest extends CohortStoryTest {

  private static final String DESCRIBE_CHALLENGES = "userTask_describeChallenges";
  private static final String[] SEMINARS = {"2027-02-02", "2027-04-06", "2027-06-01"};
  /** Five working days before the first seminar. */
  private static final String DUE_DAY = "2027-01-26";

  @Autowired
  private ReminderService reminders;

  @BeforeEach
  void itIsFourWeeksBefore() {
    itIs(on("2027-01-05", "09:00"));
  }

  @Test
  void everyMorningAtEightTheTimerStartsARun() {
    var timer = managementService.createJobQuery().processDefinitionKey(DailyRemindersProcess.ID).timers()
        .activityId(DailyRemindersProcess.EVERY_MORNING).singleResult();
    managementService.setJobDuedate(timer.getId(), Date.from(on("2027-03-27", "08:00").toInstant()));

    itIs(on("2027-03-27", "07:59"));
    runDueJobs();
    var before = runs(DailyRemindersProcess.DAY_OFF);
    itIs(on("2027-03-27", "08:00"));
    runDueJobs();

    assertThat(runs(DailyRemindersProcess.DAY_OFF)).isEqualTo(before + 1);
    assertThat(managementService.createJobQuery().processDefinitionKey(DailyRemindersProcess.ID).timers()
        .activityId(DailyRemindersProcess.EVERY_MORNING).singleResult().getDuedate())
        .as("08:00 again, on the day the clocks go forward")
        .isEqualTo(Date.from(on("2027-03-28", "08:00").toInstant()));
  }

  @Test
  void aTaskIsRemindedOfFromTheDayItIsDue() {
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, SEMINARS);
    var leader = aLeader(cohort);

    morning(on("2027-01-25", "08:00"));
    assertThat(reminded(cohort)).as("the day before").isEmpty();
    morning(on(DUE_DAY, "08:00"));

    assertThat(reminded(cohort)).extracting(MailSummary::to).containsExactly(leader.leaderId());
    assertThat(reminded(cohort)).extracting(MailSummary::subject).containsExactly(
        "Venlig påmindelse: Beskriv udfordringer i den pædagogiske ledelsesopgave");
    assertThat(bodies(cohort)).singleElement().asString()
        .contains("/opgave/" + task(leader.id(), DESCRIBE_CHALLENGES).getId()).contains("(ca. 7 min.)");
    morning(on("2027-01-27", "08:00"));
    assertThat(reminded(cohort)).as("still open the day after").hasSize(2);
  }

  @Test
  void aSecondRunOnTheSameDaySendsNothingTwice() {
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, SEMINARS);
    aLeader(cohort);

    morning(on(DUE_DAY, "08:00"));
    morning(on(DUE_DAY, "11:30"));

    assertThat(reminded(cohort)).hasSize(1);
  }

  @Test
  void onePersonGetsOneMailHoweverManyTasksAreDue() {
    var cohort = aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, "2027-02-02");
    var first = aLeader(cohort);
    var second = aLeader(cohort);

    morning(on("2027-01-26", "08:00"));

    assertThat(reminded(cohort)).extracting(MailSummary::to).containsExactly(coach());
    assertThat(reminded(cohort)).extracting(MailSummary::subject)
        .containsExactly("Venlig påmindelse: 2 opgaver i lederforløbet");
    assertThat(bodies(cohort)).singleElement().asString().contains("Vedrører: " + people.nameOf(first.leaderId()))
        .contains("Vedrører: " + people.nameOf(second.leaderId()));
  }

  @Test
  void whomMailDoesNotReachIsRemindedOnceTheAddressIsCorrected() {
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, SEMINARS);
    var leader = aLeader(cohort);
    db.sql("update person set address_failed_at = current_timestamp where id = ?").param(leader.leaderId()).update();

    morning(on(DUE_DAY, "08:00"));
    assertThat(reminded(cohort)).isEmpty();

    db.sql("update person set address_failed_at = null where id = ?").param(leader.leaderId()).update();
    morning(on("2027-01-27", "08:00"));
    assertThat(reminded(cohort)).extracting(MailSummary::to).containsExactly(leader.leaderId());
  }

  @Test
  void theCoordinatorIsRemindedOfTheCohortsOwnTasks() {
    var cohort = aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, "2027-02-02");
    var variables = variables(cohort);
    variables.put("seminarNumber", 1);
    variables.put("round", 1);
    runtimeService.startProcessInstanceByKey("seminar", cohort.id(), variables);

    morning(on("2027-01-26", "08:00"));

    assertThat(reminded(cohort)).extracting(MailSummary::to).containsExactly(coordinator());
    assertThat(reminded(cohort)).extracting(MailSummary::subject)
        .containsExactly("Venlig påmindelse: Praktisk forberedelse af Seminar (2 dage)");
  }

  @Test
  void whatACoordinatorLaidBackIsRememberedByWhoseCohortItIs() {
    var cohort = aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, "2027-02-02");
    var variables = variables(cohort);
    variables.put("seminarNumber", 1);
    variables.put("round", 1);
    runtimeService.startProcessInstanceByKey("seminar", cohort.id(), variables);
    var task = task(cohort.id(), "userTask_prepareSeminar").getId();
    assertThat(as(coordinator()).post("/engine-rest/task/" + task + "/unclaim", Map.of()).status()).isEqualTo(204);

    morning(on("2027-01-26", "08:00"));

    assertThat(reminded(cohort)).extracting(MailSummary::to).containsExactly(coordinator());
  }

  @Test
  void whatWasHandedInIsNotInTheMail() {
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, SEMINARS);
    var done = aLeader(cohort);
    var open = aLeader(cohort);
    itIs(on(DUE_DAY, "07:58"));
    var form = FormFiles.get("model-school-course-describe-challenges");
    assertThat(as(done.leaderId()).submit(task(done.id(), DESCRIBE_CHALLENGES).getId(), FormSubmissions.valid(form))
        .status()).isEqualTo(204);

    morning(on(DUE_DAY, "08:00"));

    assertThat(reminded(cohort)).extracting(MailSummary::to).containsExactly(open.leaderId());
  }

  @Test
  void aMovedDueDateMovesItsReminder() {
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, SEMINARS);
    var leader = aLeader(cohort);
    var task = task(leader.id(), DESCRIBE_CHALLENGES);
    task.setDueDate(Date.from(on("2027-01-28", "16:00").toInstant()));
    taskService.saveTask(task);

    morning(on(DUE_DAY, "08:00"));
    assertThat(reminded(cohort)).isEmpty();
    morning(on("2027-01-28", "08:00"));

    assertThat(reminded(cohort)).hasSize(1);
  }

  @Test
  void nobodyIsWrittenToOnWeekendsAndHolidays() {
    itIs(on("2026-12-01", "09:00"));
    var runsBefore = runs(DailyRemindersProcess.REMINDED);
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, "2027-05-04", "2027-06-01", "2027-08-31");
    overdue(aLeader(cohort), "2026-12-01");
    var coached = whereTheCoachIsLate("2026-12-01");

    for (var day : List.of("2026-12-24", "2026-12-25", "2027-01-09", "2027-01-10", "2027-03-25", "2027-03-29")) {
      morning(on(day, "08:00"));
      assertThat(reminded(cohort)).as(day).isEmpty();
      assertThat(reminded(coached)).as(day).isEmpty();
    }
    assertThat(runs(DailyRemindersProcess.REMINDED)).isEqualTo(runsBefore);
    morning(on("2027-03-30", "08:00"));
    assertThat(reminded(cohort)).as("the day after 2. påskedag").hasSize(1);
    assertThat(reminded(coached)).hasSize(1);
  }

  @Test
  void whileTheSchoolIsClosedItsLeadersAreLeftInPeaceAndTheOthersAreNot() {
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, "2027-05-04", "2027-06-01", "2027-08-31");
    overdue(aLeader(cohort), "2027-02-01");
    var coached = whereTheCoachIsLate("2027-02-01");

    morning(on("2027-02-17", "08:00"));

    assertThat(reminded(cohort)).as("uge 7").isEmpty();
    assertThat(reminded(coached)).extracting(MailSummary::to).containsExactly(coach());
  }

  @Test
  void atTheSeminarNobodyIsRemindedOfPreparingForIt() {
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, SEMINARS);
    aLeader(cohort);

    morning(on("2027-02-02", "08:00"));
    morning(on("2027-02-03", "08:00"));

    assertThat(reminded(cohort)).isEmpty();
  }

  @Test
  void nothingIsSentBeforeTheLaunchOrAfterTheEnd() {
    var planned = aCohort(Track.MODEL_SCHOOL, CohortStatus.PLANNED, SEMINARS);
    aLeader(planned);
    var launched = aLaunchedCohort(Track.MODEL_SCHOOL, SEMINARS);
    courses.setPaused(aLeader(launched).id(), clock.instant());
    courses.setEnded(aLeader(launched).id(), "WITHDRAWN", null, clock.instant());
    var closed = aLaunchedCohort(Track.MODEL_SCHOOL, SEMINARS);
    aLeader(closed);
    cohorts.setClosed(closed.id(), clock.instant());

    morning(on(DUE_DAY, "08:00"));

    assertThat(outbox.list(planned.id())).isEmpty();
    assertThat(outbox.list(launched.id())).as("on leave, withdrawn").isEmpty();
    assertThat(outbox.list(closed.id())).isEmpty();
  }

  @Test
  void nobodyIsRemindedOfWhatIsVoluntary() {
    var cohort = aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, "2027-05-04");
    var leader = aLeader(cohort);
    assertThat(as(leader.leaderId()).start("four-d-cycle", Map.of("developmentArea", "Møder", "scope", "DEPARTMENT"))
        .status()).isEqualTo(200);
    processes.startActionLearning(
        new CourseStart(leader, "Åse", "Fjordby Erhvervsskole", cohort.name(), cohort.coordinatorId()));
    var voluntary = taskService.createTaskQuery().taskAssignee(leader.leaderId()).list();
    assertThat(voluntary).hasSize(2).allSatisfy(task -> due(task.getId(), "2027-01-20"));

    morning(on(DUE_DAY, "08:00"));

    assertThat(db.sql("select count(*) from mail where recipient_id = ?").param(leader.leaderId())
        .query(Integer.class).single()).isZero();
  }

  @Test
  void nobodyIsRemindedOfASecondChance() {
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, SEMINARS);
    var leader = aLeader(cohort);
    runtimeService.setVariable(leader.processInstanceId(), "seminar1Held", true);
    runDueJobs();
    due(task(leader.id(), "userTask_submitLateForm").getId(), "2027-01-20");

    morning(on(DUE_DAY, "08:00"));

    assertThat(reminded(cohort)).extracting(MailSummary::to).doesNotContain(leader.leaderId());
  }

  @Test
  void onePersonWhoCannotBeWrittenToKeepsTheReminderFromNobodyElse() {
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, SEMINARS);
    var before = aLeader(cohort);
    var unreachable = aLeader(cohort, "ingen adresse");
    var after = aLeader(cohort);

    assertThatThrownBy(() -> morning(on(DUE_DAY, "08:00"))).hasMessageContaining("1 of 3")
        .hasMessageNotContaining("@");
    assertThat(reminded(cohort)).extracting(MailSummary::to)
        .containsExactlyInAnyOrder(before.leaderId(), after.leaderId());

    db.sql("update person set email = ? where id = ?").params("ny@fjordby.example", unreachable.leaderId()).update();
    itIs(on(DUE_DAY, "08:30"));
    runDueJobs();
    assertThat(reminded(cohort)).extracting(MailSummary::to)
        .containsExactlyInAnyOrder(before.leaderId(), after.leaderId(), "ny@fjordby.example");
  }

  @Test
  void aCourseThatMissedThatItsSeminarWasHeldIsToldAgain() {
    var cohort = aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, "2027-02-02");
    var missed = aLeader(cohort);
    runtimeService.setVariable(missed.processInstanceId(), "seminar1Held", false);
    db.sql("update ACT_RU_VARIABLE set LONG_ = 1 where NAME_ = 'seminar1Held' and PROC_INST_ID_ = ?")
        .param(missed.processInstanceId()).update();
    var later = aLeader(cohort);
    cohorts.setSeminarHeld(cohort.id(), 1, on("2027-02-03", "15:00").toInstant());
    assertThat(runtimeService.getActiveActivityIds(missed.processInstanceId())).contains("event_seminar1Held");

    morning(on("2027-02-04", "08:00"));

    for (var course : List.of(missed, later)) {
      assertThat(variable(course, "seminar1Held")).isEqualTo(true);
      assertThat(runtimeService.getActiveActivityIds(course.processInstanceId()))
          .doesNotContain("event_seminar1Held").contains("callActivity_training2");
    }
  }

  @Test
  void aCohortThatMissedItsLastSeminarIsToldAgain() {
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, SEMINARS);
    var instance = runtimeService.createProcessInstanceByKey("cohort").businessKey(cohort.id())
        .startBeforeActivity("event_lastSeminarHeld").setVariables(variables(cohort)).execute();
    db.sql("update cohort set process_instance_id = ? where id = ?").params(instance.getId(), cohort.id()).update();
    cohorts.setSeminarHeld(cohort.id(), 3, on("2027-01-05", "10:00").toInstant());

    morning(on("2027-01-06", "08:00"));

    assertThat(task(cohort.id(), "userTask_chooseMeetingDate")).isNotNull();
  }

  @Test
  void aLeaderWhoStartsLateBeginsWhereTheOthersAre() {
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, SEMINARS);
    cohorts.setSeminarHeld(cohort.id(), 1, clock.instant());
    var late = aLeader(cohort);
    runDueJobs();

    assertThat(taskService.createTaskQuery().taskAssignee(late.leaderId()).list())
        .extracting(Task::getTaskDefinitionKey).as("the second phase, and nothing of the first").contains("userTask_concretiseAssignment")
        .doesNotContain(DESCRIBE_CHALLENGES, "userTask_submitLateForm");
  }

  @Test
  void onAMorningWhenAllIsWellNobodyIsTold() {
    var cohort = aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, "2027-02-02");
    aLeader(cohort);
    var batchesBefore = historyService.createHistoricBatchQuery().count();

    morning(on("2027-01-20", "08:00"));

    assertThat(historyService.createHistoricBatchQuery().count()).isEqualTo(batchesBefore);
  }

  /** One whole run on that morning, with everything it sets off. */
  private void morning(ZonedDateTime moment) {
    itIs(moment);
    runtimeService.createProcessInstanceByKey(DailyRemindersProcess.ID)
        .startBeforeActivity(DailyRemindersProcess.REFRESH_COURSE_STATE).execute();
    runDueJobs();
  }

  private void overdue(Course leader, String day) {
    due(task(leader.id(), DESCRIBE_CHALLENGES).getId(), day);
  }

  /** A cohort in which the konsulent has a task since that day. */
  private Cohort whereTheCoachIsLate(String day) {
    var cohort = aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, "2027-05-04");
    due(task(aLeader(cohort).id(), "userTask_proposeTimes").getId(), day);
    return cohort;
  }

  private void due(String taskId, String day) {
    var task = taskService.createTaskQuery().taskId(taskId).singleResult();
    task.setDueDate(Date.from(on(day, "16:00").toInstant()));
    taskService.saveTask(task);
  }

  private long runs(String end) {
    return historyService.createHistoricActivityInstanceQuery().activityId(end).count();
  }

  private List<MailSummary> reminded(Cohort cohort) {
    return mails(cohort, MailKind.REMINDER_DIGEST);
  }

  private List<String> bodies(Cohort cohort) {
    return db.sql("select text_body from mail where cohort_id = ? and kind = 'REMINDER_DIGEST'").param(cohort.id())
        .query(String.class).list();
  }
}
