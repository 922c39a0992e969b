package dk.roedtraad.application.mail;

/** What a mail is about, as the coordinator's list of mails tells it. */
public enum MailKind {
  LAUNCH,
  SEMINAR_INVITATION,
  SEMINAR_MOVED,
  SESSION_INVITATION,
  SESSION_MOVED,
  SESSION_MOVE_REQUESTED,
  CROSS_SCHOOL_MEETING_INVITATION,
  EVENT_CANCELLED,
  LEADER_WITHDRAWN,
  REMINDER_DIGEST,
  COORDINATOR_NOTICE,
  ADMINISTRATOR_NOTICE
}
