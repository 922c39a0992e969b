package dk.roedtraad.application.mail;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who sends the mails, and how.
 *
 * @param from the sender's address; also the organiser of every calendar event, so changing it orphans what stands in
 *     people's calendars
 * @param fromName the sender's name
 * @param replyTo where answers go; the sender's address if not set
 * @param transport a mail server, or files for the demo
 * @param sendInterval pause between two rounds of sending
 * @param perMinute how many mails leave within a minute at most, by all nodes together; 0 for as many as there are
 * @param scheduled whether this node sends by itself; tests send by hand
 */
@Validated
@ConfigurationProperties("roedtraad.mail")
public record MailProperties(
    @NotBlank String from,
    @NotBlank @DefaultValue("Den røde tråd") String fromName,
    String replyTo,
    @NotNull @DefaultValue("smtp") Transport transport,
    @NotNull @DefaultValue("5s") Duration sendInterval,
    @DefaultValue("0") int perMinute,
    @DefaultValue("true") boolean scheduled) {

  /** What carries the mails on. */
  public enum Transport {
    SMTP,
    FILES
  }

  public MailProperties {
    if (replyTo == null || replyTo.isBlank()) {
      replyTo = from;
    }
    if (from != null && !from.matches("[^\\s@<>,;]+@[^\\s@<>,;]+")) {
      throw new IllegalArgumentException("roedtraad.mail.from must be a plain address, but was '" + from + "'");
    }
    if (replyTo != null && !replyTo.matches("[^\\s@<>,;]+@[^\\s@<>,;]+")) {
      throw new IllegalArgumentException("roedtraad.mail.reply-to must be a plain address, but was '" + replyTo + "'");
    }
    if (perMinute < 0) {
      throw new IllegalArgumentException("roedtraad.mail.per-minute must be 0 (no limit) or more, but was " + perMinute);
    }
    if (sendInterval != null && (sendInterval.isNegative() || sendInterval.isZero())) {
      throw new IllegalArgumentException("roedtraad.mail.send-interval must be positive, but was " + sendInterval);
    }
  }

  /** The part of the sender's address that makes a Message-ID unique in the world. */
  public String domain() {
    return from.substring(from.indexOf('@') + 1);
  }
}
