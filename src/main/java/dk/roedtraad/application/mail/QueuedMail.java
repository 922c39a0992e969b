package dk.roedtraad.application.mail;

import java.time.Instant;

/**
 * A mail in the outbox, ready to be handed over.
 *
 * @param messageId with angle brackets; the same at every attempt
 * @param attempts how often sending was tried before
 */
public record QueuedMail(String id, String messageId, Recipient recipient, RenderedMail content, int attempts,
    Instant createdAt) {

  /** The same mail with other words in place of those. */
  public QueuedMail replacing(String words, String others) {
    return new QueuedMail(id, messageId, recipient, new RenderedMail(content.subject(),
        content.text().replace(words, others), content.html().replace(words, others), content.calendar(),
        content.calendarMethod()), attempts, createdAt);
  }
}
