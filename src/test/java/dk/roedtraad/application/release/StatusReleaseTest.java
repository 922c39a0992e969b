package dk.roedtraad.application.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.answer.FormSubmissions;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.mail.MailSummary;
import dk.roedtraad.application.mail.OutboxSender;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.process.dailyreminders.DailyRemindersProcess;
import dk.roedtraad.support.CohortStoryTest;
import dk.roedtraad.support.FormFiles;
import dk.roedtraad.support.Rest;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** "Skolens leder må se": the leader is told first, and the manager only what was released, and only if it is still so. */
class StatusReleaseTest extends CohortStoryTest {

  private static final String DESCRIBE_CHALLENGES = "userTask_describeChallenges";

  @Autowired
  private OutboxSender sender;

  private Cohort cohort;
  private Course leader;
  private String task;
  private String manager;

  @BeforeEach
  void aTaskIsOverdue() {
    itIs(on("2027-01-05", "09:00"));
    cohort = aLaunchedCohort(Track.MODEL_SCHOOL, "2027-02-02", "2027-04-06", "2027-06-01");
    leader = aLeader(cohort);
    task = task(leader.id(), DESCRIBE_CHALLENGES).getId();
    manager = coordinator().replace("koordinator", "chef");
    people.ensure(new Person(manager, "Carla", "Chef", manager, null));
    accounts.ensure(manager, "Carla", "Chef", manager, Group.MANAGER);
    db.sql("update course set manager_id = ? where id = ?").params(manager, leader.id()).update();
    itIs(on("2027-01-27", "11:00"));
  }

  @Test
  void theLeaderIsToldFirstAndTheManagerTheNextWorkingDayOnceAndNothingElse() {
    assertThat(release().status()).isEqualTo(204);
    assertThat(to(leader.leaderId())).containsExactly("Din leder kan se, om en opgave er indsendt");
    assertThat(body(leader.leaderId())).contains("Din leder kan se, om opgaven er indsendt – aldrig hvad du skriver.");

    sender.sendDue(clock.instant());
    morning(on("2027-01-27", "12:00"));
    assertThat(to(manager)).as("not on the same day").isEmpty();

    morning(on("2027-01-28", "08:00"));
    morning(on("2027-01-28", "09:00"));
    morning(on("2027-01-29", "08:00"));
    assertThat(to(manager)).containsExactly("Åse Leder 1 mangler at indsende en opgave i lederforløbet");
    assertThat(body(manager)).contains("har ikke indsendt opgaven \"Beskriv udfordringer i den pædagogiske ledelsesopgave\"")
        .contains("Fristen var").doesNotContain("/opgave/");
    assertThat(step().path("release").asText()).isEqualTo("Skolens leder fik besked den 28. januar");
  }

  @Test
  void whileTheLeadersMailHasNotLeftOrCameBackTheManagerIsToldNothing() {
    release();
    morning(on("2027-01-28", "08:00"));
    assertThat(to(manager)).as("still in the outbox").isEmpty();

    sender.sendDue(clock.instant());
    db.sql("update mail set status = 'FAILED' where recipient_id = ? and kind = 'STATUS_RELEASED'")
        .param(leader.leaderId()).update();
    morning(on("2027-01-29", "08:00"));
    assertThat(to(manager)).as("came back").isEmpty();
    assertThat(step().path("release").asText()).isEqualTo("Skolens leder må se det. Lederen får besked først");
  }

  @Test
  void whatWasHandedInMeanwhileIsNoBusinessOfTheManagers() {
    release();
    sender.sendDue(clock.instant());
    var form = FormFiles.get("model-school-course-describe-challenges");
    assertThat(as(leader.leaderId()).submit(task, FormSubmissions.valid(form)).status()).isEqualTo(204);

    morning(on("2027-01-28", "08:00"));

    assertThat(to(manager)).isEmpty();
  }

  @Test
  void nobodyIsToldOfSomebodyOnLeaveOrGone() {
    release();
    sender.sendDue(clock.instant());
    change(leader, "pause");
    morning(on("2027-01-28", "08:00"));
    assertThat(to(manager)).as("on leave").isEmpty();

    change(leader, "withdrawal");
    morning(on("2027-01-29", "08:00"));
    assertThat(to(manager)).as("gone").isEmpty();
  }

  @Test
  void onlyACoordinatorReleasesAndOnlyWhatThereIsToTell() {
    var other = aLeader(cohort);

    assertThat(Rest.as(manager, port).post(path(leader, task), Map.of()).status()).isEqualTo(403);
    assertThat(as(leader.leaderId()).post(path(leader, task), Map.of()).status()).isEqualTo(403);
    assertThat(refused(leader, "findes-ikke", 404)).contains("ikke åben længere");
    assertThat(refused(other, task(other.id(), DESCRIBE_CHALLENGES).getId(), 409)).contains("ikke angivet en leder");
    itIs(on("2027-01-20", "11:00"));
    assertThat(refused(leader, task, 400)).contains("ikke passeret");
    itIs(on("2027-01-27", "11:00"));
    db.sql("update person set address_failed_at = current_timestamp where id = ?").param(leader.leaderId()).update();
    assertThat(refused(leader, task, 409)).contains("skal have besked først");
    db.sql("update person set address_failed_at = null where id = ?").param(leader.leaderId()).update();
    assertThat(release().status()).isEqualTo(204);
    assertThat(refused(leader, task, 409)).contains("allerede besluttet");
  }

  private Rest.Response release() {
    return as(coordinator()).post(path(leader, task), Map.of());
  }

  private String refused(Course course, String taskId, int status) {
    var answer = as(coordinator()).post(path(course, taskId), Map.of());
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    return answer.message();
  }

  private static String path(Course course, String taskId) {
    return "/api/courses/" + course.id() + "/tasks/" + taskId + "/release";
  }

  private JsonNode step() {
    return as(coordinator()).get("/api/cohorts/" + cohort.id() + "/overview").json().path("leaders").path(0).path("steps")
        .path(0);
  }

  /** Subjects of all but the reminders. */
  private List<String> to(String person) {
    return outbox.list(cohort.id()).stream().filter(mail -> mail.to().equals(person))
        .map(MailSummary::subject).filter(subject -> !subject.startsWith("Venlig påmindelse")).toList();
  }

  private String body(String person) {
    return db.sql("select text_body from mail where recipient_id = ? and kind in ('STATUS_RELEASED', 'RELEASED_STATUS')")
        .param(person).query(String.class).single();
  }

  private void morning(ZonedDateTime moment) {
    itIs(moment);
    runtimeService.createProcessInstanceByKey(DailyRemindersProcess.ID)
        .startBeforeActivity(DailyRemindersProcess.REFRESH_COURSE_STATE).execute();
    runDueJobs();
  }
}
