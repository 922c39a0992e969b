package dk.roedtraad.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts the calendars asked for in vain, by where the question came from. Nobody guesses an address; but who tries must
 * not keep the database busy. Each node counts for itself and remembers a limited number of callers.
 */
@Component
class UnknownCalendars {

  private static final int A_MINUTE = 30;
  private static final int CALLERS = 10_000;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Clock clock;
  private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
      return size() > CALLERS;
    }
  };

  UnknownCalendars(Clock clock) {
    this.clock = clock;
  }

  private record Count(Instant since, int questions) {}

  /** Whether so many were asked for within the last minute that the caller has to wait. */
  synchronized boolean areTooMany(String caller) {
    var count = counts.get(caller);
    return count != null && isRecent(count) && count.questions() >= A_MINUTE;
  }

  synchronized void count(String caller) {
    counts.merge(caller, new Count(clock.instant(), 1),
        (known, one) -> isRecent(known) ? new Count(known.since(), known.questions() + 1) : one);
  }

  private boolean isRecent(Count count) {
    return clock.instant().isBefore(count.since().plus(MINUTE));
  }
}
