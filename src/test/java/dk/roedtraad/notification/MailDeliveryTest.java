package dk.roedtraad.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import biweekly.Biweekly;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.roedtraad.application.access.LoginWay;
import dk.roedtraad.application.mail.CalendarEvent;
import dk.roedtraad.application.mail.CalendarMethod;
import dk.roedtraad.application.mail.MailAudience;
import dk.roedtraad.application.mail.MailContent.CoordinatorNotice;
import dk.roedtraad.application.mail.MailContent.SeminarInvitation;
import dk.roedtraad.application.mail.MailStatus;
import dk.roedtraad.application.mail.Outbox;
import dk.roedtraad.application.mail.OutboxSender;
import dk.roedtraad.application.mail.OutgoingMail;
import dk.roedtraad.application.mail.QueuedMail;
import dk.roedtraad.application.mail.Recipient;
import dk.roedtraad.application.mail.SecretLinks;
import dk.roedtraad.application.mail.UndeliveredMails;
import dk.roedtraad.support.MailCatcher;
import dk.roedtraad.support.MailCatcher.Caught;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** From asking for a mail to reading it in a mail program: the mail part of the application, without the engine. */
class MailDeliveryTest {

  /** Addresses that were given up since the test began. */
  static final List<String> GIVEN_UP = new CopyOnWriteArrayList<>();
  private static final Instant NOW = MailSamples.CLOCK.instant();

  @TempDir
  Path data;

  private GreenMail mailServer;

  @Configuration
  @ComponentScan(basePackages = {"dk.roedtraad.application.mail", "dk.roedtraad.notification",
      "dk.roedtraad.persistence"}, useDefaultFilters = false,
      includeFilters = @Filter(type = FilterType.REGEX, pattern = "dk\\.roedtraad\\..*\\.(Outbox|OutboxSender"
          + "|OutboxSchedule|MailTemplates|CalendarInvitation|MimeMails|MailConfiguration|JdbcMailStore|ReturnedMails|BounceConfiguration)"))
  static class MailOnly {
    @Bean
    Clock clock() {
      return MailSamples.CLOCK;
    }

    @Bean
    LoginWay loginWay(Environment environment) {
      return new LoginWay(environment);
    }

    @Bean
    MailAudience audience() {
      return (cohort, recipient) -> true;
    }

    @Bean
    SecretLinks noLinks() {
      return mail -> mail;
    }

    @Bean
    UndeliveredMails undelivered() {
      return new UndeliveredMails() {
        @Override
        public void gaveUp(QueuedMail mail) {
          GIVEN_UP.add(mail.recipient().address());
        }

        @Override
        public void askForAddresses() {}
      };
    }
  }

