package dk.roedtraad.process.modelschoolcourse;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.mail.MailKind;
import dk.roedtraad.application.mail.MailSummary;
import dk.roedtraad.application.reminder.Reminded;
import dk.roedtraad.application.reminder.Reminded.Outcome;
import dk.roedtraad.application.reminder.ReminderService;
import dk.roedtraad.process.dailyreminders.DailyRemindersProcess;
import dk.roedtraad.support.MoveStory;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** "Sæt på pause (fra–til)" and "Afmeld leder": everything stops at that moment, and a pause ends on its day. */
class LeaveAndWithdrawalTest extends MoveStory {

  /** A working day on which the leader's only task is overdue. */
  private static final String LATE_DAY = "2027-01-06";

  @Autowired
  private ReminderService reminders;

  private Cohort cohort;
  private Course leader;

  @BeforeEach
  void aLeaderUnderWay() {
    cohort = aCohortUnderWay();
    leader = aLeader(cohort);
  }

  @Test
  void fromTheMomentOfThePauseNothingIsSentAndNobodyIsAsked() {
    itIs(on(LATE_DAY, "11:00"));
    assertThat(reminders.wouldRemindNow(List.of(leader.id()))).extracting(Reminded::outcome)
        .containsExactly(Outcome.QUEUED);

    pause(Map.of("to", "2027-02-28"));
    invite(cohort);
    morning(on("2027-01-07", "08:00"));
    morning(on("2027-01-12", "08:00"));

    assertThat(reminders.wouldRemindNow(List.of(leader.id()))).extracting(Reminded::outcome)
        .containsExactly(Outcome.PAUSED);
    assertThat(mailsToTheLeader()).as("no reminder, no invitation").isEmpty();
    assertThat(processes.isContactOpen(leader.leaderId())).isFalse();
  }

  @Test
  void aReminderThatWaitsToBeSentIsNotSentToSomebodyOnLeaveOrGone() {
    var gone = aLeader(cohort);
    itIs(on(LATE_DAY, "11:00"));
    reminders.remindNow(List.of(leader.id(), gone.id()), coordinator());
    assertThat(statusOf(MailKind.REMINDER_DIGEST)).containsExactly("QUEUED", "QUEUED");

    pause(Map.of());
    change(gone, "withdrawal");

    assertThat(statusOf(MailKind.REMINDER_DIGEST)).containsExactly("DROPPED", "DROPPED");
  }

  @Test
  void theInvitationThatWaitsGoesToNobodyWhoHasWithdrawnAndThatItIsOffDoes() {
    invite(cohort);
    assertThat(statusOf(MailKind.SEMINAR_INVITATION)).containsExactly("QUEUED");

    change(leader, "withdrawal");
    morning(on(LATE_DAY, "08:00"));

    assertThat(statusOf(MailKind.SEMINAR_INVITATION)).containsExactly("DROPPED");
    assertThat(statusOf(MailKind.EVENT_CANCELLED)).containsExactly("QUEUED");
    assertThat(statusOf(MailKind.REMINDER_DIGEST)).isEmpty();
    assertThat(taskService.createTaskQuery().processInstanceBusinessKey(leader.id()).count()).isZero();
    assertThat(courses.find(leader.id()).orElseThrow().outcome()).isEqualTo(Course.WITHDRAWN);
  }

  @Test
  void thePauseEndsByItselfTheDayAfterItsLastDayAndWhatWasMissedIsMadeUpFor() {
    pause(Map.of("from", "2026-11-02", "to", "2027-01-07"));
    invite(cohort);
    morning(on("2027-01-07", "08:00"));
    assertThat(isPaused()).as("the last day is one of leave").isTrue();

    morning(on("2027-01-08", "08:00"));
    morning(on("2027-01-08", "09:00"));

    assertThat(isPaused()).isFalse();
    assertThat(steps(leader, leader.leaderId())).as("invited to what is still to come, once").containsExactly("REQUEST 0");
    assertThat(changesOf(leader)).containsExactly("PAUSED", "RESUMED");
    assertThat(runtimeService.getActiveActivityIds(leader.processInstanceId())).doesNotContain("event_leaderResumed");
  }

