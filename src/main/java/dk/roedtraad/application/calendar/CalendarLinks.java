package dk.roedtraad.application.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The secret addresses of people's calendars, and what stands in them. */
public interface CalendarLinks {

  /** From now on the calendar is found under this hash alone. */
  void replace(String personId, String tokenHash, Instant at);

  void remove(String personId);

  /** When the address that holds now was made; empty without one. */
  Optional<Instant> since(String personId);

  Optional<String> personOf(String tokenHash);

  /**
   * What the person was invited to, in order of time, as far as it still is the person's: of a course that has ended
   * only what began before that, of a course that is somebody else's by now only what has begun. What was called off
   * stays.
   */
  List<CalendarEntry> entriesOf(String personId, Instant now);
}
