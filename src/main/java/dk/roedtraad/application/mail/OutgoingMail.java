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

  /** In Denmark. Nobody is reminded later than this, however long the mail server was away. */
  private static final LocalTime EVENING = LocalTime.of(17, 0);

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
    return content.isOfTheDay() ? endOfTheWorkingDay(asked) : null;
  }

  /** What somebody asks for in the evening goes out that evening, and at midnight it is of another day. */
  private static Instant endOfTheWorkingDay(Instant asked) {
    var day = CopenhagenTime.dayOf(asked);
    var evening = CopenhagenTime.at(day, EVENING);
    return asked.isBefore(evening) ? evening : CopenhagenTime.at(day.plusDays(1), LocalTime.MIDNIGHT);
  }
}
