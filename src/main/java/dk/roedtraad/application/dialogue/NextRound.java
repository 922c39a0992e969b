package dk.roedtraad.application.dialogue;

import java.time.Instant;

/**
 * What becomes of a dialogue on the day a question is due.
 *
 * @param step which of the ways it goes
 * @param round number of the round that begins; null where none does
 * @param managerId who is asked; null where nobody is
 * @param cohortId the newest cohort of the school's leaders, whose coordinator answers; null where there is none
 * @param track name of that cohort's track
 * @param until when the round is over, answered or not
 */
public record NextRound(Step step, Integer round, String managerId, String cohortId, String cohortName,
    String coordinatorId, String track, Instant until) {

  /** The names stand in the conditions of the model. */
  public enum Step {
    ASK_SCHOOL,
    /** The school is closed, it is late, or all its leaders are on leave: another day. */
    NOT_TODAY,
    /** Nobody is known who leads the school. The coordinator is told. */
    NO_MANAGER,
    NOBODY_UNDER_WAY
  }

  static NextRound without(Step step) {
    return new NextRound(step, null, null, null, null, null, null, null);
  }
}
