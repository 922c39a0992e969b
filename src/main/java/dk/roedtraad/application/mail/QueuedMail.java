package dk.roedtraad.application.mail;

import java.time.Instant;

/**
 * A mail in the outbox, ready to be handed over.
 *
 * @param messageId with angle brackets; the same at every attempt
 * @param attempts how often sending was tried before
 */
public record QueuedMail(String id, String messageId, Recipient recipient, RenderedMail content, int attempts,
    Instant createdAt) {}
