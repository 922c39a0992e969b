package dk.roedtraad.application.calendar;

import java.util.List;

/** Writes a calendar to subscribe to. */
public interface CalendarFeed {

  /** An iCalendar object that publishes the entries; one without any is empty and valid. */
  String of(List<CalendarEntry> entries);
}
