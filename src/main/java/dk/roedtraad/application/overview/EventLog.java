package dk.roedtraad.application.overview;

import java.time.Instant;

/** Takes in the courses one by one, as they come: so a log of any length needs no more room than one course. */
public interface EventLog {

  /** What happened to a step. */
  enum Transition { START, COMPLETE, ABORT }

  /**
   * A course begins.
   *
   * @param caseId random, and another one in every log
   * @param track name of the track
   */
  void begin(String caseId, String track);

  /**
   * Something happened in that course; in the order in which it did.
   *
   * @param step as people read it
   * @param round 1 where there is only one
   * @param late of a form that is handed in after its phase was over
   */
  void event(String step, int round, boolean late, Transition transition, Instant at);

  void end();
}
