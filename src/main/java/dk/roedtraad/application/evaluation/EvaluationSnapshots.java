package dk.roedtraad.application.evaluation;

import dk.roedtraad.application.Secret;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.course.SuccessCriteria;
import dk.roedtraad.domain.course.CanSay;
import dk.roedtraad.domain.evaluation.SmallGroups;
import dk.roedtraad.domain.seminar.AttendanceOutcome;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Writes the evaluator's rows of a cohort once, when all its courses are over: codes, never words, of leaders without names, and of
 * no group under five ({@link SmallGroups}).
 *
 * <p>Files that were taken while a cohort ran could be laid beside each other: whoever knows on which day one leader
 * handed in or left would find the row that changed that day. So there is one version only.
 *
 * <p>How the course ended and who came to which seminar is known to others on the cohort, and so is who answered the
 * eight sentences. Both are told only where at least five leaders have all of it in common; what is left out is of at
 * least five. The sentences of a leader whose end is hidden are told as those of somebody of whom nothing is known, and
 * only if there are five such. Who is hidden beside the others is drawn by lot.
 */
@Component
public class EvaluationSnapshots {

  private static final String HIDDEN = "hidden";
  private static final int PSEUDONYM_LENGTH = 12;

  private final Cohorts cohorts;
  private final Courses courses;
  private final SuccessCriteria criteria;
  private final EvaluationRows rows;
  private final Clock clock;

  EvaluationSnapshots(Cohorts cohorts, Courses courses, SuccessCriteria criteria, EvaluationRows rows, Clock clock) {
    this.cohorts = cohorts;
    this.courses = courses;
    this.criteria = criteria;
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * Of those who have begun; nothing where they are fewer than five, nor while one of their courses has no outcome yet, as
   * in the first seconds after a cohort is closed. Idempotent: the first time counts. Joins the caller's transaction.
   */
  void take(String cohortId) {
    // Two nights that overlap would each write rows of their own.
    cohorts.lock(cohortId).orElseThrow();
    var leaders = courses.ofCohort(cohortId).stream().filter(course -> course.startedAt() != null)
        .collect(Collectors.toCollection(ArrayList::new));
    if (SmallGroups.isEnough(leaders.size()) && leaders.stream().allMatch(EvaluationSnapshots::isOver)) {
      Collections.shuffle(leaders, Secret.chance());
      rows.keep(cohortId, rows(leaders, courses.attendanceOfCohort(cohortId)), clock.instant());
    }
  }

  private static boolean isOver(Course course) {
    return course.endedAt() != null && course.outcome() != null;
  }

  private List<EvaluationRow> rows(List<Course> leaders, Map<String, Map<Integer, AttendanceOutcome>> attendance) {
    var ids = leaders.stream().map(Course::id).toList();
    var before = criteria.of(ids, SuccessCriteria.BEFORE);
    var after = criteria.of(ids, SuccessCriteria.AFTER);
    var known = leaders.stream().map(course -> known(course, attendance)).toList();
    var told = SmallGroups.toTell(known);
    var sayings = IntStream.range(0, ids.size()).mapToObj(place -> (told.contains(place) ? known.get(place) : HIDDEN)
        + before.containsKey(ids.get(place)) + after.containsKey(ids.get(place))).toList();
    var said = SmallGroups.toTell(sayings);
    return IntStream.range(0, ids.size()).mapToObj(place -> {
      var id = ids.get(place);
      boolean tell = told.contains(place);
      return new EvaluationRow(pseudonym(), tell ? leaders.get(place).outcome() : null,
          tell ? attendance.getOrDefault(id, Map.of()) : null,
          sentences(said, place, before.get(id)), sentences(said, place, after.get(id)));
    }).sorted(Comparator.comparing(EvaluationRow::pseudonym)).toList();
  }

  private static Map<String, CanSay> sentences(Set<Integer> said, int place, Map<String, CanSay> answers) {
    return said.contains(place) && answers != null ? answers : Map.of();
  }

  /** What others on the cohort may know of the leader. */
  private static String known(Course course, Map<String, Map<Integer, AttendanceOutcome>> attendance) {
    return course.outcome() + new TreeMap<>(attendance.getOrDefault(course.id(), Map.of()));
  }

  private static String pseudonym() {
    return "L-" + Secret.random().hash().substring(0, PSEUDONYM_LENGTH);
  }
}
