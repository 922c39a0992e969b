package dk.roedtraad.process.moveseminar;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.mail.MailKind;
import dk.roedtraad.process.dailyreminders.DailyRemindersProcess;
import dk.roedtraad.support.MoveStory;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * "Udskyd frist": the task and its reminders follow. Of a postponed deadline and the one that a changed plan gives, the
 * later one holds.
 */
class PostponedDeadlinesTest extends MoveStory {

  private static final String DESCRIBE = "userTask_describeChallenges";
  private static final LocalDate DUE = LocalDate.parse("2027-01-05");

  private Cohort cohort;
  private Course leader;

  @BeforeEach
  void aTaskIsDueFiveWorkingDaysBeforeTheSeminar() {
    cohort = aCohortUnderWay();
    leader = aLeader(cohort);
    assertThat(due(leader, DESCRIBE)).isEqualTo(DUE);
  }

  @Test
  void theTaskAndItsRemindersFollowAndItIsKeptWhoDidItWhenAndWhy() {
    postpone("2027-01-11", "Skolen flytter lokaler");

    assertThat(due(leader, DESCRIBE)).isEqualTo(LocalDate.parse("2027-01-11"));
    morning(on("2027-01-06", "08:00"));
    assertThat(mails(cohort, MailKind.REMINDER_DIGEST)).as("three working days before the new deadline").hasSize(1);
    assertThat(db.sql("select reason, postponed_by, due_before, due_at from postponed_deadline where course_id = ?")
        .param(leader.id()).query().listOfRows()).singleElement().satisfies(row -> {
          assertThat(row.get("reason")).isEqualTo("Skolen flytter lokaler");
          assertThat(row.get("postponed_by")).isEqualTo(coordinator());
        });
    var step = as(coordinator()).get("/api/cohorts/" + cohort.id() + "/overview").json().path("leaders").path(0)
        .path("steps").path(0);
    assertThat(step.path("due").asText()).isEqualTo("mandag den 11. januar");
    assertThat(step.path("postponed").asText())
        .isEqualTo("Udskudt fra 5. januar af Kaj Koordinator: Skolen flytter lokaler");
  }

  @Test
  void whenTheSeminarMovesForwardInTimeTheLaterPlanHoldsAndWhenItMovesBackTheLeaderKeepsThePromise() {
    postpone("2027-01-08", "Mange ferielukkede dage");

    move(cohort, "2027-01-26");
    assertThat(due(leader, DESCRIBE)).as("the plan gives more time").isEqualTo(LocalDate.parse("2027-01-19"));

    move(cohort, "2027-01-13");
    assertThat(due(leader, DESCRIBE)).as("what was promised").isEqualTo(LocalDate.parse("2027-01-08"));
  }

  @Test
  void aSeminarWithoutADateLeavesNoDeadlineAtAll() {
    postpone("2027-01-08", "Aftalt på mødet");

    cancel(cohort);

    assertThat(due(leader, DESCRIBE)).isNull();
  }

  @Test
  void whatCannotBeIsRefusedInWordsAndNothingIsChanged() {
    assertThat(refused("2026-11-02", "x", 400)).contains("ude i fremtiden");
    assertThat(refused("2027-01-05", "x", 400)).contains("efter den nuværende, tirsdag den 5. januar 2027");
    assertThat(refused("2027-01-09", "x", 400)).contains("skole har lukket").contains("lørdag");
    assertThat(refused("2027-01-12", "x", 400)).contains("1. internat").contains("Vælg en dag før det");
    assertThat(refused("2028-01-11", "x", 400)).contains("mere end et år");
    assertThat(refused("2027-01-08", " ", 400)).contains("hvorfor");
    assertThat(refused("2027-01-08", "x".repeat(301), 400)).contains("300");
    assertThat(refused(null, "x", 400)).contains("Vælg den nye frist");
    assertThat(refused("i morgen", "x", 400)).contains("kan ikke læses");
    assertThat(due(leader, DESCRIBE)).isEqualTo(DUE);
    assertThat(db.sql("select count(*) from postponed_deadline where course_id = ?").param(leader.id())
        .query(Integer.class).single()).isZero();
  }

  @Test
  void onlyAnOpenTaskOfThatLeaderCanBePostponedAndOnlyByACoordinator() {
    var other = aLeader(cohort);
    var othersTask = task(other.id(), DESCRIBE).getId();
    var body = Map.of("deadline", "2027-01-08", "reason", "x");

    assertThat(as(coordinator()).post(path(leader, othersTask), body).status()).isEqualTo(404);
    assertThat(as(coordinator()).post(path(leader, "findes-ikke"), body).status()).isEqualTo(404);
    assertThat(as(coordinator()).post("/api/courses/findes-ikke/tasks/" + othersTask + "/postponement", body).status())
        .isEqualTo(404);
    for (var person : List.of(leader.leaderId(), other.leaderId())) {
      assertThat(as(person).post(path(other, othersTask), body).status()).isEqualTo(403);
    }
    change(leader, "withdrawal");
    assertThat(as(coordinator()).post(path(leader, othersTask), body).status()).isEqualTo(409);
    assertThat(due(other, DESCRIBE)).isEqualTo(DUE);
  }

  private void postpone(String day, String reason) {
    var answer = as(coordinator()).post(path(leader, task(leader.id(), DESCRIBE).getId()),
        Map.of("deadline", day, "reason", reason));
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }

  private String refused(String day, String reason, int status) {
    var body = new HashMap<String, Object>();
    body.put("deadline", day);
    body.put("reason", reason);
    var answer = as(coordinator()).post(path(leader, task(leader.id(), DESCRIBE).getId()), body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    return answer.message();
  }

  private static String path(Course course, String taskId) {
    return "/api/courses/" + course.id() + "/tasks/" + taskId + "/postponement";
  }

  private void morning(ZonedDateTime moment) {
    itIs(moment);
    runtimeService.createProcessInstanceByKey(DailyRemindersProcess.ID)
        .startBeforeActivity(DailyRemindersProcess.REFRESH_COURSE_STATE).execute();
    runDueJobs();
  }
}
