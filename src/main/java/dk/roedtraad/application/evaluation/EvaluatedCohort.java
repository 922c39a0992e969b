package dk.roedtraad.application.evaluation;

import dk.roedtraad.domain.cohort.Track;

/**
 * A cohort for the evaluator.
 *
 * @param leaders how many are in the file; null for a cohort that is not in it
 */
public record EvaluatedCohort(String name, Track track, State state, Integer leaders) {

  /** Whether a cohort is in the file, and why not. */
  public enum State {
    /** It is not closed, so nothing is told of it. */
    RUNNING,
    /** It is closed; the night after the last of its courses is over its rows are written. */
    COMING,
    /** Too few of its leaders have begun. */
    TOO_FEW,
    /** It was closed so long ago that its rows are deleted. */
    PAST_ITS_TIME,
    TOLD
  }
}
