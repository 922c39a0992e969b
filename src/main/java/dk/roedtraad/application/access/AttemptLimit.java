package dk.roedtraad.application.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts what somebody does too often, and tells when to wait: so many within a stretch of time that begins with the
 * first. Waiting ends with the stretch, so nobody is shut out for longer than that. Each node counts for itself and
 * remembers a limited number of callers.
 */
public final class AttemptLimit {

  private static final int CALLERS = 10_000;

  private final Clock clock;
  private final int most;
  private final Duration stretch;
  private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
      return size() > CALLERS;
    }
  };

  /** @param most how many are allowed within the stretch */
  public AttemptLimit(Clock clock, int most, Duration stretch) {
    this.clock = clock;
    this.most = most;
    this.stretch = stretch;
  }

  private record Count(Instant since, int attempts) {}

  /** Whether so many were counted that the caller has to wait. */
  public synchronized boolean isReached(String caller) {
    var count = counts.get(caller);
    return count != null && isRecent(count) && count.attempts() >= most;
  }

  public synchronized void count(String caller) {
    counts.merge(caller, new Count(clock.instant(), 1),
        (known, one) -> isRecent(known) ? new Count(known.since(), known.attempts() + 1) : one);
  }

  /** The caller did it right: what went before is forgiven. */
  public synchronized void forgive(String caller) {
    counts.remove(caller);
  }

  private boolean isRecent(Count count) {
    return clock.instant().isBefore(count.since().plus(stretch));
  }
}
