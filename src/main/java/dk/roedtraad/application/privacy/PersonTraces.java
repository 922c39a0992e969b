package dk.roedtraad.application.privacy;

import java.util.Set;

/** What the engine keeps of a person. */
public interface PersonTraces {

  /** Business keys of every process that is about this leader, running or over. */
  Set<String> keysOf(String personId);

  /**
   * Ends what still runs under those keys and removes its whole history, each instance in a transaction of its own.
   * Idempotent.
   */
  void removeInstances(Set<String> keys);

  /** Removes the account with its memberships and rights. Idempotent. */
  void removeAccount(String personId);
}
