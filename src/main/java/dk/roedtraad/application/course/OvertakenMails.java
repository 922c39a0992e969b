package dk.roedtraad.application.course;

import dk.roedtraad.application.mail.MailKind;
import dk.roedtraad.application.mail.MailStore;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Mail about a course that waits in the outbox when there is no reason for it any more. What a sender has in hand at
 * that moment is on its way. Joins the caller's transaction.
 */
@Component
class OvertakenMails {

  private static final Set<MailKind> REMINDERS = EnumSet.of(MailKind.REMINDER_DIGEST, MailKind.RELEASED_STATUS);
  /** All that asks somebody to do something or to come; that it is off is still told. */
  private static final Set<MailKind> REQUESTS = EnumSet.of(MailKind.REMINDER_DIGEST, MailKind.LAUNCH,
      MailKind.SEMINAR_INVITATION, MailKind.SEMINAR_MOVED, MailKind.SESSION_INVITATION, MailKind.SESSION_MOVED,
      MailKind.SESSION_MOVE_REQUESTED, MailKind.STATUS_RELEASED, MailKind.RELEASED_STATUS,
      MailKind.CROSS_SCHOOL_MEETING_INVITATION);

  private final MailStore mails;
  private final Clock clock;

  OvertakenMails(MailStore mails, Clock clock) {
    this.mails = mails;
    this.clock = clock;
  }

  /** Leave begins. An invitation that waits is still wanted: the leader may be back by then. */
  void ofLeave(String courseId) {
    mails.dropWaiting(courseId, REMINDERS, clock.instant());
  }

  /** The course is over. */
  void ofEnd(String courseId) {
    mails.dropWaiting(courseId, REQUESTS, clock.instant());
  }
}
