package dk.roedtraad.application.mail;

import java.time.Instant;
import java.util.Objects;

/**
 * An event for the recipient's calendar. The organiser is the sender of the mail, the attendee its recipient.
 *
 * @param uid the same for the whole life of the event, also when it is moved or cancelled
 * @param sequence raised by one when date, time or place changes and when the event is cancelled, never otherwise:
 *     calendars take a higher number as a reason to ask for a new answer
 * @param description optional
 * @param place optional
 */
public record CalendarEvent(String uid, int sequence, CalendarMethod method, Instant start, Instant end, String title,
    String description, String place) {

  public CalendarEvent {
    Objects.requireNonNull(uid, "A calendar event needs an id for life.");
    Objects.requireNonNull(method, "A calendar event needs a method.");
    Objects.requireNonNull(title, "A calendar event needs a title.");
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException("Calendar event " + uid + " ends at " + end + ", not after its start " + start
          + ". Correct its times before inviting.");
    }
  }
}
