package dk.roedtraad.application.evaluation;

import dk.roedtraad.application.EachOnItsOwn;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.evaluation.EvaluatedCohort.State;
import dk.roedtraad.application.privacy.RetentionTable;
import dk.roedtraad.domain.cohort.CohortStatus;
import dk.roedtraad.domain.evaluation.SmallGroups;
import dk.roedtraad.domain.retention.RetentionKind;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the evaluator gets: the rows of the closed cohorts, as {@link EvaluationSnapshots} wrote them. */
@Service
public class EvaluationService {

  private final Cohorts cohorts;
  private final Courses courses;
  private final EvaluationRows rows;
  private final EvaluationSnapshots snapshots;
  private final RetentionTable table;
  private final EachOnItsOwn each;
  private final Clock clock;

  EvaluationService(Cohorts cohorts, Courses courses, EvaluationRows rows, EvaluationSnapshots snapshots,
      RetentionTable table, EachOnItsOwn each, Clock clock) {
    this.cohorts = cohorts;
    this.courses = courses;
    this.rows = rows;
    this.snapshots = snapshots;
    this.table = table;
    this.each = each;
    this.clock = clock;
  }

  /**
   * One night's work: writes the rows of every closed cohort that has none and whose courses are over. Not of one that was
   * closed so long ago that they would be deleted again. Idempotent.
   *
   * @throws IllegalStateException after all others, if a cohort's rows could not be written
   */
  public void takeWhatIsOver() {
    var taken = rows.all().keySet();
    each.forEach("write the evaluator's rows", cohorts.all().stream().filter(cohort ->
        cohort.status() == CohortStatus.CLOSED && !taken.contains(cohort.id()) && !isPastItsTime(cohort)).toList(),
        Cohort::id, cohort -> snapshots.take(cohort.id()));
  }

  private boolean isPastItsTime(Cohort cohort) {
    return table.limit(RetentionKind.EVALUATION, clock.instant()).filter(cohort.closedAt()::isBefore).isPresent();
  }

  /** The cohorts whose leaders have begun, in the order of their beginning. */
  @Transactional(readOnly = true)
  public List<EvaluatedCohort> cohorts() {
    var all = rows.all();
    return begun().map(cohort -> all.containsKey(cohort.id())
        ? new EvaluatedCohort(cohort.name(), cohort.track(), State.TOLD, all.get(cohort.id()).size())
        : new EvaluatedCohort(cohort.name(), cohort.track(), withoutRows(cohort), null)).toList();
  }

  private State withoutRows(Cohort cohort) {
    if (cohort.status() != CohortStatus.CLOSED) {
      return State.RUNNING;
    }
    if (!SmallGroups.isEnough(courses.ofCohort(cohort.id()).stream().filter(course -> course.startedAt() != null).count())) {
      return State.TOO_FEW;
    }
    return isPastItsTime(cohort) ? State.PAST_ITS_TIME : State.COMING;
  }

  /** Cohort to rows, in the order of the cohorts' beginning; within a cohort by pseudonym. */
  @Transactional(readOnly = true)
  public Map<Cohort, List<EvaluationRow>> rows() {
    var all = rows.all();
    var inOrder = new LinkedHashMap<Cohort, List<EvaluationRow>>();
    begun().filter(cohort -> all.containsKey(cohort.id())).forEach(cohort -> inOrder.put(cohort, all.get(cohort.id())));
    return inOrder;
  }

  private Stream<Cohort> begun() {
    return cohorts.all().stream().filter(cohort -> cohort.status() != CohortStatus.PLANNED)
        .sorted(Comparator.comparing(Cohort::createdAt).thenComparing(Cohort::id));
  }
}
