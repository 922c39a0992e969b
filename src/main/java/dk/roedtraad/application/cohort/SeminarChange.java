package dk.roedtraad.application.cohort;

import java.time.Instant;

/**
 * A seminar under way was moved or cancelled.
 *
 * @param requestId business key of the process in which the coordinator asked for it
 * @param oldStartsAt when it would have begun before
 */
public record SeminarChange(String id, String requestId, String cohortId, int number, Kind kind, Instant oldStartsAt,
    Instant oldEndsAt, String oldPlace, String changedBy, Instant changedAt) {

  /** What was done to it. */
  public enum Kind {
    MOVED,
    CANCELLED
  }

  /** What is done now to the seminar as it stands. */
  public static SeminarChange of(String id, String requestId, Seminar before, Kind kind, String by, Instant at) {
    return new SeminarChange(id, requestId, before.cohortId(), before.number(), kind, before.startsAt(),
        before.endsAt(), before.place(), by, at);
  }
}
