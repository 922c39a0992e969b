package dk.roedtraad.application.time;

import java.time.Instant;

/**
 * The one clock, where it may be put forward. Time goes on from wherever it is put; it never goes back, because what has
 * happened by it would then lie in the future.
 */
public interface MovableClock {

  Instant now();

  /** From here on it is that moment, also after a restart. A moment that has passed changes nothing. */
  void moveTo(Instant moment);
}
