package dk.roedtraad.notification;

import dk.roedtraad.application.mail.MailNotSentException;
import dk.roedtraad.application.mail.MailTransport;
import dk.roedtraad.application.mail.QueuedMail;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * The demo's mail server: a folder of {@code .eml} files, which every mail program opens.
 *
 * <p>The file's name follows from the outbox, so a mail that is sent twice is there once.
 */
class EmlFileTransport implements MailTransport {

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmm").withZone(ZoneId.of("Europe/Copenhagen"));

  private final Path folder;
  private final MimeMails messages;

  EmlFileTransport(Path folder, MimeMails messages) {
    this.folder = folder;
    this.messages = messages;
  }

  @Override
  public void send(QueuedMail mail) throws MailNotSentException {
    var name = NAME.format(mail.createdAt()) + "-" + mail.id();
    try {
      Files.createDirectories(folder);
      var draft = folder.resolve(name + ".tmp");
      try (var file = Files.newOutputStream(draft)) {
        messages.of(mail).writeTo(file);
      }
      Files.move(draft, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (MessagingException malformed) {
      throw new MailNotSentException("the message could not be built", true, malformed);
    } catch (IOException unwritable) {
      throw MailNotSentException.serverAway("the file could not be written: " + unwritable.getClass().getSimpleName(),
          unwritable);
    }
  }
}
