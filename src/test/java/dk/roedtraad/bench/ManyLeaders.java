package dk.roedtraad.bench;

import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseProcesses;
import dk.roedtraad.application.course.CourseStart;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.course.HeldFlags;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.application.people.School;
import dk.roedtraad.domain.cohort.CohortStatus;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.seminar.SeminarTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Thousands of leaders between their first and their second internat, each with two open tasks of their own and one of
 * their konsulent's, spread over cohorts and schools.
 *
 * <p>One course is started in the engine, as a launch does it. All others are copies of its rows (executions, tasks,
 * variables, event subscriptions) under ids, people and due dates of their own: 20,000 starts would take the most of an
 * hour, and whoever reads open tasks sees no difference. PostgreSQL only.
 */
final class ManyLeaders {

  static final int TASKS_OF_A_LEADER = 3;
  private static final int LEADERS_OF_A_COHORT = 45;
  private static final int LEADERS_OF_A_SCHOOL = 50;
  private static final int LEADERS_OF_A_COACH = 10;
  private static final Duration ENROLLED = Duration.ofDays(60);
  private static final String COORDINATOR = "koordinator@bench.example";
  private static final Set<String> IDS = Set.of("id_", "root_proc_inst_id_", "proc_inst_id_", "parent_id_",
      "super_exec_", "execution_id_", "task_id_", "var_scope_");

  private final ApplicationContext application;
  private final JdbcTemplate db;
  private final Instant now;
  private final LocalDate today;
  private int there;

  ManyLeaders(ApplicationContext application) {
    this.application = application;
    this.db = application.getBean(JdbcTemplate.class);
    this.now = application.getBean(Clock.class).instant();
    this.today = CopenhagenTime.dayOf(now);
  }

  /** Each of them and each konsulent has something to be reminded of today. */
  static int people(int leaders) {
    return leaders + coaches(leaders);
  }

  private static int coaches(int leaders) {
    return (leaders + LEADERS_OF_A_COACH - 1) / LEADERS_OF_A_COACH;
  }

  /** Adds to those there are until there are so many. */
  void growTo(int leaders) {
    forgetTheMorning();
    addPeople(leaders);
    cohorts(leaders);
    courses(leaders);
    if (there == 0) {
      start(application.getBean(Courses.class).find(course(0)).orElseThrow());
    }
    copy(leaders);
    spreadDueDates();
    db.execute("analyze");
    there = leaders;
  }

  /** Everything is as it was before the reminders of the day. */
  void forgetTheMorning() {
    db.execute("truncate table reminder, reminder_digest, reminder_run, mail");
  }

  private void addPeople(int leaders) {
    var people = application.getBean(People.class);
    IntStream.range(0, (leaders + LEADERS_OF_A_SCHOOL - 1) / LEADERS_OF_A_SCHOOL)
        .forEach(i -> people.ensureSchool(new School(school(i), "Erhvervsskolen " + i)));
    people.ensureAll(IntStream.range(there, leaders).mapToObj(i -> person(leader(i), "Åse")).toList());
    people.ensureAll(IntStream.range(0, coaches(leaders)).mapToObj(i -> person(coach(i), "Kim")).toList());
  }

  private static Person person(String id, String name) {
    return new Person(id, name, "Ørsted " + id.substring(0, id.indexOf('@')), id, null);
  }

  private void cohorts(int leaders) {
    var cohorts = application.getBean(Cohorts.class);
    for (int i = 0; i * LEADERS_OF_A_COHORT < leaders; i++) {
      cohorts.ensure(new Cohort(cohort(i), "Modelskoler " + i, Track.MODEL_SCHOOL, COORDINATOR, "Vejle",
          CohortStatus.LAUNCHED, null, now, now, null));
      for (int number : Track.MODEL_SCHOOL.seminarNumbers()) {
        cohorts.saveSeminar(seminar(cohort(i), number));
      }
    }
  }

  /** The first was four weeks ago, the second is in eight. */
  private Seminar seminar(String cohort, int number) {
    var day = today.minusWeeks(4).plusWeeks(12L * (number - 1));
    var times = SeminarTimes.usual();
    return new Seminar(cohort, number, day, times.startsAt(day), CopenhagenTime.at(day, times.day1End()),
        CopenhagenTime.at(day.plusDays(1), times.day2Start()), times.endsAt(day), "Vejle", null, null,
        cohort + "-" + number, 0, now, number == 1 ? times.endsAt(day) : null);
  }

