package dk.roedtraad.application.progress;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.application.people.School;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.leader.LeaderProgress;
import dk.roedtraad.domain.leader.LeaderStatusRule;
import dk.roedtraad.domain.seminar.AttendanceOutcome;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The one table from which everybody sees how a cohort is doing. */
@Service
public class ProgressService {

  private static final String COURSE_OVER = "Forløb slut";
  /** An event is named after what has happened; until then it is waited for. */
  private static final Map<String, String> WAITING =
      Map.of("event_crossSchoolMeetingHeld", "Afventer møde på tværs af modelskoler");

  private final Cohorts cohorts;
  private final Courses courses;
  private final People people;
  private final CourseSteps steps;
  private final LeaderTasks tasks;
  private final Clock clock;

  ProgressService(Cohorts cohorts, Courses courses, People people, CourseSteps steps, LeaderTasks tasks, Clock clock) {
    this.cohorts = cohorts;
    this.courses = courses;
    this.people = people;
    this.steps = steps;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * A row for each leader of the cohort, by school and name. A manager sees the leaders of the own school only, and not
   * who came to which seminar, nor what one of them lacks.
   *
   * @throws Refusal 403 for anybody but coordinators, administrators and managers; 404 for an unknown cohort
   */
  public List<ProgressRow> of(String cohortId, SignedInUser reader) {
    boolean everything = reader.followsEverySchool();
    if (!everything && !reader.is(Group.MANAGER)) {
      throw Refusal.forbidden("Fremdriften kan kun ses af koordinatorer og af skolernes ledelse.");
    }
    cohorts.find(cohortId).orElseThrow(() -> Refusal.notFound("Kursusholdet findes ikke. Kontroller dets id."));
    return rows(courses.ofCohort(cohortId).stream()
        .filter(course -> reader.follows(course.schoolCode())).toList(),
        cohorts.seminars(cohortId), everything ? courses.attendanceOfCohort(cohortId) : null);
  }

  private List<ProgressRow> rows(List<Course> listed, List<Seminar> seminars,
      Map<String, Map<Integer, AttendanceOutcome>> attendance) {
    var names = people.findAll(listed.stream().map(Course::leaderId).toList()).stream()
        .collect(Collectors.toMap(Person::id, Person::name));
    var schools = people.schools().stream().collect(Collectors.toMap(School::code, School::name));
    var phases = phases(listed);
    var open = tasks.ofCourses(listed.stream().collect(Collectors.toMap(Course::id, Course::leaderId))).stream()
        .collect(Collectors.groupingBy(LeaderTasks.Open::courseId));
    var missing = attendance == null ? null : courses.missing(listed.stream().map(Course::id).toList());
    return listed.stream().map(course -> row(course, names.getOrDefault(course.leaderId(), course.leaderId()),
        schools.getOrDefault(course.schoolCode(), course.schoolCode()), phases.get(course.id()),
        open.getOrDefault(course.id(), List.of()), startedAfter(course, seminars),
        attendance == null ? null : attendance.getOrDefault(course.id(), Map.of()),
        missing == null ? null : missing.getOrDefault(course.id(), List.of())))
        .toList();
  }

  private ProgressRow row(Course course, String name, String school, String phase, List<LeaderTasks.Open> open,
      Set<Integer> startedAfter, Map<Integer, AttendanceOutcome> attendance, List<String> missing) {
    var now = clock.instant();
    boolean paused = course.pausedAt() != null;
    var deadlines = paused ? List.<Instant>of()
        : open.stream().map(LeaderTasks.Open::dueAt).filter(Objects::nonNull).sorted().toList();
    int overdue = (int) deadlines.stream().filter(due -> due.isBefore(now)).count();
    var next = deadlines.stream().filter(due -> !due.isBefore(now)).findFirst().orElse(null);
    var status = LeaderStatusRule.statusOf(new LeaderProgress(stage(course), paused, overdue));
    return new ProgressRow(course.id(), course.leaderId(), name, school, course.track(),
        course.endedAt() == null ? phase : COURSE_OVER, status, open.size(), overdue, next, attendance,
        startedAfter, missing, attendance == null ? null : open);
  }

  private static Set<Integer> startedAfter(Course course, List<Seminar> seminars) {
    return seminars.stream().filter(seminar -> course.beganAfter(seminar.heldAt())).map(Seminar::number)
        .collect(Collectors.toSet());
  }

  private static LeaderProgress.Stage stage(Course course) {
    if (course.outcome() != null) {
      return LeaderProgress.Stage.valueOf(course.outcome());
    }
    return course.startedAt() == null ? LeaderProgress.Stage.ENROLLED : LeaderProgress.Stage.RUNNING;
  }

  /** The name of the phase each course entered last. */
  private Map<String, String> phases(List<Course> listed) {
    var phases = new HashMap<String, String>();
    var modelSchools = listed.stream().collect(Collectors.toMap(Course::id, course -> course.track() == Track.MODEL_SCHOOL));
    steps.ofCourses(modelSchools.keySet()).stream().filter(step -> isPhase(step, modelSchools.get(step.courseId())))
        .forEach(step -> phases.put(step.courseId(), WAITING.getOrDefault(step.stepId(), step.name())));
    return phases;
  }

  /** The course of the implementation schools has no phases of its own: there it is the rounds of sparring. */
  private static boolean isPhase(CourseStep step, boolean modelSchool) {
    return modelSchool ? step.isPhase() : step.kind() == StepKind.TRAINING;
  }
}
