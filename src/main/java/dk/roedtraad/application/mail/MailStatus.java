package dk.roedtraad.application.mail;

/** Where a mail is on its way: waiting (also between two attempts), handed over to the mail server, or given up. */
public enum MailStatus {
  QUEUED,
  SENT,
  FAILED
}