  private void courses(int leaders) {
    application.getBean(Courses.class).addAll(IntStream.range(there, leaders).mapToObj(i -> new Course(course(i),
        cohortOf(i), Track.MODEL_SCHOOL, leader(i), school(i / LEADERS_OF_A_SCHOOL),
        coach(i / LEADERS_OF_A_COACH), null, null, false, null, now.minus(ENROLLED), now.minus(ENROLLED), null, null,
        null)).toList());
  }

  private void start(Course course) {
    var instance = application.getBean(CourseProcesses.class).startCourse(new CourseStart(course, "Åse Ørsted",
        "Erhvervsskolen", "Modelskoler", COORDINATOR, Set.of(HeldFlags.ofSeminar(1))));
    application.getBean(Courses.class).setStarted(course.id(), instance, now);
    var management = application.getBean(ManagementService.class);
    BenchTime.await(() -> management.createJobQuery().executable().withRetriesLeft().count() == 0);
    var tasks = application.getBean(TaskService.class).createTaskQuery().processInstanceBusinessKey(course.id()).list();
    if (tasks.size() != TASKS_OF_A_LEADER || tasks.stream().anyMatch(task -> task.getAssignee() == null)) {
      throw new IllegalStateException("The course has other tasks than this bench knows: " + tasks.stream()
          .map(task -> task.getTaskDefinitionKey() + " of " + task.getAssignee()).toList());
    }
  }

  private void copy(int leaders) {
    var first = course(0);
    var instances = db.queryForList("select distinct proc_inst_id_ from act_ru_execution where business_key_ = ?",
        String.class, first).stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "));
    copy("act_ru_execution", instances, leaders, Map.of("business_key_", "'course-' || n"));
    copy("act_ru_variable", instances, leaders, Map.of());
    copy("act_ru_event_subscr", instances, leaders, Map.of());
    copy("act_ru_task", instances, leaders, Map.of("assignee_", "case when assignee_ like 'coach%' then 'coach-' || n / "
        + LEADERS_OF_A_COACH + " || '@bench.example' else 'leader-' || n || '@bench.example' end"));
    db.update("""
        update course set process_instance_id = replace(course.id, 'course-', '') || '-' || first.process_instance_id
        from course first where first.id = ? and course.process_instance_id is null""", first);
  }

  private void copy(String table, String instances, int leaders, Map<String, String> others) {
    var columns = db.queryForList("select column_name from information_schema.columns where table_schema = 'public'"
        + " and table_name = ? order by ordinal_position", String.class, table);
    var values = columns.stream().map(column -> IDS.contains(column) ? "n || '-' || " + column
        : others.getOrDefault(column, column)).collect(Collectors.joining(", "));
    db.update("insert into " + table + " (" + String.join(", ", columns) + ") select " + values + " from " + table
        + " cross join generate_series(" + Math.max(1, there) + ", " + (leaders - 1) + ") n where proc_inst_id_ in ("
        + instances + ")");
  }

  /** One task is new, one is due within the next days, the konsulent's is a few days late. */
  private void spreadDueDates() {
    var steps = db.queryForList("select distinct task_def_key_ from act_ru_task where assignee_ like 'leader-%' "
        + "or assignee_ like 'coach-%' order by 1", String.class);
    for (int i = 0; i < steps.size(); i++) {
      var coach = db.queryForObject("select count(*) from act_ru_task where task_def_key_ = ? and assignee_ like 'coach%'",
          Integer.class, steps.get(i)) > 0;
      var opened = coach || i % 2 == 0 ? 20 : 1;
      var due = coach ? -7 : i % 2 == 0 ? 2 : 12;
      db.update("update act_ru_task set create_time_ = cast(? as timestamp) - make_interval(days => " + opened
          + " + (ascii(id_) % 2)), due_date_ = cast(? as timestamp) + make_interval(days => " + due
          + " + (ascii(id_) % 3)) where task_def_key_ = ?", today + " 08:00", today + " 15:00", steps.get(i));
    }
  }

  static String leader(int number) {
    return "leader-" + number + "@bench.example";
  }

  private static String coach(int number) {
    return "coach-" + number + "@bench.example";
  }

  private static String school(int number) {
    return "skole-" + number;
  }

  static String cohortOf(int leader) {
    return cohort(leader / LEADERS_OF_A_COHORT);
  }

  private static String cohort(int number) {
    return "cohort-" + number;
  }

  static String course(int number) {
    return "course-" + number;
  }
}
