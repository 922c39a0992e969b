package dk.roedtraad.application.calendar;

import java.util.List;
import java.util.Optional;

/** Where it is kept what stands in whose calendar. Joins the caller's transaction. */
public interface CalendarEntries {

  Optional<CalendarEntry> find(String uid, String personId);

  /** Everybody whose calendar was ever written to about that event. */
  List<CalendarEntry> ofEvent(String uid);

  /** Everything that stands, or stood, in anybody's calendar because of that course. */
  List<CalendarEntry> ofCourse(String courseId);

  /** Adds or replaces the entry of that event and person. */
  void save(CalendarEntry entry);
}
