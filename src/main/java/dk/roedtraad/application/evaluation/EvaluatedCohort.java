package dk.roedtraad.application.evaluation;

import dk.roedtraad.domain.cohort.Track;

/**
 * A cohort for the evaluator.
 *
 * @param closed whether it is over: before that it is in no file
 * @param leaders how many are in the file; null for a cohort that is not in it: too small, or past its time
 */
public record EvaluatedCohort(String name, Track track, boolean closed, Integer leaders) {}
