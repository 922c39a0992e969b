package dk.roedtraad.application.deadline;

import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.deadline.DeadlineRule;
import java.util.Optional;

/** The decision table {@code deadlines}: the coordinators' own, and always the newest version of it. */
public interface DeadlineTable {

  /**
   * The rule for one step.
   *
   * @param step the step's name in its model, without prefix and without the number of a round: {@code proposeTimes}
   * @param round round of training or number of seminar; null or 1 where there is only one
   * @return empty for a step without a row: it has no due date, and nobody is reminded of it
   */
  Optional<DeadlineRule> find(String step, Track track, Integer round);
}