  private final ApplicationContextRunner application = new ApplicationContextRunner()
      .withUserConfiguration(MailOnly.class)
      .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class,
          DataSourceTransactionManagerAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
          JdbcClientAutoConfiguration.class, MailSenderAutoConfiguration.class))
      .withPropertyValues("spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(),
          "roedtraad.base-url=https://forloeb.example", "roedtraad.mail.from=forloeb@forloeb.example",
          "roedtraad.mail.reply-to=koordinator@forloeb.example", "roedtraad.mail.scheduled=false");

  @BeforeEach
  void startMailServer() {
    GIVEN_UP.clear();
    mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mailServer.start();
  }

  @AfterEach
  void stopMailServer() {
    mailServer.stop();
  }

  private ApplicationContextRunner withMailServer(int port) {
    return application.withPropertyValues("spring.mail.host=127.0.0.1", "spring.mail.port=" + port);
  }

  private ApplicationContextRunner withMailServer() {
    return withMailServer(mailServer.getSmtp().getPort());
  }

  private static OutgoingMail invitation(CalendarEvent event) {
    return new OutgoingMail("cohort-1", "course-1", new Recipient("leder", "Søren Ågård", "soeren@skole.example"),
        MailSamples.everyMail().filter(SeminarInvitation.class::isInstance).findFirst().orElseThrow(), event,
        "invitation:" + UUID.randomUUID());
  }

  private static int send(ApplicationContext context) {
    return context.getBean(OutboxSender.class).sendDue(NOW);
  }

  private static MailStatus status(ApplicationContext context) {
    return context.getBean(Outbox.class).list("cohort-1").get(0).status();
  }

  @Test
  void aMailProgramFindsTextHtmlAndInvitation() {
    withMailServer().run(context -> {
      context.getBean(Outbox.class).queue(invitation(MailSamples.seminarEvent(0, CalendarMethod.REQUEST)));
      assertThat(send(context)).isEqualTo(1);

      var message = mailServer.getReceivedMessages()[0];
      assertThat(message.getSubject()).isEqualTo("Invitation: 1. internat den 12.–13. januar 2027");
      var sender = (InternetAddress) message.getFrom()[0];
      assertThat(sender.getAddress()).isEqualTo("forloeb@forloeb.example");
      assertThat(sender.getPersonal()).isEqualTo("Den røde tråd");
      assertThat(message.getReplyTo()).containsExactly(new InternetAddress("koordinator@forloeb.example"));
      var recipient = (InternetAddress) message.getRecipients(Message.RecipientType.TO)[0];
      assertThat(recipient.getAddress()).isEqualTo("soeren@skole.example");
      assertThat(recipient.getPersonal()).isEqualTo("Søren Ågård");
      assertThat(message.getSentDate()).isEqualTo(NOW);
      assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      var id = context.getBean(Outbox.class).list("cohort-1").get(0).id();
      assertThat(message.getMessageID()).isEqualTo("<" + id + "@forloeb.example>");

      assertThat(message.getContentType()).startsWith("multipart/alternative");
      var parts = (MimeMultipart) message.getContent();
      assertThat(parts.getCount()).isEqualTo(3);
      assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
      assertThat(text(parts.getBodyPart(0))).contains("Kære Søren Ågård", "Ledelse af det pædagogiske arbejde");
      assertThat(parts.getBodyPart(1).isMimeType("text/html")).isTrue();
      assertThat(text(parts.getBodyPart(1))).contains("Den røde tråd", "Kære Søren Ågård", "</html>");
      assertThat(parts.getBodyPart(2).getContentType()).contains("text/calendar", "method=REQUEST", "charset=UTF-8");
      var calendar = Biweekly.parse(text(parts.getBodyPart(2))).first();
      assertThat(calendar.getMethod().isRequest()).isTrue();
      assertThat(calendar.getEvents().get(0).getLocation().getValue()).isEqualTo("Kursuscenter Fjorden, Åbyvej 1");
      assertThat(calendar.getEvents().get(0).getAttendees().get(0).getEmail()).isEqualTo("soeren@skole.example");
    });
  }

  @Test
  void aCancellationSaysSoInBodyAndContentType() {
    withMailServer().run(context -> {
      context.getBean(Outbox.class).queue(invitation(MailSamples.seminarEvent(1, CalendarMethod.CANCEL)));
      send(context);

      var part = ((MimeMultipart) mailServer.getReceivedMessages()[0].getContent()).getBodyPart(2);
      assertThat(part.getContentType()).contains("method=CANCEL");
      assertThat(text(part)).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1");
    });
  }

  /** The address that the invitation was written for was wrong, and has been corrected while the mail waited. */
  @Test
  void theInvitationFollowsACorrectedAddress() {
    withMailServer().run(context -> {
      context.getBean(Outbox.class).queue(invitation(MailSamples.seminarEvent(0, CalendarMethod.REQUEST)));
      context.getBean(JdbcTemplate.class).update(
          "update mail set recipient_address = 'soeren.aagaard@en-skole-med-et-langt-navn-ved-fjorden.example'");
      send(context);

      var part = ((MimeMultipart) mailServer.getReceivedMessages()[0].getContent()).getBodyPart(2);
      assertThat(Biweekly.parse(text(part)).first().getEvents().get(0).getAttendees()).singleElement()
          .satisfies(attendee -> {
            assertThat(attendee.getEmail())
                .isEqualTo("soeren.aagaard@en-skole-med-et-langt-navn-ved-fjorden.example");
            assertThat(attendee.getCommonName()).isEqualTo("Søren Ågård");
          });
    });
  }

  @Test
  void aMailWithoutAnEventHasNoCalendarPart() {
    withMailServer().run(context -> {
      context.getBean(Outbox.class).queue(invitation(null));
      send(context);

      assertThat(((MimeMultipart) mailServer.getReceivedMessages()[0].getContent()).getCount()).isEqualTo(2);
    });
  }

  @Test
  void namesAndSubjectsCannotAddHeadersOrRecipients() {
    withMailServer().run(context -> {
      context.getBean(Outbox.class).queue(new OutgoingMail("cohort-1", null,
          new Recipient("x", "Jens\r\nBcc: alle@skole.example", "jens@skole.example"),
          new CoordinatorNotice("Hold\r\nBcc: alle@skole.example\r\n\r\n<b>Ny tekst</b>", List.of("…"), null), null, "sly"));
      assertThat(send(context)).isEqualTo(1);

      assertThat(mailServer.getReceivedMessages()).hasSize(1);
      var message = mailServer.getReceivedMessages()[0];
      assertThat(message.getAllRecipients()).hasSize(1);
      assertThat(message.getHeader("Bcc")).isNull();
      assertThat(message.getSubject()).isEqualTo("Hold Bcc: alle@skole.example <b>Ny tekst</b>");
    });
  }

  @Test
  void aMailWaitsForAServerThatIsAwayAndArrivesOnce() {
    var port = mailServer.getSmtp().getPort();
    withMailServer(port).run(context -> {
      context.getBean(Outbox.class).queue(invitation(null));
      mailServer.stop();
      assertThat(send(context)).isZero();
      assertThat(status(context)).isEqualTo(MailStatus.QUEUED);
      assertThat(lastError(context)).isEqualTo("the mail server was not reached");

      mailServer = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
      mailServer.start();
      assertThat(context.getBean(OutboxSender.class).sendDue(NOW.plusSeconds(60))).isEqualTo(1);
      assertThat(context.getBean(OutboxSender.class).sendDue(NOW.plusSeconds(3600))).isZero();

      assertThat(mailServer.getReceivedMessages()).hasSize(1);
      assertThat(status(context)).isEqualTo(MailStatus.SENT);
    });
  }

  @Test
  void anUnknownAddressIsGivenUpAndNotRepeatedInTheLog() throws Exception {
    try (var server = new RefusingServer("550 5.1.1 <soeren@skole.example> unknown")) {
      withMailServer(server.port()).run(context -> {
        context.getBean(Outbox.class).queue(invitation(null));
        assertThat(send(context)).isZero();

        assertThat(status(context)).isEqualTo(MailStatus.FAILED);
        assertThat(lastError(context)).isEqualTo("the mail server refused the address, code 550");
        assertThat(GIVEN_UP).containsExactly("soeren@skole.example");
      });
    }
  }

  @Test
  void aFullMailboxIsTriedAgain() throws Exception {
    try (var server = new RefusingServer("452 4.2.2 <soeren@skole.example> mailbox full")) {
      withMailServer(server.port()).run(context -> {
        context.getBean(Outbox.class).queue(invitation(null));
        assertThat(send(context)).isZero();

        assertThat(status(context)).isEqualTo(MailStatus.QUEUED);
        assertThat(lastError(context)).isEqualTo("the mail server refused the address, code 452");
        assertThat(GIVEN_UP).isEmpty();
      });
    }
  }

  @Test
  void mailsThatFollowEachOtherGoOverOneConnection() throws Exception {
    try (var server = new MailCatcher(taken -> {})) {
      withMailServer(server.port()).run(context -> {
        IntStream.range(0, 5).forEach(number -> context.getBean(Outbox.class).queue(invitation(null)));

        assertThat(send(context)).isEqualTo(5);
        assertThat(server.mails()).hasSize(5);
        assertThat(server.connections()).isEqualTo(1);
      });
    }
  }

  @Test
  void aServerThatHangsUpBetweenTwoMailsGetsTheNextOverANewConnection() throws Exception {
    try (var server = new MailCatcher(taken -> {}, 2)) {
      withMailServer(server.port()).run(context -> {
        IntStream.range(0, 5).forEach(number -> context.getBean(Outbox.class).queue(invitation(null)));

        assertThat(send(context)).isEqualTo(5);
        assertThat(server.mails()).extracting(Caught::messageId).doesNotHaveDuplicates().hasSize(5);
        assertThat(server.connections()).isEqualTo(3);
      });
    }
  }

  /**
   * The database is away for a moment, right after the first mail. So a program that dies has at most one mail whose fate
   * it does not know.
   */
  @Test
  void aMailDoesNotLeaveBeforeTheOneBeforeItCouldBeNoted() throws Exception {
    try (var server = new MailCatcher(taken -> {})) {
      withMailServer(server.port()).run(context -> {
        IntStream.range(0, 3).forEach(number -> context.getBean(Outbox.class).queue(invitation(null)));
        var database = context.getBean(JdbcTemplate.class);
        database.execute("alter table mail add constraint away check (status <> 'SENT')");

        assertThatThrownBy(() -> send(context)).hasMessageContaining("could not be noted");
        assertThat(server.mails()).hasSize(1);
        assertThat(database.queryForList("select distinct attempts from mail", Integer.class)).containsExactly(0);

        database.execute("alter table mail drop constraint away");
        database.execute("update mail set claimed_until = null");
        assertThat(send(context)).isEqualTo(3);
        assertThat(server.mails().stream().map(Caught::messageId).distinct()).hasSize(3);
      });
    }
  }

  @Test
  void anAddressThatIsRefusedKeepsNoOtherMailBack() throws Exception {
    try (var server = new RefusingServer("550 5.1.1 <soeren@skole.example> unknown", 1)) {
      withMailServer(server.port()).run(context -> {
        IntStream.range(0, 3).forEach(number -> context.getBean(Outbox.class).queue(invitation(null)));

        assertThat(send(context)).isEqualTo(2);
        assertThat(GIVEN_UP).hasSize(1);
      });
    }
  }

  @Test
  void theDemoWritesFilesThatAMailProgramOpens() {
    application.withPropertyValues("roedtraad.mail.transport=files", "roedtraad.data-directory=" + data)
        .run(context -> {
          context.getBean(Outbox.class).queue(invitation(MailSamples.seminarEvent(0, CalendarMethod.REQUEST)));
          assertThat(send(context)).isEqualTo(1);

          try (var files = Files.list(data.resolve("outbox"))) {
            var file = files.toList();
            assertThat(file).hasSize(1);
            assertThat(file.get(0).getFileName().toString()).startsWith("2026-12-01T0800-").endsWith(".eml");
            try (var content = Files.newInputStream(file.get(0))) {
              var message = new MimeMessage(Session.getInstance(new Properties()), content);
              assertThat(message.getSubject()).isEqualTo("Invitation: 1. internat den 12.–13. januar 2027");
              var parts = (MimeMultipart) message.getContent();
              assertThat(text(parts.getBodyPart(0))).contains("Kære Søren Ågård");
              assertThat(text(parts.getBodyPart(2))).contains("METHOD:REQUEST");
            }
          }
        });
  }

  @Test
  void theApplicationSendsByItself() {
    withMailServer().withPropertyValues("roedtraad.mail.scheduled=true", "roedtraad.mail.send-interval=100ms")
        .run(context -> {
          context.getBean(Outbox.class).queue(invitation(null));

          await().atMost(Duration.ofSeconds(30)).until(() -> status(context) == MailStatus.SENT);
          assertThat(mailServer.getReceivedMessages()).hasSize(1);
        });
  }

  @Test
  void withoutAMailServerItDoesNotStart() {
    application.run(context -> assertThat(context).hasFailed().getFailure().rootCause()
        .hasMessageContaining("Set spring.mail.host"));
  }

  @Test
  void aSenderThatIsNoAddressIsRefusedAtTheStart() {
    withMailServer().withPropertyValues("roedtraad.mail.from=forløbet").run(context -> assertThat(context).hasFailed()
        .getFailure().rootCause().hasMessageContaining("roedtraad.mail.from"));
  }

  private static String lastError(ApplicationContext context) {
    return context.getBean(JdbcTemplate.class)
        .queryForObject("select last_error from mail", String.class);
  }

  private static String text(BodyPart part) throws Exception {
    return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** A mail server that says one thing to every recipient, or to the first ones only; it answers on one connection. */
  private static final class RefusingServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

    RefusingServer(String answer) throws IOException {
      this(answer, Integer.MAX_VALUE);
    }

    RefusingServer(String answer, int times) throws IOException {
      var thread = new Thread(() -> talk(answer, times));
      thread.setDaemon(true);
      thread.start();
    }

    int port() {
      return socket.getLocalPort();
    }

    private void talk(String answer, int times) {
      try (var connection = socket.accept();
          var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
          var out = connection.getOutputStream()) {
        out.write("220 ready\r\n".getBytes(StandardCharsets.US_ASCII));
        var left = times;
        var inMail = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
          if (inMail && !line.equals(".")) {
            continue;
          }
          inMail = line.equals("DATA");
          var reply = inMail ? "354 go on" : line.startsWith("QUIT") ? "221 bye"
              : line.startsWith("RCPT") && left-- > 0 ? answer : "250 ok";
          out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
      } catch (IOException closed) {
        if (!socket.isClosed()) {
          throw new UncheckedIOException(closed);
        }
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
