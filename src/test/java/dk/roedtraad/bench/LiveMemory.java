package dk.roedtraad.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** What a piece of work keeps in memory: whatever is still there when the garbage has been collected, again and again. */
final class LiveMemory {

  private LiveMemory() {}

  /**
   * @param betweenLooks a tenth for a tenth of the work: whoever looks more often finds a higher most
   * @return in bytes, at most, beyond what was there before
   */
  static long during(Runnable work, Duration betweenLooks) throws InterruptedException {
    var before = now();
    var over = new AtomicBoolean();
    var most = new long[] {before};
    var watch = new Thread(() -> {
      while (!over.get()) {
        most[0] = Math.max(most[0], now());
        LockSupport.parkNanos(betweenLooks.toNanos());
      }
    });
    watch.start();
    try {
      work.run();
    } finally {
      over.set(true);
      watch.join();
    }
    return most[0] - before;
  }

  private static long now() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
