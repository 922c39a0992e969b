package dk.roedtraad.notification;

import dk.roedtraad.application.mail.MailProperties;
import dk.roedtraad.application.mail.MailTransport;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Chooses what carries the mails on: {@code roedtraad.mail.transport}. */
@Configuration
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {

  /** Without these a mail server that stops answering would hold a sender for ever. */
  private static final Map<String, String> TIME_OUTS = Map.of("mail.smtp.connectiontimeout", "10000",
      "mail.smtp.timeout", "30000", "mail.smtp.writetimeout", "30000");

  @Bean
  MailTransport mailTransport(MailProperties properties, MimeMails messages, ObjectProvider<JavaMailSenderImpl> servers,
      @Value("${roedtraad.data-directory:data}") Path dataDirectory) {
    if (properties.transport() == MailProperties.Transport.FILES) {
      return new EmlFileTransport(dataDirectory.resolve("outbox"), messages);
    }
    var server = servers.getIfAvailable();
    if (server == null) {
      throw new IllegalStateException("roedtraad.mail.transport is smtp, but there is no mail server. "
          + "Set spring.mail.host (and port, username, password as your server asks for), "
          + "or roedtraad.mail.transport=files to write mails to a folder.");
    }
    TIME_OUTS.forEach(server.getJavaMailProperties()::putIfAbsent);
    return new SmtpTransport(server, messages);
  }
}
