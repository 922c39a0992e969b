package dk.roedtraad.process.dailyreminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.roedtraad.application.answer.FormSubmissions;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseStart;
import dk.roedtraad.application.mail.MailKind;
import dk.roedtraad.application.mail.MailSummary;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.application.reminder.Reminded;
import dk.roedtraad.application.reminder.Reminded.Outcome;
import dk.roedtraad.application.reminder.ReminderService;
import dk.roedtraad.domain.cohort.CohortStatus;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.CohortStoryTest;
import dk.roedtraad.support.FormFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
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
  void aLeaderHearsOfATaskWhenItOpensThreeDaysBeforeItIsDueAndTwoDaysAfter() {
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, SEMINARS);
    var leader = aLeader(cohort);
    var days = new ArrayList<String>();

    for (var day = LocalDate.parse("2027-01-06"); day.isBefore(LocalDate.parse("2027-02-02")); day = day.plusDays(1)) {
      int before = reminded(cohort).size();
      morning(on(day.toString(), "08:00"));
      if (reminded(cohort).size() > before) {
        days.add(day.toString());
      }
    }

    assertThat(days).containsExactly("2027-01-06", "2027-01-21", "2027-01-28");
    assertThat(reminded(cohort)).extracting(MailSummary::subject).containsExactlyInAnyOrder(
        "Ny opgave: Beskriv udfordringer i den pædagogiske ledelsesopgave (ca. 7 min.) – frist tirsdag den 26. januar",
        "Venlig påmindelse: Beskriv udfordringer i den pædagogiske ledelsesopgave",
        "Venlig påmindelse: Beskriv udfordringer i den pædagogiske ledelsesopgave");
    assertThat(bodies(cohort)).allSatisfy(body -> assertThat(body)
        .contains("/opgave/" + task(leader.id(), DESCRIBE_CHALLENGES).getId()).contains("(ca. 7 min.)"));
  }

  @Test
  void theMeetingInTheLeadershipTeamIsToBePutIntoTheCalendarThreeWeeksBefore() {
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, SEMINARS);
    var leader = aLeader(cohort);
    runtimeService.setVariable(leader.processInstanceId(), "seminar1Held", true);
    runDueJobs();
    due(task(leader.id(), "userTask_meetLeadershipTeam1").getId(), "2027-03-05");

    morning(on("2027-02-04", "08:00"));
    assertThat(bodies(cohort)).as("sixteen working days before, without uge 7").noneMatch(body -> body.contains("Aftal en dato nu"));
    morning(on("2027-02-05", "08:00"));
    morning(on("2027-02-08", "08:00"));

    assertThat(bodies(cohort)).filteredOn(body -> body.contains("Aftal en dato nu: Møde i lederteam (runde 1)"))
        .hasSize(1);
  }

  @Test
  void twoMailsAWeekAreEnoughAndWhatIsKeptBackComesWithTheNext() {
    itIs(on("2027-01-11", "07:00"));
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, SEMINARS);
    var leader = aLeader(cohort);
    morning(on("2027-01-11", "08:00"));
    anotherTask(leader);
    morning(on("2027-01-12", "08:00"));
    anotherTask(leader);
    for (var day : List.of("2027-01-13", "2027-01-14", "2027-01-15")) {
      morning(on(day, "08:00"));
    }
    assertThat(reminded(cohort)).as("from Monday to Friday").hasSize(2);

    morning(on("2027-01-18", "08:00"));
    assertThat(reminded(cohort)).as("what was opened on Tuesday").hasSize(3);
  }

  @Test
  void aTaskStandsInFourMailsAtMost() {
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, "2027-08-10", "2027-09-14", "2027-11-02");
    var task = task(aLeader(cohort).id(), DESCRIBE_CHALLENGES).getId();

    for (var day = LocalDate.parse("2027-03-30"); day.isBefore(LocalDate.parse("2027-05-20")); day = day.plusDays(7)) {
      due(task, day.toString());
      morning(on(day.toString(), "08:00"));
    }

    assertThat(reminded(cohort)).hasSize(4);
  }

  @Test
  void aMovedDeadlineThatWasRemindedOfIsRemindedOfAnewAndItsOpeningIsNot() {
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, SEMINARS);
    var task = task(aLeader(cohort).id(), DESCRIBE_CHALLENGES).getId();
    due(task, "2027-01-06");
    morning(on("2027-01-06", "08:00"));
    due(task, "2027-01-08");
    morning(on("2027-01-07", "08:00"));

    assertThat(reminded(cohort)).extracting(MailSummary::subject).filteredOn(subject -> subject.startsWith("Ny"))
        .hasSize(1);
    assertThat(reminded(cohort)).hasSize(2);
  }

  @Test
  void aMorningThatWasMissedIsMadeUpOnTheSameDayAndNotInTheEvening() {
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, SEMINARS);
    aLeader(cohort);

    morning(on("2027-01-21", "16:01"));
    assertThat(reminded(cohort)).as("too late").isEmpty();
    morning(on("2027-01-22", "06:30"));
    assertThat(reminded(cohort)).as("the next run is at eight").isEmpty();
    morning(on("2027-01-22", "15:30"));

    assertThat(reminded(cohort)).as("late, but on its day").hasSize(1);
  }

  @Test
  void aJobThatIsTriedAgainInTheNightWritesToNobody() {
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, SEMINARS);
    aLeader(cohort);
    itIs(on(DUE_DAY, "23:30"));
    runtimeService.createProcessInstanceByKey(DailyRemindersProcess.ID)
        .startBeforeActivity(DailyRemindersProcess.REMIND).execute();
    runDueJobs();

    assertThat(reminded(cohort)).isEmpty();
  }

  @Test
  void aRowThatACoordinatorChangesCountsAtTheNextRun() throws Exception {
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, SEMINARS);
    aLeader(cohort);
    var before = historyService.createHistoricDecisionInstanceQuery().count();
    var table = Files.readString(Path.of("bpmn/reminder-policy.dmn")).replace("[-3..0]", "[-7..0]");
    var deployment = repositoryService.createDeployment().addString("bpmn/reminder-policy.dmn", table).deploy();
    try {
      morning(on("2027-01-15", "08:00"));
    } finally {
      repositoryService.deleteDeployment(deployment.getId(), true);
    }

    assertThat(reminded(cohort)).as("seven working days before").hasSize(1);
    assertThat(historyService.createHistoricDecisionInstanceQuery().count()).isEqualTo(before);
  }

  @Test
  void theManagerHearsNothingAboutAnybody() {
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, SEMINARS);
    var leader = aLeader(cohort);
    people.ensure(new Person("chef@fjordby.example", "Carla", "Chef", "chef@fjordby.example", null));
    db.sql("update course set manager_id = 'chef@fjordby.example' where id = ?").param(leader.id()).update();
    var late = anotherTask(leader);
    due(late, "2027-01-12");

    morning(on("2027-01-19", "08:00"));

    assertThat(outbox.list(null)).extracting(MailSummary::to).doesNotContain("chef@fjordby.example");
  }

  @Test
  void whatTheCoordinatorAsksForIsSentToThoseWhoLackSomethingOnceADay() {
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, SEMINARS);
    var late = aLeader(cohort);
    var onLeave = aLeader(cohort);
    var inTime = aLeader(cohort);
    var ended = aLeader(cohort);
    List.of(late, onLeave, ended).forEach(course -> due(task(course.id(), DESCRIBE_CHALLENGES).getId(), "2027-01-06"));
    courses.setPaused(onLeave.id(), clock.instant());
    courses.setEnded(ended.id(), "WITHDRAWN", List.of(), clock.instant());
    itIs(on("2027-01-20", "11:00"));
    var all = List.of(late.id(), onLeave.id(), inTime.id(), ended.id());

    assertThat(reminders.remindNow(all, coordinator())).extracting(Reminded::courseId, Reminded::outcome)
        .containsExactlyInAnyOrder(tuple(late.id(), Outcome.QUEUED), tuple(onLeave.id(), Outcome.PAUSED),
            tuple(inTime.id(), Outcome.NOTHING_DUE), tuple(ended.id(), Outcome.NOT_RUNNING));
    assertThat(reminders.remindNow(all, coordinator())).extracting(Reminded::outcome).contains(Outcome.ALREADY_TODAY);
    itIs(on("2027-01-23", "11:00"));
    assertThat(reminders.remindNow(List.of(late.id()), coordinator())).extracting(Reminded::outcome)
        .containsExactly(Outcome.AWAY_TODAY);

    assertThat(reminded(cohort)).extracting(MailSummary::to).containsExactly(late.leaderId());
    assertThat(db.sql("select asked_by from reminder_digest where person_id = ?").param(late.leaderId())
        .query(String.class).list()).containsExactly(coordinator());
  }

  @Test
  void aCoordinatorMayAskAgainAnotherDayButNobodyGetsMoreThanTwoMailsAWeek() {
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, "2027-03-09", "2027-04-06", "2027-06-01");
    var leader = aLeader(cohort);
    overdue(leader, "2027-01-06");

    assertThat(askedFor(leader, "2027-01-18", "11:00")).isEqualTo(Outcome.QUEUED);
    assertThat(askedFor(leader, "2027-01-19", "11:00")).isEqualTo(Outcome.QUEUED);
    assertThat(askedFor(leader, "2027-01-20", "11:00")).isEqualTo(Outcome.ENOUGH_THIS_WEEK);
    assertThat(askedFor(leader, "2027-01-25", "11:00")).isEqualTo(Outcome.QUEUED);
    assertThat(askedFor(leader, "2027-01-26", "11:00")).isEqualTo(Outcome.QUEUED);
    assertThat(askedFor(leader, "2027-02-01", "11:00")).as("four mails about the same task")
        .isEqualTo(Outcome.ENOUGH_ABOUT_TASKS);
    assertThat(reminded(cohort)).hasSize(4);
  }

  @Test
  void lookingWhoWouldBeRemindedWritesNothing() {
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, SEMINARS);
    var leader = aLeader(cohort);
    overdue(leader, "2027-01-06");
    itIs(on("2027-01-18", "11:00"));

    assertThat(reminders.wouldRemindNow(List.of(leader.id()))).extracting(Reminded::outcome, Reminded::tasks)
        .containsExactly(tuple(Outcome.QUEUED, 1));
    assertThat(reminded(cohort)).isEmpty();
    assertThat(askedFor(leader, "2027-01-18", "11:01")).isEqualTo(Outcome.QUEUED);
  }

  private Outcome askedFor(Course leader, String day, String hour) {
    itIs(on(day, hour));
    return reminders.remindNow(List.of(leader.id()), coordinator()).get(0).outcome();
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
  void twoRunsAtTheSameMomentWriteToEverybodyOnce() throws Exception {
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, SEMINARS);
    var leaders = Stream.generate(() -> aLeader(cohort).leaderId()).limit(8).toList();
    itIs(on(DUE_DAY, "08:00"));
    var together = new CyclicBarrier(2);
    Callable<Void> run = () -> {
      together.await();
      reminders.remind();
      return null;
    };
    var nodes = Executors.newFixedThreadPool(2);
    try {
      for (var node : nodes.invokeAll(List.of(run, run))) {
        node.get();
      }
    } finally {
      nodes.shutdown();
    }

    assertThat(reminded(cohort)).extracting(MailSummary::to).containsExactlyInAnyOrderElementsOf(leaders);
  }

  @Test
  void onePersonGetsOneMailHoweverManyTasksAreDue() {
    var cohort = aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, "2027-02-02");
    var first = aLeader(cohort);
    var second = aLeader(cohort);

    morning(on("2027-01-14", "08:00"));

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

    morning(on("2027-01-21", "08:00"));
    assertThat(reminded(cohort)).isEmpty();
    due(task(leader.id(), DESCRIBE_CHALLENGES).getId(), "2027-01-21");
    assertThat(reminders.remindNow(List.of(leader.id()), coordinator())).extracting(Reminded::outcome)
        .containsExactly(Outcome.NO_ADDRESS);

    db.sql("update person set address_failed_at = null where id = ?").param(leader.leaderId()).update();
    morning(on("2027-01-25", "08:00"));
    assertThat(reminded(cohort)).extracting(MailSummary::to).containsExactly(leader.leaderId());
  }

  @Test
  void theCoordinatorIsRemindedOfTheCohortsOwnTasks() {
    var cohort = aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, "2027-02-02");
    var variables = variables(cohort);
    variables.put("seminarNumber", 1);
    variables.put("round", 1);
    runtimeService.startProcessInstanceByKey("seminar", cohort.id(), variables);

    morning(on("2027-01-06", "08:00"));
    morning(on("2027-01-08", "08:00"));

    assertThat(reminded(cohort)).extracting(MailSummary::to).containsOnly(coordinator());
    assertThat(reminded(cohort)).extracting(MailSummary::subject).hasSize(2)
        .anyMatch(subject -> subject.startsWith("Ny opgave: Praktisk forberedelse af Seminar (2 dage)"))
        .contains("Venlig påmindelse: Praktisk forberedelse af Seminar (2 dage)");
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

    morning(on("2027-01-06", "08:00"));

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

    morning(on("2027-01-21", "08:00"));
    assertThat(reminded(cohort)).isEmpty();
    morning(on("2027-01-25", "08:00"));

    assertThat(reminded(cohort)).as("three working days before the new deadline").hasSize(1);
  }

  @Test
  void nobodyIsWrittenToOnWeekendsAndHolidays() {
    itIs(on("2026-12-01", "09:00"));
    var runsBefore = runs(DailyRemindersProcess.REMINDED);
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, "2027-05-04", "2027-06-01", "2027-08-31");
    var leader = aLeader(cohort);
    var coached = whereTheCoachIsLate("2026-12-23");

    for (var day : List.of("2026-12-24", "2026-12-25", "2027-01-09", "2027-01-10", "2027-03-25", "2027-03-29")) {
      overdue(leader, day);
      morning(on(day, "08:00"));
      assertThat(reminded(cohort)).as(day).isEmpty();
      assertThat(reminded(coached)).as(day).isEmpty();
    }
    assertThat(runs(DailyRemindersProcess.REMINDED)).isEqualTo(runsBefore);
    morning(on("2027-03-30", "08:00"));
    assertThat(reminded(cohort)).as("the day after 2. påskedag").isEmpty();
    morning(on("2027-03-31", "08:00"));
    assertThat(reminded(cohort)).as("two working days after 2. påskedag").hasSize(1);
  }

  @Test
  void whileTheSchoolIsClosedItsLeadersAreLeftInPeaceAndTheOthersAreNot() {
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, "2027-05-04", "2027-06-01", "2027-08-31");
    overdue(aLeader(cohort), "2027-02-12");
    var coached = whereTheCoachIsLate("2027-02-15");

    morning(on("2027-02-17", "08:00"));

    assertThat(reminded(cohort)).as("uge 7").isEmpty();
    assertThat(reminded(coached)).extracting(MailSummary::to).containsExactly(coach());
  }

  @Test
  void fromTheSeminarOnNobodyIsRemindedOfPreparingForIt() {
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, SEMINARS);
    due(task(aLeader(cohort).id(), DESCRIBE_CHALLENGES).getId(), "2027-02-01");

    morning(on("2027-02-02", "08:00"));
    morning(on("2027-02-03", "08:00"));
    morning(on("2027-02-04", "08:00"));

    assertThat(reminded(cohort)).isEmpty();
  }

  @Test
  void nothingIsSentBeforeTheLaunchOrAfterTheEnd() {
    var planned = aCohort(Track.MODEL_SCHOOL, CohortStatus.PLANNED, SEMINARS);
    aLeader(planned);
    var launched = aLaunchedCohort(Track.MODEL_SCHOOL, SEMINARS);
    courses.setPaused(aLeader(launched).id(), clock.instant());
    courses.setEnded(aLeader(launched).id(), "WITHDRAWN", List.of(), clock.instant());
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

  /** One more task of the course itself, opened now. */
  private String anotherTask(Course leader) {
    var before = taskService.createTaskQuery().taskAssignee(leader.leaderId()).list().stream().map(Task::getId).toList();
    runtimeService.createProcessInstanceModification(leader.processInstanceId())
        .startBeforeActivity(DESCRIBE_CHALLENGES).execute();
    return taskService.createTaskQuery().taskAssignee(leader.leaderId()).list().stream().map(Task::getId)
        .filter(id -> !before.contains(id)).findFirst().orElseThrow();
  }

  private List<MailSummary> reminded(Cohort cohort) {
    return mails(cohort, MailKind.REMINDER_DIGEST);
  }

  private List<String> bodies(Cohort cohort) {
    return db.sql("select text_body from mail where cohort_id = ? and kind = 'REMINDER_DIGEST'").param(cohort.id())
        .query(String.class).list();
  }
}
