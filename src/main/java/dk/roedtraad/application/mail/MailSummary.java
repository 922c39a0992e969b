package dk.roedtraad.application.mail;

import java.time.Instant;

/** One line of the list of mails: to whom, about what, and what became of it. {@code sentAt} is null until then. */
public record MailSummary(String id, String to, String subject, MailKind kind, MailStatus status, Instant createdAt,
    Instant sentAt) {}
