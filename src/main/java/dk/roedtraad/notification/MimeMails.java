package dk.roedtraad.notification;

import dk.roedtraad.application.mail.MailProperties;
import dk.roedtraad.application.mail.QueuedMail;
import dk.roedtraad.application.mail.Recipient;
import dk.roedtraad.application.mail.RenderedMail;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** Builds the message as it goes over the wire: plain text, HTML and, if there is one, the calendar object. */
@Component
class MimeMails {

  private final MailProperties properties;
  private final Clock clock;

  MimeMails(MailProperties properties, Clock clock) {
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * The message with its Message-ID from the outbox.
   *
   * @throws MessagingException if something in it could become another header, or is no address
   */
  MimeMessage of(QueuedMail mail) throws MessagingException {
    return of(mail, () -> {});
  }

  /**
   * As {@link #of(QueuedMail)}.
   *
   * @param beforeItLeaves done when the message is about to be written
   */
  Message of(QueuedMail mail, Runnable beforeItLeaves) throws MessagingException {
    var message = new Message(beforeItLeaves);
    var recipient = mail.recipient();
    message.setFrom(address(properties.from(), properties.fromName()));
    message.setReplyTo(new InternetAddress[] {address(properties.replyTo(), null)});
    message.setRecipient(RecipientType.TO, address(recipient.address(), recipient.name()));
    message.setSubject(guarded(mail.content().subject()), "UTF-8");
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Message-ID", guarded(mail.messageId()));
    message.setHeader("Content-Language", "da");
    // RFC 3834: asks automatic replies to stay away.
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setContent(alternatives(mail.content(), recipient));
    message.saveChanges();
    return message;
  }

  private static MimeMultipart alternatives(RenderedMail content, Recipient recipient) throws MessagingException {
    // The order is part of the format: the richest comes last, and calendars look for theirs after the texts.
    var parts = new MimeMultipart("alternative");
    parts.addBodyPart(part(content.text(), "text/plain; charset=UTF-8"));
    parts.addBodyPart(part(content.html(), "text/html; charset=UTF-8"));
    if (content.calendar() != null) {
      parts.addBodyPart(part(CalendarInvitation.addressedTo(content.calendar(), recipient),
          "text/calendar; charset=UTF-8; method=" + content.calendarMethod().name()));
    }
    return parts;
  }

  private static MimeBodyPart part(String text, String type) throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(text.getBytes(StandardCharsets.UTF_8), type)));
    part.setHeader("Content-Type", type);
    part.setHeader("Content-Transfer-Encoding", "base64");
    part.setDisposition(Part.INLINE);
    return part;
  }

  private static InternetAddress address(String address, String name) throws MessagingException {
    var result = new InternetAddress(guarded(address), true);
    try {
      result.setPersonal(name == null ? null : guarded(name), "UTF-8");
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
    return result;
  }

  /** The last of several guards: nothing that stands in a header may begin a new line. */
  private static String guarded(String value) throws MessagingException {
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new MessagingException("A control character stands in a header.");
    }
    return value;
  }

  /** Keeps its Message-ID, where Jakarta Mail would make up a new one whenever a message is saved. */
  static final class Message extends MimeMessage {

    private final Runnable beforeItLeaves;
    private RuntimeException keptBack;

    private Message(Runnable beforeItLeaves) {
      super(Session.getInstance(new Properties()));
      this.beforeItLeaves = beforeItLeaves;
    }

    /** Why it has not been written; null if nothing was in the way. */
    RuntimeException keptBack() {
      return keptBack;
    }

    /** A mail server has agreed to take the message by now, and takes nothing of it if this fails: the connection ends. */
    @Override
    public void writeTo(OutputStream out, String[] withoutHeaders) throws IOException, MessagingException {
      try {
        beforeItLeaves.run();
      } catch (RuntimeException notNow) {
        keptBack = notNow;
        throw new IOException(notNow);
      }
      super.writeTo(out, withoutHeaders);
    }

    @Override
    protected void updateMessageID() {
      // Keeps the one from the outbox.
    }
  }
}
