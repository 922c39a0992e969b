package dk.roedtraad.application.mail;

/** What a mail is about, as the coordinator's list of mails tells it. */
public enum MailKind {
  LAUNCH,
  SEMINAR_INVITATION,
  SESSION_INVITATION,
  CROSS_SCHOOL_MEETING_INVITATION,
  REMINDER_DIGEST,
  COORDINATOR_NOTICE,
  ADMINISTRATOR_NOTICE
}
