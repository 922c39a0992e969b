package dk.roedtraad.application.portfolio;

import dk.roedtraad.application.portfolio.MyStep.State;
import dk.roedtraad.application.progress.CourseStep;
import java.util.Optional;

/** How far a round of coaching or sparring is, the same for everybody who looks. */
public final class TrainingRound {

  private TrainingRound() {}

  /**
   * A round is done when the konsulent has registered that the talk was held; one that merely came to its end was not.
   *
   * @param entered the round as the course has entered it
   * @param unentered what the round is while the course has not come to it
   */
  public static State state(Optional<CourseStep> entered, boolean held, State unentered) {
    if (held) {
      return State.DONE;
    }
    if (entered.isEmpty()) {
      return unentered;
    }
    return entered.get().isOpen() ? State.NOW : State.PASSED;
  }
}
