package dk.roedtraad.application.mail;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails that a server took over and sent back later. */
@Service
public class ReturnedMails {

  private static final Logger LOG = LoggerFactory.getLogger(ReturnedMails.class);

  private final MailStore mails;
  private final UndeliveredMails undelivered;
  private final Clock clock;
  private final TransactionTemplate transaction;

  ReturnedMails(MailStore mails, UndeliveredMails undelivered, Clock clock, PlatformTransactionManager transactions) {
    this.mails = mails;
    this.undelivered = undelivered;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Notes that a mail will never arrive. Idempotent; a mail that is none of ours is passed over.
   *
   * @param messageId with angle brackets, as the returned mail bore it
   * @param status what the other server said, such as 5.1.1
   */
  public void returned(String messageId, String status) {
    transaction.executeWithoutResult(step ->
        mails.markReturned(messageId, clock.instant(), "the mail came back, status " + status).ifPresent(mail -> {
          LOG.error("Mail {} came back, status {}", mail.id(), status);
          undelivered.gaveUp(mail);
        }));
    undelivered.askForAddresses();
  }
}
