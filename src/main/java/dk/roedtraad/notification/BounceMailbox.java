package dk.roedtraad.notification;

import dk.roedtraad.application.mail.ReturnedMails;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Arrays;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what mail servers have returned.
 *
 * <p>A message is marked as read after what it says is committed, so a crash in between reads it again, which changes
 * nothing. Messages stay in the mailbox for people to look at.
 */
class BounceMailbox {

  private static final Logger LOG = LoggerFactory.getLogger(BounceMailbox.class);
  private static final String TIME_OUT = "30000";
  private static final int MESSAGES_A_TIME = 200;
  /** A returned mail of ours is far smaller; a larger message is for people. */
  private static final int LARGEST_MESSAGE = 2 * 1024 * 1024;

  private final BounceProperties properties;
  private final ReturnedMails returned;

  BounceMailbox(BounceProperties properties, ReturnedMails returned) {
    this.properties = properties;
    this.returned = returned;
  }

  /** Looks through what is unread. A mailbox that is away is looked into again next time. */
  void read() {
    var protocol = properties.tls() ? "imaps" : "imap";
    try (var store = Session.getInstance(settings(protocol)).getStore(protocol)) {
      store.connect(properties.host(), properties.port(), properties.username(), properties.password());
      try (var folder = store.getFolder(properties.folder())) {
        folder.open(Folder.READ_WRITE);
        var unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        for (var message : Arrays.copyOf(unread, Math.min(unread.length, MESSAGES_A_TIME))) {
          read(message);
        }
      }
    } catch (MessagingException away) {
      LOG.warn("The mailbox for returned mail could not be read ({}). It is tried again in {}.",
          away.getClass().getSimpleName(), properties.interval());
    }
  }

  private void read(Message message) throws MessagingException {
    try {
      if (message.getSize() <= LARGEST_MESSAGE) {
        DeliveryReport.in(new MimeMessage((MimeMessage) message))
            .ifPresent(report -> returned.returned(report.messageId(), report.status()));
      }
    } catch (MessagingException | IOException unreadable) {
      LOG.warn("A message in the mailbox for returned mail could not be read ({}) and is passed over.",
          unreadable.getClass().getSimpleName());
    }
    message.setFlag(Flags.Flag.SEEN, true);
  }

  /** Fetching a message must not mark it as read by itself. */
  private static Properties settings(String protocol) {
    var settings = new Properties();
    settings.put("mail." + protocol + ".peek", "true");
    settings.put("mail." + protocol + ".connectiontimeout", TIME_OUT);
    settings.put("mail." + protocol + ".timeout", TIME_OUT);
    settings.put("mail." + protocol + ".writetimeout", TIME_OUT);
    settings.put("mail." + protocol + ".ssl.checkserveridentity", "true");
    return settings;
  }
}
