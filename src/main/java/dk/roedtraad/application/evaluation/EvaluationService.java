package dk.roedtraad.application.evaluation;

import dk.roedtraad.application.Secret;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.course.SuccessCriteria;
import dk.roedtraad.application.progress.CourseStep;
import dk.roedtraad.application.progress.CourseSteps;
import dk.roedtraad.application.progress.StepKind;
import dk.roedtraad.domain.course.CanSay;
import dk.roedtraad.domain.evaluation.SmallGroups;
import dk.roedtraad.domain.seminar.AttendanceOutcome;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the evaluator gets: codes, never words, of leaders without names, and of no group under five
 * ({@link SmallGroups}).
 *
 * <p>A cohort with fewer than five leaders is left out. How the course ended and who came to which seminar is known to
 * others on the cohort; both stand there only where at least five leaders have all of it in common, and what is left out
 * is of at least five. The eight sentences come once five have answered them.
 */
@Service
public class EvaluationService {

  private static final String RUNNING = "RUNNING";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int PSEUDONYM_LENGTH = 12;

  private final Cohorts cohorts;
  private final Courses courses;
  private final CourseSteps steps;
  private final SuccessCriteria criteria;
  private final EvaluationKeys keys;
  private final Clock clock;

  EvaluationService(Cohorts cohorts, Courses courses, CourseSteps steps, SuccessCriteria criteria, EvaluationKeys keys,
      Clock clock) {
    this.cohorts = cohorts;
    this.courses = courses;
    this.steps = steps;
    this.criteria = criteria;
    this.keys = keys;
    this.clock = clock;
  }

  /** The cohorts whose leaders have begun, in the order of their beginning. */
  @Transactional(readOnly = true)
  public List<EvaluatedCohort> cohorts() {
    return begun().map(cohort -> {
      int leaders = leadersOf(cohort).size();
      return new EvaluatedCohort(cohort.name(), cohort.track(), SmallGroups.isEnough(leaders) ? leaders : null);
    }).toList();
  }

  /** A row for each leader, within a cohort by pseudonym. */
  @Transactional
  public List<EvaluationRow> rows() {
    return begun().map(this::rows).flatMap(List::stream).toList();
  }

  private Stream<Cohort> begun() {
    return cohorts.all().stream().filter(cohort -> !leadersOf(cohort).isEmpty())
        .sorted(Comparator.comparing(Cohort::createdAt).thenComparing(Cohort::id));
  }

  private List<Course> leadersOf(Cohort cohort) {
    return courses.ofCohort(cohort.id()).stream().filter(course -> course.startedAt() != null).toList();
  }

  private List<EvaluationRow> rows(Cohort cohort) {
    var leaders = leadersOf(cohort);
    if (!SmallGroups.isEnough(leaders.size())) {
      return List.of();
    }
    var key = keys.keyOf(cohort.id(), Secret.random().text(), clock.instant());
    var attendance = courses.attendanceOfCohort(cohort.id());
    var known = leaders.stream().collect(Collectors.toMap(Course::id, course -> known(course, attendance)));
    var told = SmallGroups.toTell(List.copyOf(known.values()));
    var handedIn = forms(leaders);
    var before = sentences(leaders, SuccessCriteria.BEFORE);
    var after = sentences(leaders, SuccessCriteria.AFTER);
    return leaders.stream().map(course -> {
      boolean tell = told.contains(known.get(course.id()));
      var forms = handedIn.getOrDefault(course.id(), List.of());
      return new EvaluationRow(pseudonym(key, course.id()), cohort.name(), cohort.track(),
          tell ? outcome(course) : null, tell ? attendance.getOrDefault(course.id(), Map.of()) : null,
          tell ? (int) forms.stream().filter(CourseStep::isDone).count() : null,
          tell ? (int) forms.stream().filter(CourseStep::isOpen).count() : null, before.get(course.id()), after.get(course.id()));
    }).sorted(Comparator.comparing(EvaluationRow::pseudonym)).toList();
  }

  /** What others on the cohort may know of the leader. */
  private static String known(Course course, Map<String, Map<Integer, AttendanceOutcome>> attendance) {
    return outcome(course) + new TreeMap<>(attendance.getOrDefault(course.id(), Map.of()));
  }

  private static String outcome(Course course) {
    return course.outcome() == null ? RUNNING : course.outcome();
  }

  private Map<String, List<CourseStep>> forms(List<Course> leaders) {
    return steps.ofCourses(leaders.stream().map(Course::id).toList()).stream()
        .filter(step -> step.kind() == StepKind.USER_TASK).collect(Collectors.groupingBy(CourseStep::courseId));
  }

  private Map<String, Map<String, CanSay>> sentences(List<Course> leaders, String formId) {
    var all = leaders.stream().collect(Collectors.toMap(Course::id, course -> criteria.of(course.id(), formId)));
    return SmallGroups.isEnough(all.values().stream().filter(said -> !said.isEmpty()).count()) ? all
        : leaders.stream().collect(Collectors.toMap(Course::id, course -> Map.<String, CanSay>of()));
  }

  private static String pseudonym(String key, String courseId) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return "L-" + HexFormat.of().formatHex(mac.doFinal(courseId.getBytes(StandardCharsets.UTF_8)))
          .substring(0, PSEUDONYM_LENGTH);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
