package dk.roedtraad.application.cohort;

import java.time.Instant;

/** The timers by which the process of a seminar finds that it is over. */
public interface SeminarTimers {

  /** When a seminar ends that is cancelled and has no new date: no timer ever gets there. */
  Instant NEVER = Instant.parse("2999-12-31T00:00:00Z");

  /**
   * Moves the moment at which the seminar is over. Joins the caller's transaction.
   *
   * @return false if nothing waits for it now: it is over, or something is being sent at this moment
   */
  boolean moveEnd(String processInstanceId, Instant endsAt);
}
