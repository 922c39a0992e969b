package dk.roedtraad.process.dailyreminders;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.answer.FormSubmissions;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.mail.MailKind;
import dk.roedtraad.application.reminder.ReminderService;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.SchoolCalendar;
import dk.roedtraad.support.CohortStoryTest;
import dk.roedtraad.support.FormFiles;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Date;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A whole year, each morning run twice: reminders that come on holidays, twice, too many, or to those who have handed in,
 * are what people complain about. Over Christmas, Easter and both changes of the clock.
 */
class RemindersThroughTheYearTest extends CohortStoryTest {

  private static final String DESCRIBE_CHALLENGES = "userTask_describeChallenges";
  private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
  private static final LocalDate LAST = LocalDate.of(2027, 11, 30);

  @Autowired
  private ReminderService reminders;

  @Test
  void aLeaderWhoIsNeverDoneHearsOfItOnTheFirstTwoOpenDaysOfEachWeekAndNobodyElseEver() {
    itIs(FIRST.minusDays(1).atTime(9, 0).atZone(CopenhagenTime.ZONE));
    var cohort = aLaunchedCohort(Track.MODEL_SCHOOL, "2028-02-01", "2028-04-04", "2028-05-30");
    var busy = aLeader(cohort);
    var done = aLeader(cohort);
    var paused = aLeader(cohort);
    assertThat(as(done.leaderId()).submit(task(done.id(), DESCRIBE_CHALLENGES).getId(),
        FormSubmissions.valid(FormFiles.get("model-school-course-describe-challenges"))).status()).isEqualTo(204);
    courses.setPaused(paused.id(), clock.instant());

    for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      everythingIsDueOn(day.plusDays(2), busy, paused);
      itIs(day.atTime(8, 0).atZone(CopenhagenTime.ZONE));
      reminders.remind();
      reminders.remind();
      itIs(day.atTime(9, 0).atZone(CopenhagenTime.ZONE));
      Stream.of(busy, paused).forEach(this::aNewTaskInPlaceOfTheOld);
    }

    assertThat(mails(cohort, MailKind.REMINDER_DIGEST)).allSatisfy(mail ->
        assertThat(mail.to()).isEqualTo(busy.leaderId()));
    assertThat(daysWithMail(busy)).containsExactlyElementsOf(firstTwoOpenDaysOfEachWeek());
  }

  private void aNewTaskInPlaceOfTheOld(Course course) {
    runtimeService.createProcessInstanceModification(course.processInstanceId())
        .cancelAllForActivity(DESCRIBE_CHALLENGES).startBeforeActivity(DESCRIBE_CHALLENGES).execute();
  }

  private void everythingIsDueOn(LocalDate day, Course... leaders) {
    for (var course : leaders) {
      var task = task(course.id(), DESCRIBE_CHALLENGES);
      task.setDueDate(Date.from(day.atTime(16, 0).atZone(CopenhagenTime.ZONE).toInstant()));
      taskService.saveTask(task);
    }
  }

  private List<LocalDate> daysWithMail(Course course) {
    return db.sql("select written_on from reminder_digest where person_id = ? order by written_on")
        .param(course.leaderId()).query(LocalDate.class).list();
  }

  private static List<LocalDate> firstTwoOpenDaysOfEachWeek() {
    var weeks = FIRST.datesUntil(LAST.plusDays(1)).filter(SchoolCalendar.usual()::isWorkingDay)
        .collect(groupingBy(day -> day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    var days = new TreeSet<LocalDate>();
    weeks.values().forEach(week -> days.addAll(week.subList(0, Math.min(2, week.size()))));
    return List.copyOf(days);
  }
}
