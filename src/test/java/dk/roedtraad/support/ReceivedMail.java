package dk.roedtraad.support;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What stands in a mail that has arrived. */
public final class ReceivedMail {

  private ReceivedMail() {}

  public static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The plain one of its versions. */
  public static String text(MimeMessage mail) {
    try {
      Object content = mail.getContent();
      while (content instanceof MimeMultipart parts) {
        content = parts.getBodyPart(0).getContent();
      }
      return (String) content;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
