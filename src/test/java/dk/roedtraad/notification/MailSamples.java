package dk.roedtraad.notification;

import dk.roedtraad.application.access.LoginWay;
import dk.roedtraad.application.mail.CalendarEvent;
import dk.roedtraad.application.mail.CalendarMethod;
import dk.roedtraad.application.mail.MailContent;
import dk.roedtraad.application.mail.MailExamples;
import dk.roedtraad.application.mail.MailProperties;
import dk.roedtraad.application.mail.Recipient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.springframework.mock.env.MockEnvironment;

/** One complete mail of each content, and the parts that render it. */
final class MailSamples {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T07:00:00Z"), ZoneId.of("Europe/Copenhagen"));

  static final MailProperties PROPERTIES = new MailProperties("forloeb@forloeb.example", "Den røde tråd",
      "koordinator@forloeb.example", MailProperties.Transport.SMTP, Duration.ofSeconds(5), 0, false);

  static final Recipient RIKKE =
      new Recipient("leder@rybners.example", "Rikke Christensen", "leder@rybners.example");

  private MailSamples() {}

  static MailTemplates templates() {
    return templates(new MockEnvironment());
  }

  /** As the application writes them that is configured so. */
  static MailTemplates templates(MockEnvironment configuration) {
    return new MailTemplates("https://forloeb.example/", PROPERTIES, new CalendarInvitation(PROPERTIES, CLOCK),
        new LoginWay(configuration));
  }

  static CalendarEvent seminarEvent(int sequence, CalendarMethod method) {
    return new CalendarEvent("seminar-1@forloeb.example", sequence, method, Instant.parse("2027-01-12T09:00:00Z"),
        Instant.parse("2027-01-13T14:00:00Z"), "1. internat", "Systemisk ledelse; mere, på \"dansk\"\næøå",
        "Kursuscenter Fjorden, Åbyvej 1");
  }

  static Stream<MailContent> everyMail() {
    return MailExamples.all().stream();
  }
}
