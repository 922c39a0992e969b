package dk.roedtraad.application.course;

import dk.roedtraad.domain.cohort.Track;
import java.time.Instant;

/**
 * One course of one leader in one cohort.
 *
 * @param id the business key of the course instance, the processes it calls and its Action Learning rounds
 * @param coachId the leader's konsulent, or null
 * @param managerId the school's manager, or null
 * @param processInstanceId null until the course has started
 * @param outcome {@link #COMPLETED}, {@link #NOT_COMPLETED}, {@link #WITHDRAWN}, or null while it runs
 */
public record Course(String id, String cohortId, Track track, String leaderId, String schoolCode, String coachId,
    String managerId, String jobTitle, boolean ectsWanted, String processInstanceId, Instant enrolledAt,
    Instant startedAt, Instant pausedAt, Instant endedAt, String outcome) {

  public static final String COMPLETED = "COMPLETED";
  public static final String NOT_COMPLETED = "NOT_COMPLETED";
  public static final String WITHDRAWN = "WITHDRAWN";

  public boolean isRunning() {
    return startedAt != null && endedAt == null;
  }

  /**
   * Whether the leader was taken in when a seminar or the meeting across schools was over. Of a seminar nobody asks then who
   * came: it counts as not attended until it is caught up.
   *
   * @param heldAt when it was over, or null
   */
  public boolean beganAfter(Instant heldAt) {
    return heldAt != null && enrolledAt.isAfter(heldAt);
  }
}
