package dk.roedtraad.application.mail;

import dk.roedtraad.domain.deadline.CopenhagenTime;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;

/**
 * A mail that is asked to be sent.
 *
 * @param cohortId the cohort in whose list of mails it appears; null only for a mail that concerns no single cohort
 * @param courseId optional: the leader's course it concerns
 * @param calendar optional: the event that comes with it
 * @param dedupeKey says what makes this mail the same mail, such as {@code launch:<courseId>}; it is sent once, however
 *     often it is asked for. At most 255 characters
 */
public record OutgoingMail(String cohortId, String courseId, Recipient recipient, MailContent content,
    CalendarEvent calendar, String dedupeKey) {

  public OutgoingMail {
    Objects.requireNonNull(recipient, "A mail needs a recipient.");
    Objects.requireNonNull(content, "A mail needs a content.");
    if (dedupeKey == null || dedupeKey.isBlank() || dedupeKey.length() > 255) {
      throw new IllegalArgumentException("A mail needs a dedupe key of 1 to 255 characters.");
    }
  }

  /**
   * After this the mail is no longer sent: the event is over, or the day whose mail it was. Null for never.
   *
   * @param asked when the mail was asked for
   */
  public Instant usefulUntil(Instant asked) {
    if (calendar != null) {
      return calendar.end();
    }
    return content.isOfTheDay()
        ? CopenhagenTime.at(CopenhagenTime.dayOf(asked).plusDays(1), LocalTime.MIDNIGHT) : null;
  }
}
