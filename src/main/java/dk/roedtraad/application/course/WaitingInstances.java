package dk.roedtraad.application.course;

import java.util.Set;

/** Which process instances wait for a state to be set. */
public interface WaitingInstances {

  /**
   * Ids of the instances in which something waits for the flag to become true, whether it has been set or not: who
   * still waits for a flag that was set has missed it.
   */
  Set<String> waitingFor(String flag);
}
