package dk.roedtraad.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** How long things take. */
final class BenchTime {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private BenchTime() {}

  static Duration of(Runnable work) {
    var before = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - before);
  }

  static Duration median(Duration... times) {
    var sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  static double ratio(Duration one, Duration other) {
    return (double) one.toNanos() / other.toNanos();
  }

  /** Waits for what another thread does. */
  static void await(BooleanSupplier done) {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("Nothing has come of it within " + PATIENCE);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }
}
