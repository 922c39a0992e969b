package dk.roedtraad.application.calendar;

import java.time.Instant;

/**
 * What one person's calendar shows of an event.
 *
 * @param courseId the leader's course it belongs to
 * @param sequence the last number this person was sent. It can run ahead of the event's own: whoever was taken off and is
 *     invited again must be sent a higher one, or the calendar ignores it
 * @param eventSequence the state of the event that was sent with it
 * @param cancelled it was called off, and stays visible as that
 * @param description optional
 * @param place optional
 * @param changedAt when the person was last told
 */
public record CalendarEntry(String uid, String personId, String courseId, int sequence, int eventSequence,
    boolean cancelled, Instant startsAt, Instant endsAt, String title, String description, String place,
    Instant changedAt) {

  /** Whether the calendar shows the event as it is in that state. */
  boolean shows(int state) {
    return !cancelled && eventSequence >= state;
  }

  /** The same event, called off. */
  CalendarEntry calledOff(Instant at) {
    return new CalendarEntry(uid, personId, courseId, sequence + 1, eventSequence, true, startsAt, endsAt, title,
        description, place, at);
  }
}