  @Test
  void aPauseThatIsAgreedForLaterBeginsOnItsDay() {
    pause(Map.of("from", "2026-11-09", "to", "2026-11-15"));
    morning(on("2026-11-06", "08:00"));
    assertThat(isPaused()).isFalse();

    morning(on("2026-11-09", "08:00"));
    morning(on("2026-11-10", "08:00"));
    assertThat(isPaused()).isTrue();
    morning(on("2026-11-16", "08:00"));
    assertThat(isPaused()).isFalse();
    assertThat(changesOf(leader)).containsExactly("PAUSED", "RESUMED");
  }

  @Test
  void aPauseEndsOnASaturdayToo() {
    pause(Map.of("to", "2026-11-06"));

    morning(on("2026-11-07", "08:00"));

    assertThat(isPaused()).isFalse();
  }

  @Test
  void whatIsAgreedForLaterCanBeCalledOffAndWhoIsBackEarlyStaysBack() {
    pause(Map.of("from", "2026-11-09", "to", "2026-11-20"));
    change(leader, "resumption");
    morning(on("2026-11-09", "08:00"));
    assertThat(isPaused()).as("called off").isFalse();

    pause(Map.of("to", "2026-11-20"));
    change(leader, "resumption");
    morning(on("2026-11-10", "08:00"));
    assertThat(isPaused()).as("back early").isFalse();
  }

  @Test
  void aPauseOfSomebodyWhoHasLeftIsForgottenAndKeepsNobodyFromTheMorning() {
    pause(Map.of("from", "2026-11-09", "to", "2026-11-20"));
    change(leader, "withdrawal");

    morning(on("2026-11-09", "08:00"));

    assertThat(db.sql("select count(*) from course_pause where course_id = ?").param(leader.id()).query(Integer.class)
        .single()).isZero();
    assertThat(changesOf(leader)).containsExactly("WITHDRAWN");
  }

  @Test
  void daysThatCannotBeAreRefusedAndNothingIsDone() {
    assertThat(refused(Map.of("from", "2026-11-01"), 400)).contains("tidligst begynde i dag");
    assertThat(refused(Map.of("from", "2026-11-05", "to", "2026-11-04"), 400)).contains("slutte, før den begynder");
    assertThat(refused(Map.of("to", "2062-11-04"), 400)).contains("Kontroller årstallet");
    assertThat(refused(Map.of("to", "snart"), 400)).contains("kan ikke læses");
    assertThat(isPaused()).isFalse();

    pause(Map.of());
    assertThat(refused(Map.of("to", "2026-11-20"), 409)).contains("allerede på pause");
    assertThat(as(leader.leaderId()).post("/api/courses/" + leader.id() + "/pause", Map.of()).status()).isEqualTo(403);
    assertThat(as(coordinator()).post("/api/courses/findes-ikke/pause", Map.of()).status()).isEqualTo(404);
  }

  private void pause(Map<String, String> days) {
    var answer = as(coordinator()).post("/api/courses/" + leader.id() + "/pause", days);
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }

  private String refused(Map<String, String> days, int status) {
    var answer = as(coordinator()).post("/api/courses/" + leader.id() + "/pause", days);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    return answer.message();
  }

  private boolean isPaused() {
    return courses.find(leader.id()).orElseThrow().pausedAt() != null;
  }

  private List<String> changesOf(Course course) {
    return db.sql("select change from course_log where course_id = ? order by position").param(course.id())
        .query(String.class).list();
  }

  private List<String> mailsToTheLeader() {
    return outbox.list(cohort.id()).stream().filter(mail -> mail.to().equals(leader.leaderId()))
        .map(MailSummary::subject).toList();
  }

  private List<String> statusOf(MailKind kind) {
    return mails(cohort, kind).stream().map(mail -> mail.status().name()).toList();
  }

  /** The daily run of that morning, with everything it sets off. */
  private void morning(ZonedDateTime moment) {
    itIs(moment);
    runtimeService.createProcessInstanceByKey(DailyRemindersProcess.ID)
        .startBeforeActivity(DailyRemindersProcess.REFRESH_COURSE_STATE).execute();
    runDueJobs();
  }
}
