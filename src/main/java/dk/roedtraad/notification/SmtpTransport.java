package dk.roedtraad.notification;

import dk.roedtraad.application.mail.MailNotSentException;
import dk.roedtraad.application.mail.MailTransport;
import dk.roedtraad.application.mail.QueuedMail;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Hands mails to a mail server.
 *
 * <p>Failures are told by kind and SMTP code only. The server's own words would repeat the address.
 */
class SmtpTransport implements MailTransport {

  private final JavaMailSender server;
  private final MimeMails messages;

  SmtpTransport(JavaMailSender server, MimeMails messages) {
    this.server = server;
    this.messages = messages;
  }

  @Override
  public void send(QueuedMail mail) throws MailNotSentException {
    try {
      server.send(messages.of(mail));
    } catch (MessagingException malformed) {
      throw new MailNotSentException("the message could not be built", true, malformed);
    } catch (MailAuthenticationException refused) {
      throw MailNotSentException.serverAway("the mail server refused the login", refused);
    } catch (MailSendException failure) {
      throw told(failure);
    } catch (MailException failure) {
      throw new MailNotSentException("not sent: " + failure.getClass().getSimpleName(), false, failure);
    }
  }

  private static MailNotSentException told(MailSendException failure) {
    for (var exception : failure.getMessageExceptions()) {
      if (exception instanceof MailConnectException) {
        break;
      }
      for (Exception link = exception; link instanceof MessagingException chained; link = chained.getNextException()) {
        if (link instanceof SMTPAddressFailedException address) {
          return new MailNotSentException("the mail server refused the address, code " + address.getReturnCode(),
              isPermanent(address.getReturnCode()), failure);
        }
      }
      for (Exception link = exception; link instanceof MessagingException chained; link = chained.getNextException()) {
        if (link instanceof SMTPSendFailedException message) {
          return new MailNotSentException("the mail server refused the message, code " + message.getReturnCode(),
              isPermanent(message.getReturnCode()), failure);
        }
      }
      return new MailNotSentException("the mail server broke off: " + exception.getClass().getSimpleName(), false,
          failure);
    }
    return MailNotSentException.serverAway("the mail server was not reached", failure);
  }

  private static boolean isPermanent(int code) {
    return code >= 500 && code < 600;
  }
}
