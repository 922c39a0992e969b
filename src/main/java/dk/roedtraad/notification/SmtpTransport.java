package dk.roedtraad.notification;

import dk.roedtraad.application.mail.MailNotSentException;
import dk.roedtraad.application.mail.MailTransport;
import dk.roedtraad.application.mail.QueuedMail;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

/**
 * Hands mails to a mail server.
 *
 * <p>Failures are told by kind and SMTP code only. The server's own words would repeat the address.
 */
class SmtpTransport implements MailTransport {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpTransport.class);
  private static final int SERVICE_CLOSING = 421;

  private final JavaMailSenderImpl server;
  private final MimeMails messages;

  SmtpTransport(JavaMailSenderImpl server, MimeMails messages) {
    this.server = server;
    this.messages = messages;
  }

  @Override
  public void send(QueuedMail mail) throws MailNotSentException {
    try (var connection = connect()) {
      connection.send(mail, () -> {});
    }
  }

  @Override
  public Connection connect() {
    return new KeptConnection();
  }

  /** Stays open from mail to mail. A server may end it between two of them; the next mail then opens it anew. */
  private final class KeptConnection implements Connection {

    private Transport open;
    /** Whether something was sent over it, so that it may have been ended since. */
    private boolean used;

    @Override
    public void send(QueuedMail mail, Runnable beforeItLeaves) throws MailNotSentException {
      var message = message(mail, beforeItLeaves);
      try {
        hand(message);
      } catch (MessagingException failure) {
        if (!used || !isEnded(failure) || message.keptBack() != null) {
          throw closedUnlessAddress(failure, message);
        }
        close();
        again(message);
      }
    }

    private void again(MimeMails.Message message) throws MailNotSentException {
      try {
        hand(message);
      } catch (MessagingException failure) {
        throw closedUnlessAddress(failure, message);
      }
    }

    private void hand(MimeMails.Message message) throws MessagingException, MailNotSentException {
      if (open == null) {
        open = opened();
        used = false;
      }
      open.sendMessage(message, message.getAllRecipients());
      used = true;
    }

    /** Only a refused address says nothing about the connection. */
    private MailNotSentException closedUnlessAddress(MessagingException failure, MimeMails.Message message) {
      if (first(failure, SMTPAddressFailedException.class) == null) {
        close();
      }
      if (message.keptBack() != null) {
        throw message.keptBack();
      }
      return told(failure);
    }

    @Override
    public void close() {
      if (open != null) {
        try {
          open.close();
        } catch (MessagingException e) {
          LOG.debug("The mail server did not hear the good-bye: {}", e.getClass().getSimpleName());
        }
        open = null;
        used = false;
      }
    }
  }

  private MimeMails.Message message(QueuedMail mail, Runnable beforeItLeaves) throws MailNotSentException {
    try {
      return messages.of(mail, beforeItLeaves);
    } catch (MessagingException malformed) {
      throw new MailNotSentException("the message could not be built", true, malformed);
    }
  }

  private Transport opened() throws MailNotSentException {
    try {
      var transport = server.getSession().getTransport(Objects.requireNonNullElse(server.getProtocol(),
          JavaMailSenderImpl.DEFAULT_PROTOCOL));
      var user = StringUtils.hasText(server.getUsername()) ? server.getUsername() : null;
      transport.connect(server.getHost(), server.getPort(), user, user == null ? null : server.getPassword());
      return transport;
    } catch (AuthenticationFailedException refused) {
      throw MailNotSentException.serverAway("the mail server refused the login", refused);
    } catch (MessagingException failure) {
      throw MailNotSentException.serverAway("the mail server was not reached", failure);
    }
  }

  private static MailNotSentException told(MessagingException failure) {
    var address = first(failure, SMTPAddressFailedException.class);
    if (address != null) {
      return new MailNotSentException("the mail server refused the address, code " + address.getReturnCode(),
          isPermanent(address.getReturnCode()), failure);
    }
    var message = first(failure, SMTPSendFailedException.class);
    if (message != null && !isEnded(message)) {
      return new MailNotSentException("the mail server refused the message, code " + message.getReturnCode(),
          isPermanent(message.getReturnCode()), failure);
    }
    return new MailNotSentException("the mail server broke off: " + failure.getClass().getSimpleName(), false, failure);
  }

  /** Whether the connection was over, not the mail unwanted: it was closed, or the server said that it is about to. */
  private static boolean isEnded(MessagingException failure) {
    var refusal = first(failure, SMTPSendFailedException.class);
    return first(failure, SMTPAddressFailedException.class) == null
        && (refusal == null || refusal.getReturnCode() == SERVICE_CLOSING || refusal.getReturnCode() < 0);
  }

  private static <T extends MessagingException> T first(MessagingException failure, Class<T> kind) {
    for (Exception link = failure; link instanceof MessagingException chained; link = chained.getNextException()) {
      if (kind.isInstance(link)) {
        return kind.cast(link);
      }
    }
    return null;
  }

  private static boolean isPermanent(int code) {
    return code >= 500 && code < 600;
  }
}
