package dk.roedtraad.application.cohort;

import dk.roedtraad.domain.cohort.CohortPlan;

/**
 * What a coordinator asks for with "Opret kursushold".
 *
 * @param cohortId business key of the cohort's process
 * @param place or null: settled when the seminar is prepared
 */
public record CohortRequest(String cohortId, String processInstanceId, String name, String coordinatorId,
    CohortPlan plan, String place) {}
