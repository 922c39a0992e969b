package dk.roedtraad.notification;

import dk.roedtraad.application.mail.MailNotSentException;
import dk.roedtraad.application.mail.MailTransport;
import dk.roedtraad.application.mail.QueuedMail;
import dk.roedtraad.application.privacy.Mentions;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

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

  @Override
  public void removeMentions(Mentions mentions) {
    if (Files.notExists(folder)) {
      return;
    }
    try (var files = Files.list(folder)) {
      for (var file : files.filter(one -> one.toString().endsWith(".eml")).toList()) {
        if (mentions.isIn(text(file))) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The mails in " + folder + " could not all be read or removed.", e);
    }
  }

  /** Everything that is readable in it, headers and parts, decoded. */
  private static String text(Path file) throws IOException {
    try (var content = Files.newInputStream(file)) {
      var message = new MimeMessage(Session.getInstance(new Properties()), content);
      return String.join("\n", List.of(String.valueOf(message.getSubject()),
          Arrays.toString(message.getAllRecipients()), parts(message)));
    } catch (MessagingException e) {
      throw new IOException("The mail " + file.getFileName() + " cannot be read.", e);
    }
  }

  private static String parts(Part part) throws MessagingException, IOException {
    if (!(part.getContent() instanceof Multipart several)) {
      try (var content = part.getInputStream()) {
        return new String(content.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
    var all = new StringBuilder();
    for (int number = 0; number < several.getCount(); number++) {
      all.append(parts(several.getBodyPart(number))).append('\n');
    }
    return all.toString();
  }
}
