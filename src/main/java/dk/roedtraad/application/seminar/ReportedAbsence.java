package dk.roedtraad.application.seminar;

import dk.roedtraad.domain.cohort.Track;

/**
 * What the process needs to know of a leader who cannot come.
 *
 * @param eventName as people call it, with its date
 */
public record ReportedAbsence(String cohortId, String cohortName, String coordinatorId, Track track, String leaderName,
    String schoolName, String eventName) {}
