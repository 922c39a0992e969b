package dk.roedtraad.process.contactleader;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseCommand;
import dk.roedtraad.application.mail.MailKind;
import dk.roedtraad.application.mail.MailSummary;
import dk.roedtraad.application.reminder.ReminderService;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.CohortStoryTest;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ContactLeaderProcessTest extends CohortStoryTest {

  private static final String DESCRIBE_CHALLENGES = "userTask_describeChallenges";

  @Autowired
  private ReminderService reminders;

  private Cohort cohort;
  private Course leader;
  private String lateTask;

  @BeforeEach
  void aTaskHasWaitedForFiveWorkingDays() {
    itIs(on("2027-01-05", "09:00"));
    cohort = aLaunchedCohort(Track.MODEL_SCHOOL, "2027-04-06", "2027-06-01", "2027-08-31");
    leader = aLeader(cohort);
    lateTask = task(leader.id(), DESCRIBE_CHALLENGES).getId();
    due(lateTask, "2027-01-11");
    itIs(on("2027-01-18", "08:00"));
  }

  @Test
  void afterFourWorkingDaysNobodyIsAsked() {
    itIs(on("2027-01-15", "08:00"));
    reminders.openContacts();

    assertThat(contacts()).isEmpty();
  }

  @Test
  void theCoordinatorIsAskedOnceHoweverManyTasksAreLateAndHoweverOftenTheRunComes() {
    due(anotherTask(), "2027-01-08");
    reminders.openContacts();
    reminders.openContacts();
    due(anotherTask(), "2027-01-11");
    itIs(on("2027-01-19", "08:00"));
    reminders.openContacts();

    var task = contact();
    assertThat(task.getName()).isEqualTo("Tag kontakt til leder");
    assertThat(task.getAssignee()).isEqualTo(coordinator());
    assertThat(task.getDueDate()).isEqualTo(Date.from(on("2027-01-20", "16:00").toInstant()));
    assertThat(task.getTenantId()).isEqualTo(SCHOOL);
    answer("SOON");
    reminders.openContacts();
    assertThat(contacts()).as("all of it was spoken of").isEmpty();
    assertThat(ending()).isEqualTo(ContactLeaderProcess.CONTACT_NOTED);
  }

  @Test
  void theCoordinatorsMailOfThatMorningTellsOfIt() {
    reminders.openContacts();
    reminders.remind();

    assertThat(mails(cohort, MailKind.REMINDER_DIGEST)).filteredOn(mail -> mail.to().equals(coordinator()))
        .extracting(MailSummary::subject).singleElement().asString().startsWith("Ny opgave: Tag kontakt til leder");
  }

  @Test
  void theFormSaysWhomToCallAndWhatIsStillOpen() {
    db.sql("update person set phone = '12345678' where id = ?").param(leader.leaderId()).update();
    reminders.openContacts();

    var form = opened(coordinator(), contact());
    assertThat(form.at("/leaderName/value").asText()).isEqualTo("Åse Leder 1");
    assertThat(form.at("/schoolName/value").asText()).isEqualTo("Fjordby Erhvervsskole");
    assertThat(form.at("/phone/value").asText()).isEqualTo("12345678");
    assertThat(form.at("/openItems/value").toString()).contains("Beskriv udfordringer").contains("mandag den 11. januar");
    due(lateTask, "2027-02-01");
    assertThat(opened(coordinator(), contact()).at("/openItems/value").toString()).doesNotContain("Beskriv");
  }

  @Test
  void aNewDeadlineMovesTheTaskAndItsReminders() {
    reminders.openContacts();
    answer("NEW_DEADLINE", "newDeadline", "2027-02-04");

    assertThat(taskService.createTaskQuery().taskId(lateTask).singleResult().getDueDate())
        .isEqualTo(Date.from(on("2027-02-04", "16:00").toInstant()));
    assertThat(ending()).isEqualTo(ContactLeaderProcess.NEW_DEADLINE_SET);
    assertThat(db.sql("select result, contacted_by from leader_contact where course_id = ?").param(leader.id())
        .query().singleRow().values()).containsExactly("NEW_DEADLINE", coordinator());
    itIs(on("2027-02-01", "08:00"));
    reminders.remind();
    assertThat(toTheLeader()).as("three working days before the new deadline").hasSize(1);
    itIs(on("2027-02-11", "08:00"));
    reminders.openContacts();
    assertThat(contacts()).as("five working days after the new deadline").hasSize(1);
  }

  @Test
  void aNewDeadlineIsAskedForOnlyWhereOneWasAgreedAndLiesOnAWorkingDayToCome() {
    reminders.openContacts();

    assertThat(refused(Map.of("contacted", true, "contactResult", "NEW_DEADLINE"))).contains("Ny frist");
    assertThat(refused(Map.of("contacted", true, "contactResult", "NEW_DEADLINE", "newDeadline", "2027-01-18")))
        .contains("Ny frist");
    assertThat(refused(Map.of("contacted", true, "contactResult", "NEW_DEADLINE", "newDeadline", "2027-01-23")))
        .contains("Ny frist");
    assertThat(refused(Map.of("contactResult", "SOON"))).contains("Kontakt taget");
    assertThat(contacts()).hasSize(1);
  }

  @Test
  void aPauseStopsTheReminders() {
    reminders.openContacts();
    answer("PAUSE");

    assertThat(courses.find(leader.id()).orElseThrow().pausedAt()).isNotNull();
    assertThat(ending()).isEqualTo(ContactLeaderProcess.COURSE_PAUSED);
    reminders.remind();
    reminders.openContacts();
    assertThat(toTheLeader()).isEmpty();
    assertThat(contacts()).isEmpty();
  }

  @Test
  void aWithdrawalEndsTheCourse() {
    reminders.openContacts();
    answer("WITHDRAW");

    assertThat(courses.find(leader.id()).orElseThrow().outcome()).isEqualTo(Course.WITHDRAWN);
    assertThat(ending()).isEqualTo(ContactLeaderProcess.LEADER_WITHDRAWN);
    assertThat(db.sql("select actor_id from course_log where course_id = ?").param(leader.id()).query(String.class)
        .list()).containsExactly(coordinator());
  }

  @Test
  void whatWasDoneMeanwhileIsNotDoneAgain() {
    reminders.openContacts();
    change(leader, "pause");
    runDueJobs();
    answer("PAUSE");

    assertThat(ending()).isEqualTo(ContactLeaderProcess.COURSE_PAUSED);
  }

  @Test
  void whenTheCourseEndsThereIsNobodyToCall() {
    reminders.openContacts();
    processes.command(leader.processInstanceId(), CourseCommand.CLOSE);
    runDueJobs();

    assertThat(contacts()).isEmpty();
    assertThat(ending()).isEqualTo(ContactLeaderProcess.NOT_NEEDED);
  }

  @Test
  void nobodyIsAskedAboutALeaderOnLeave() {
    courses.setPaused(leader.id(), clock.instant());
    reminders.openContacts();

    assertThat(contacts()).isEmpty();
  }

  private void answer(String result, String... more) {
    var values = new HashMap<String, Object>(Map.of("contacted", true, "contactResult", result));
    if (more.length > 0) {
      values.put(more[0], more[1]);
    }
    var answer = as(coordinator()).submit(contact().getId(), values);
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    runDueJobs();
  }

  private String refused(Map<String, Object> values) {
    var refused = as(coordinator()).submit(contact().getId(), values);
    assertThat(refused.status()).isEqualTo(400);
    return refused.message();
  }

  private void due(String taskId, String day) {
    var task = taskService.createTaskQuery().taskId(taskId).singleResult();
    task.setDueDate(Date.from(on(day, "16:00").toInstant()));
    taskService.saveTask(task);
  }

  private String anotherTask() {
    var before = taskService.createTaskQuery().taskAssignee(leader.leaderId()).list().stream().map(Task::getId).toList();
    runtimeService.createProcessInstanceModification(leader.processInstanceId())
        .startBeforeActivity(DESCRIBE_CHALLENGES).execute();
    return taskService.createTaskQuery().taskAssignee(leader.leaderId()).list().stream().map(Task::getId)
        .filter(id -> !before.contains(id)).findFirst().orElseThrow();
  }

  private List<MailSummary> toTheLeader() {
    return mails(cohort, MailKind.REMINDER_DIGEST).stream().filter(mail -> mail.to().equals(leader.leaderId())).toList();
  }

  private List<Task> contacts() {
    return taskService.createTaskQuery().processInstanceBusinessKey(leader.id())
        .taskDefinitionKey(ContactLeaderProcess.CONTACT_LEADER).list();
  }

  private Task contact() {
    return task(leader.id(), ContactLeaderProcess.CONTACT_LEADER);
  }

  private String ending() {
    return historyService.createHistoricActivityInstanceQuery().activityType("noneEndEvent")
        .processInstanceId(historyService.createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(leader.id()).processDefinitionKey(ContactLeaderProcess.ID).singleResult()
            .getId()).singleResult().getActivityId();
  }
}
