package dk.roedtraad.application.evaluation;

import dk.roedtraad.domain.cohort.Track;

/**
 * A cohort for the evaluator.
 *
 * @param leaders how many are in the file; null for a cohort of fewer than five, which is not in it
 */
public record EvaluatedCohort(String name, Track track, Integer leaders) {}
