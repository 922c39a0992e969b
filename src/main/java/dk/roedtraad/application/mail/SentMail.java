package dk.roedtraad.application.mail;

import java.time.Instant;

/**
 * A mail about the course of one leader, and what became of it; never what it said.
 *
 * @param sentAt null until it was handed to the mail server
 * @param failedAt when it was given up or came back; null unless it did
 * @param askedBy the coordinator who asked for this reminder; null for all that comes by itself
 */
public record SentMail(String recipientId, String subject, MailStatus status, Instant createdAt, Instant sentAt,
    Instant failedAt, String askedBy) {}
