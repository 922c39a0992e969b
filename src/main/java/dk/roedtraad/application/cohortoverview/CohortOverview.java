package dk.roedtraad.application.cohortoverview;

import java.util.List;

/**
 * "Holdoverblik": who of a cohort lacks what.
 *
 * @param track in Danish
 * @param status of the cohort, in Danish
 * @param coordinator name of the cohort's own coordinator
 * @param today ISO date in Denmark; in a demo it is not the browser's
 * @param leaders those first who are behind
 */
public record CohortOverview(String cohortId, String name, String track, String status, String coordinator,
    String today, List<LeaderLine> leaders) {}
