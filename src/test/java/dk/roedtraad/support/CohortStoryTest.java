package dk.roedtraad.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseProcesses;
import dk.roedtraad.application.course.CourseStart;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.course.HeldFlags;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.application.mail.MailKind;
import dk.roedtraad.application.mail.MailSummary;
import dk.roedtraad.application.mail.Outbox;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.application.people.School;
import dk.roedtraad.domain.cohort.CohortStatus;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.seminar.SeminarTimes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stories about a cohort that is under way: its people stand in our tables, their courses run in the engine. Every test
 * has people of its own, so that no mail of another test counts.
 */
public abstract class CohortStoryTest extends ApplicationTest {

  protected static final String SCHOOL = "fjordby";

  @Autowired
  protected People people;
  @Autowired
  protected Cohorts cohorts;
  @Autowired
  protected Courses courses;
  @Autowired
  protected CourseProcesses processes;
  @Autowired
  protected HeldFlags heldFlags;
  @Autowired
  protected Accounts accounts;
  @Autowired
  protected Outbox outbox;
  @Autowired
  protected Clock clock;
  @Autowired
  protected JdbcClient db;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private int leaders;

  protected static ZonedDateTime on(String day, String hour) {
    return LocalDate.parse(day).atTime(LocalTime.parse(hour)).atZone(CopenhagenTime.ZONE);
  }

  protected String coordinator() {
    return "koordinator-" + mark + "@forloeb.example";
  }

  protected String coach() {
    return "konsulent-" + mark + "@forloeb.example";
  }

  /** A cohort whose seminars begin on those days, at the usual hours. */
  protected Cohort aCohort(Track track, CohortStatus status, String... firstDays) {
    accounts.ensureSchool(SCHOOL, "Fjordby Erhvervsskole");
    people.ensureSchool(new School(SCHOOL, "Fjordby Erhvervsskole"));
    accounts.ensure(coordinator(), "Kaj", "Koordinator", coordinator(), Group.COORDINATOR);
    accounts.addToSchool(coordinator(), SCHOOL);
    people.ensure(new Person(coordinator(), "Kaj", "Koordinator", coordinator(), null));
    people.ensure(new Person(coach(), "Kirsten", "Konsulent", coach(), null));
    var cohort = new Cohort(UUID.randomUUID().toString(), "Hold " + mark, track, coordinator(), "Hotel Fjorden", status,
        null, clock.instant(), status == CohortStatus.PLANNED ? null : clock.instant(), null);
    cohorts.ensure(cohort);
    for (int number = 1; number <= firstDays.length; number++) {
      var firstDay = LocalDate.parse(firstDays[number - 1]);
      var usual = SeminarTimes.usual();
      cohorts.saveSeminar(new Seminar(cohort.id(), number, firstDay, usual.startsAt(firstDay),
          CopenhagenTime.at(firstDay, usual.day1End()), CopenhagenTime.at(firstDay.plusDays(1), usual.day2Start()),
          usual.endsAt(firstDay), null, null, null, UUID.randomUUID().toString(), 0, null, null));
    }
    return cohort;
  }

  protected Cohort aLaunchedCohort(Track track, String... firstDays) {
    return aCohort(track, CohortStatus.LAUNCHED, firstDays);
  }

  /** A leader whose course runs. */
  protected Course aLeader(Cohort cohort) {
    return aLeader(cohort, null);
  }

  /** @param email where the leader's mail goes; null for the user id */
  protected Course aLeader(Cohort cohort, String email) {
    var id = "leder-" + ++leaders + "-" + mark + "@fjordby.example";
    var name = "Leder " + leaders;
    accounts.ensure(id, "Åse", name, id, Group.LEADER);
    accounts.addToSchool(id, SCHOOL);
    people.ensure(new Person(id, "Åse", name, email == null ? id : email, null));
    var course = new Course(UUID.randomUUID().toString(), cohort.id(), cohort.track(), id, SCHOOL, coach(), null, null,
        false, null, clock.instant(), null, null, null, null);
    courses.addAll(List.of(course));
    var instance = processes.startCourse(new CourseStart(course, "Åse " + name, "Fjordby Erhvervsskole", cohort.name(),
        cohort.coordinatorId(), heldFlags.of(cohort.id())));
    courses.setStarted(course.id(), instance, clock.instant());
    return courses.find(course.id()).orElseThrow();
  }

  /** What the cohort's process hands to a process it calls. */
  protected Map<String, Object> variables(Cohort cohort) {
    return new HashMap<>(Map.of("cohortId", cohort.id(), "cohortName", cohort.name(), "coordinatorId",
        cohort.coordinatorId(), "track", cohort.track().name()));
  }

  protected Rest as(String person) {
    return Rest.as(person, port);
  }

  /** The coordinator says {@code pause}, {@code resumption} or {@code withdrawal} of a leader's course. */
  protected void change(Course course, String what) {
    var answer = as(coordinator()).post("/api/courses/" + course.id() + "/" + what, Map.of());
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }

  /** The one open task of that step in that course or cohort. */
  protected Task task(String businessKey, String step) {
    var task = taskService.createTaskQuery().processInstanceBusinessKey(businessKey).taskDefinitionKey(step)
        .singleResult();
    assertThat(task).as("open task " + step).isNotNull();
    return task;
  }

  /** What the form of a task opens with for that person, as stock Tasklist asks for it. */
  protected JsonNode opened(String person, Task task) {
    return as(person).get("/engine-rest/task/" + task.getId() + "/form-variables").json();
  }

  protected List<MailSummary> mails(Cohort cohort, MailKind kind) {
    return outbox.list(cohort.id()).stream().filter(mail -> mail.kind() == kind).toList();
  }

  protected Object variable(Course course, String name) {
    return runtimeService.getVariable(course.processInstanceId(), name);
  }
}
