package dk.roedtraad.application.cohortoverview;

import dk.roedtraad.application.mail.MailStatus;

/**
 * A mail about one leader's course, as the coordinator reads of it.
 *
 * @param when in Danish: when it was sent, or else asked for
 * @param to name of whoever it went to
 * @param statusName in Danish
 * @param askedBy name of the coordinator who asked for this reminder; null for all that comes by itself
 */
public record MailLine(String when, String to, String subject, MailStatus status, String statusName, String askedBy) {}
