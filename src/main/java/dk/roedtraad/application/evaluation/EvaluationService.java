package dk.roedtraad.application.evaluation;

import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.domain.cohort.CohortStatus;
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
  private final EvaluationRows rows;

  EvaluationService(Cohorts cohorts, EvaluationRows rows) {
    this.cohorts = cohorts;
    this.rows = rows;
  }

  /** The cohorts whose leaders have begun, in the order of their beginning. */
  @Transactional(readOnly = true)
  public List<EvaluatedCohort> cohorts() {
    var all = rows.all();
    return begun().map(cohort -> new EvaluatedCohort(cohort.name(), cohort.track(), cohort.status() == CohortStatus.CLOSED,
        all.containsKey(cohort.id()) ? all.get(cohort.id()).size() : null)).toList();
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
