package dk.roedtraad.support;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseCommand;
import dk.roedtraad.application.course.CourseProcesses;
import dk.roedtraad.application.course.CourseStart;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.enrolment.Accounts;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Stories about one leader's course: everybody has a real account, and every form is really handed in. */
public abstract class CourseStory extends ApplicationTest {

  private static final List<LocalDate> SEMINARS =
      List.of(LocalDate.of(2027, 1, 12), LocalDate.of(2027, 3, 9), LocalDate.of(2027, 5, 18));

  @Autowired
  protected Filling filling;
  @Autowired
  protected Cohorts cohorts;
  @Autowired
  protected Courses courses;
  @Autowired
  protected People people;
  @Autowired
  protected Accounts accounts;
  @Autowired
  protected CourseProcesses processes;
  @Autowired
  protected Clock clock;

  /** Two months before the first seminar. */
  @BeforeEach
  void itIsNovember() {
    itIs(at(2026, 11, 2, 8));
  }

  protected static ZonedDateTime at(int year, int month, int day, int hour) {
    return ZonedDateTime.of(year, month, day, hour, 0, 0, 0, CopenhagenTime.ZONE);
  }

  /** A cohort that has been launched, with its seminars in January, March and May 2027. */
  protected Cohort aCohort(Track track) {
    return aCohort(track, somebody("Karen", "Koordinator", Group.COORDINATOR));
  }

  protected Cohort aCohort(Track track, String coordinator) {
    var id = UUID.randomUUID().toString();
    var cohort = new Cohort(id, "Hold " + id.substring(0, 4), track, coordinator, "Vejle", CohortStatus.LAUNCHED, null,
        clock.instant(), clock.instant(), null);
    cohorts.ensure(cohort);
    var times = SeminarTimes.usual();
    for (int number : track.seminarNumbers()) {
      var day = SEMINARS.get(number - 1);
      cohorts.saveSeminar(new Seminar(id, number, day, times.startsAt(day), CopenhagenTime.at(day, times.day1End()),
          CopenhagenTime.at(day.plusDays(1), times.day2Start()), times.endsAt(day), "Vejle", null, null,
          UUID.randomUUID().toString(), 0, null, null));
    }
    return cohort;
  }

  /** A leader who is enrolled but whose course has not started; has a konsulent and a school of her own. */
  protected Course aLeader(Cohort cohort) {
    var school = aSchool();
    var coach = somebody("Kim", "Konsulent", Group.COACH);
    accounts.addToSchool(coach, school);
    return aLeader(cohort, school, coach);
  }

  protected Course aLeader(Cohort cohort, String school, String coach) {
    var leader = somebody("Lise", "Leder", Group.LEADER);
    accounts.addToSchool(leader, school);
    return aLeader(cohort, leader, school, coach);
  }

  protected Course aLeader(Cohort cohort, String leader, String school, String coach) {
    var course = new Course(UUID.randomUUID().toString(), cohort.id(), cohort.track(), leader, school, coach, null,
        null, false, null, clock.instant(), null, null, null, null);
    courses.addAll(List.of(course));
    return course;
  }

  protected String aSchool() {
    var code = "skole-" + UUID.randomUUID();
    people.ensureSchool(new School(code, "Skolen " + code.substring(6, 10)));
    accounts.ensureSchool(code, "Skolen " + code.substring(6, 10));
    return code;
  }

  /** A person with an account. */
  protected String somebody(String firstName, String lastName, Group group) {
    var id = firstName.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + "-" + UUID.randomUUID() + "@skole.example";
    people.ensure(new Person(id, firstName, lastName, id, null));
    accounts.ensure(id, firstName, lastName, id, group);
    return id;
  }

  /** The course begins, as the launch of the cohort would let it. */
  protected ProcessInstance start(Course course) {
    return startAfter(course, Set.of());
  }

  /** A course that begins late: these flags of what has been held are there before its first step. */
  protected ProcessInstance startAfter(Course course, Set<String> held) {
    var cohort = cohorts.find(course.cohortId()).orElseThrow();
    var instance = processes.startCourse(new CourseStart(course, people.nameOf(course.leaderId()),
        people.findSchool(course.schoolCode()).map(School::name).orElseThrow(), cohort.name(), cohort.coordinatorId(),
        held));
    courses.setStarted(course.id(), instance, clock.instant());
    return runtimeService.createProcessInstanceQuery().processInstanceId(instance).singleResult();
  }

  /** The seminar is over: it is that moment, the cohort says so to the course, and what follows happens. */
  protected void seminarIsHeld(ProcessInstance course, int number) {
    itIs(SEMINARS.get(number - 1).plusDays(1).atTime(LocalTime.of(15, 0)).atZone(CopenhagenTime.ZONE));
    tell(course, "seminar" + number + "Held");
    runDueJobs();
  }

  protected void meetingIsHeld(ProcessInstance course) {
    itIs(at(2027, 8, 10, 16));
    tell(course, "crossSchoolMeetingHeld");
    runDueJobs();
  }

  /** The nightly run goes through. */
  protected void night() {
    var run = runtimeService.createProcessInstanceByKey("retention").startBeforeActivity("serviceTask_deleteExpired")
        .execute();
    managementService.executeJob(managementService.createJobQuery().processInstanceId(run.getId()).singleResult().getId());
  }

  /** Sets a flag of the cohort on the course, as often as it is asked for. */
  protected void tell(ProcessInstance course, String flag) {
    processes.setState(course.getId(), flag, true);
  }

  protected boolean command(ProcessInstance course, CourseCommand command) {
    var heard = processes.command(course.getId(), command);
    runDueJobs();
    return heard;
  }

  /** The one open task of that step, wherever under the course it is. */
  protected Task open(Course course, String step) {
    var tasks = taskService.createTaskQuery().processInstanceBusinessKey(course.id()).taskDefinitionKey(step).list();
    assertThat(tasks).as("open tasks '%s'; open are %s", step, openSteps(course)).hasSize(1);
    return tasks.get(0);
  }

  /** The steps of all open tasks of the course and what runs beside it, in alphabetical order. */
  protected List<String> openSteps(Course course) {
    return taskService.createTaskQuery().processInstanceBusinessKey(course.id()).list().stream()
        .map(Task::getTaskDefinitionKey).sorted().toList();
  }

  /** The person the task is given to fills in the form and hands it in; what follows happens. */
  protected void submit(Course course, String step) {
    submit(course, step, Map.of());
  }

  protected void submit(Course course, String step, Map<String, ?> values) {
    filling.submit(open(course, step), values);
    runDueJobs();
  }
}
