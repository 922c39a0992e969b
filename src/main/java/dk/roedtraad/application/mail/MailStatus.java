package dk.roedtraad.application.mail;

/**
 * Where a mail is on its way: waiting (also between two attempts, and while the right address is asked for), handed over
 * to the mail server, given up or come back, or dropped because it was of no use any more.
 */
public enum MailStatus {
  QUEUED,
  SENT,
  FAILED,
  DROPPED
}
