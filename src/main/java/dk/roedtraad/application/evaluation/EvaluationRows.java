package dk.roedtraad.application.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Where the evaluator's rows of closed cohorts are kept, for good. Joins the caller's transaction. */
public interface EvaluationRows {

  /** Keeps the rows of a cohort that has none; those that it has are never changed. */
  void keep(String cohortId, List<EvaluationRow> rows, Instant at);

  /** Cohort to rows, by pseudonym. */
  Map<String, List<EvaluationRow>> all();
}
