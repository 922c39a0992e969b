package dk.roedtraad.application.deadline;

import dk.roedtraad.domain.deadline.ClosedPeriod;
import java.time.Instant;
import java.util.List;

/**
 * The closures that one school has told us.
 *
 * @param periods in order of date
 * @param loadedBy user id of whom the list was loaded by
 */
public record ClosureList(String schoolCode, List<ClosedPeriod> periods, String loadedBy, Instant loadedAt) {

  public ClosureList {
    periods = List.copyOf(periods);
  }
}
