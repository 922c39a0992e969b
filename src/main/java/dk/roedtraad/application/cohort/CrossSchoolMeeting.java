package dk.roedtraad.application.cohort;

import java.time.Instant;

/**
 * "Møde på tværs af modelskoler" of one cohort.
 *
 * @param reason why it lies outside two to three months after the last seminar, or null
 */
public record CrossSchoolMeeting(String cohortId, Instant startsAt, Instant endsAt, String place, String reason,
    String calendarUid, int calendarSequence, Instant heldAt) {

  /** What people call it. */
  public static final String NAME = "Møde på tværs af modelskoler";
}
