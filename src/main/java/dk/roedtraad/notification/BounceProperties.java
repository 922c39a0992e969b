package dk.roedtraad.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox to which mail servers return what they could not deliver: that of {@code roedtraad.mail.from}. Without a
 * host none is read.
 *
 * @param port 993, or 143 without TLS, if not set
 * @param tls whether the connection is encrypted from the start
 * @param interval pause between two looks
 */
@ConfigurationProperties("roedtraad.mail.bounces")
record BounceProperties(String host, Integer port, String username, String password,
    @DefaultValue("INBOX") String folder, @DefaultValue("true") boolean tls,
    @DefaultValue("1m") Duration interval) {

  BounceProperties {
    if (host != null && (isBlank(username) || isBlank(password))) {
      throw new IllegalArgumentException("roedtraad.mail.bounces.host is set, but the mailbox has no username or no "
          + "password. Set roedtraad.mail.bounces.username and roedtraad.mail.bounces.password.");
    }
    port = port != null ? port : tls ? 993 : 143;
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
