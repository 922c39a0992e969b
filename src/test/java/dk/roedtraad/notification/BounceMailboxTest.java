package dk.roedtraad.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.roedtraad.application.mail.MailContent.CoordinatorNotice;
import dk.roedtraad.application.mail.MailStatus;
import dk.roedtraad.application.mail.MailSummary;
import dk.roedtraad.application.mail.Outbox;
import dk.roedtraad.application.mail.OutboxSender;
import dk.roedtraad.application.mail.OutgoingMail;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** What other servers send back hours later, read from a real mailbox. */
class BounceMailboxTest {

  private GreenMail server;
  private ApplicationContextRunner application;

  @BeforeEach
  void startServer() {
    MailDeliveryTest.GIVEN_UP.clear();
    server = new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});
    server.start();
    server.setUser("forloeb@forloeb.example", "forloeb@forloeb.example", "hemmeligt");
    application = new ApplicationContextRunner().withUserConfiguration(MailDeliveryTest.MailOnly.class)
        .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
            JdbcClientAutoConfiguration.class, MailSenderAutoConfiguration.class))
        .withPropertyValues("spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(),
            "roedtraad.base-url=https://forloeb.example", "roedtraad.mail.from=forloeb@forloeb.example",
            "roedtraad.mail.scheduled=false", "spring.mail.host=127.0.0.1",
            "spring.mail.port=" + server.getSmtp().getPort(), "roedtraad.mail.bounces.host=127.0.0.1",
            "roedtraad.mail.bounces.port=" + server.getImap().getPort(), "roedtraad.mail.bounces.tls=false",
            "roedtraad.mail.bounces.username=forloeb@forloeb.example", "roedtraad.mail.bounces.password=hemmeligt");
  }

  @AfterEach
  void stopServer() {
    server.stop();
  }

  @Test
  void aMailThatComesBackForGoodIsGivenUpOnce() {
    application.run(context -> {
      var messageId = sent(context);
      deliver(report(messageId, "failed", "5.1.1"));

      context.getBean(BounceMailbox.class).read();
      deliver(report(messageId, "failed", "5.1.1"));
      context.getBean(BounceMailbox.class).read();

      assertThat(status(context)).isEqualTo(MailStatus.FAILED);
      assertThat(MailDeliveryTest.GIVEN_UP).containsExactly("leder@rybners.example");
      assertThat(unread()).isZero();
      assertThat(messages()).as("they stay for people to look at").isEqualTo(2);
    });
  }

  @Test
  void theHeadersOfTheReturnedMailAreEnough() {
    application.run(context -> {
      deliver(report(sent(context), "failed", "5.2.1").replace("Content-Type: message/rfc822",
          "Content-Type: text/rfc822-headers"));

      context.getBean(BounceMailbox.class).read();

      assertThat(status(context)).isEqualTo(MailStatus.FAILED);
    });
  }

  @Test
  void aMailThatIsOnlyLateOrSomebodysAnswerChangesNothing() {
    application.run(context -> {
      var messageId = sent(context);
      deliver(report(messageId, "delayed", "4.4.7"));
      deliver(report(messageId, "failed", "4.2.2"));
      deliver(report("<somebody@else.example>", "failed", "5.1.1"));
      deliver("Subject: Re: Invitation\r\nIn-Reply-To: " + messageId + "\r\nContent-Type: text/plain\r\n\r\n"
          + "Jeg er på ferie. Action: failed Status: 5.1.1\r\n");
      deliver("Subject: Returned\r\nContent-Type: multipart/report; boundary=\"b\"\r\n\r\nikke nogen rapport\r\n");

      context.getBean(BounceMailbox.class).read();

      assertThat(status(context)).isEqualTo(MailStatus.SENT);
      assertThat(MailDeliveryTest.GIVEN_UP).isEmpty();
      assertThat(unread()).isZero();
    });
  }

  @Test
  void aMailboxThatIsAwayIsReadNextTime() {
    application.run(context -> {
      var messageId = sent(context);
      deliver(report(messageId, "failed", "5.1.1"));
      server.getImap().stopService();

      context.getBean(BounceMailbox.class).read();

      assertThat(status(context)).isEqualTo(MailStatus.SENT);
    });
  }

  @Test
  void aMailboxWithoutAPasswordIsRefusedAtTheStart() {
    application.withPropertyValues("roedtraad.mail.bounces.password=").run(context ->
        assertThat(context).hasFailed().getFailure().rootCause().hasMessageContaining("bounces.password"));
  }

  private String sent(ApplicationContext context) {
    context.getBean(Outbox.class).queue(new OutgoingMail("cohort-1", null, MailSamples.RIKKE,
        new CoordinatorNotice("Noget er sket", List.of("…"), null), null, "one"));
    assertThat(context.getBean(OutboxSender.class).sendDue(MailSamples.CLOCK.instant())).isEqualTo(1);
    return "<" + mail(context).id() + "@forloeb.example>";
  }

  private static MailSummary mail(ApplicationContext context) {
    return context.getBean(Outbox.class).list("cohort-1").get(0);
  }

  private static MailStatus status(ApplicationContext context) {
    return mail(context).status();
  }

  private static String report(String messageId, String action, String status) {
    return """
        From: MAILER-DAEMON@skole.example
        To: forloeb@forloeb.example
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="BOUNDARY"

        --BOUNDARY
        Content-Type: text/plain; charset=utf-8

        Mailen kunne ikke leveres.

        --BOUNDARY
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mail.skole.example
        Arrival-Date: Tue, 1 Dec 2026 08:00:00 +0100

        Final-Recipient: rfc822; leder@rybners.example
        Action: %s
        Status: %s
        Diagnostic-Code: smtp; %s <leder@rybners.example>: Recipient address rejected

        --BOUNDARY
        Content-Type: message/rfc822

        From: forloeb@forloeb.example
        Message-ID:
         %s
        Subject: Noget er sket

        --BOUNDARY--
        """.formatted(action, status, status, messageId).replace("\n", "\r\n");
  }

  private void deliver(String mail) throws Exception {
    server.getUserManager().getUser("forloeb@forloeb.example").deliver(new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
  }

  private int messages() throws Exception {
    return inbox().getMessageCount();
  }

  private int unread() throws Exception {
    return inbox().getUnseenCount();
  }

  private MailFolder inbox() throws Exception {
    return server.getManagers().getImapHostManager().getInbox(
        server.getUserManager().getUser("forloeb@forloeb.example"));
  }
}
