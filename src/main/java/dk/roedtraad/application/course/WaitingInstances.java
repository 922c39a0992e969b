package dk.roedtraad.application.course;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Which process instances wait for a state to be set. */
public interface WaitingInstances {

  /**
   * Those of the instances in which something waits for a flag to become true, whether it has been set or not: who still
   * waits for a flag that was set has missed it. A few questions, however many they are.
   *
   * @return by flag; a flag that none of them waits for is left out
   */
  Map<String, Set<String>> waiting(Collection<String> flags, Collection<String> processInstanceIds);
}
