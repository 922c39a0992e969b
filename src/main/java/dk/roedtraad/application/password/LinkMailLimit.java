package dk.roedtraad.application.password;

import dk.roedtraad.application.mail.MailKind;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How many mails with a link one person gets, whoever asks for them and however often: no mailbox can be filled so. */
@Component
class LinkMailLimit {

  private static final int AN_HOUR = 3;
  private static final Duration HOUR = Duration.ofHours(1);
  /** Who presses a button again so soon has pressed it twice, and means one mail. */
  private static final Duration SAME_CLICK = Duration.ofMinutes(1);

  private final PasswordRequestStore mails;
  private final Clock clock;

  LinkMailLimit(PasswordRequestStore mails, Clock clock) {
    this.mails = mails;
    this.clock = clock;
  }

  /** Whether the person has had as many of that kind within the hour as anybody gets. */
  boolean isReached(MailKind kind, String personId) {
    return mailsWithin(HOUR, kind, personId) >= AN_HOUR;
  }

  /** Whether one was asked for a moment ago. */
  boolean isOnItsWay(MailKind kind, String personId) {
    return mailsWithin(SAME_CLICK, kind, personId) > 0;
  }

  private int mailsWithin(Duration time, MailKind kind, String personId) {
    return mails.mailsSince(kind, personId, clock.instant().minus(time));
  }
}
