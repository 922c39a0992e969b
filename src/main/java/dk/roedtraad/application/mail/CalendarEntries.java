package dk.roedtraad.application.mail;

import java.time.Instant;

/** What each person was told last of each event. Every call joins the transaction of its caller. */
public interface CalendarEntries {

  /**
   * Keeps the event as the person is told of it now. One with a lower sequence than what is known changes nothing.
   *
   * @param courseId the leader's course it belongs to, or null
   */
  void remember(String personId, String courseId, CalendarEvent event, Instant at);
}
