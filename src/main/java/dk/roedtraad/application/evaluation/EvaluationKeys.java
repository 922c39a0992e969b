package dk.roedtraad.application.evaluation;

import java.time.Instant;

/** The keys of the pseudonyms in the evaluator's files, one for each cohort. Joins the caller's transaction. */
public interface EvaluationKeys {

  /** The cohort's key: the one it has, or from now on the given one. */
  String keyOf(String cohortId, String otherwise, Instant now);
}
