package dk.roedtraad.application.cohort;

import dk.roedtraad.domain.cohort.CohortStatus;
import dk.roedtraad.domain.cohort.Track;
import java.time.Instant;

/**
 * One group of leaders who take the course together.
 *
 * @param id also the business key of the cohort's process and of the seminars it calls
 * @param processInstanceId the cohort's process, or null before it is known
 */
public record Cohort(String id, String name, Track track, String coordinatorId, String place, CohortStatus status,
    String processInstanceId, Instant createdAt, Instant launchedAt, Instant closedAt) {}
