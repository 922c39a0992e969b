package dk.roedtraad.application.mail;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.LoginWay;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.people.MailAddresses;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * What each mail looks like, for the administrator: with invented values, so that nobody's data is shown.
 *
 * <p>A test mail goes straight to the mail server, so that the administrator is told at once whether it was taken. It is
 * in nobody's list of mails.
 */
@Service
public class MailPreview {

  private static final Logger LOG = LoggerFactory.getLogger(MailPreview.class);
  private static final String MARK = "Prøve: ";

  private final MailRenderer renderer;
  private final MailTransport transport;
  private final MailAddresses addresses;
  private final MailProperties properties;
  private final Clock clock;
  private final List<MailContent> examples;

  MailPreview(MailRenderer renderer, MailTransport transport, MailAddresses addresses, MailProperties properties,
      LoginWay way, Clock clock) {
    this.renderer = renderer;
    this.transport = transport;
    this.addresses = addresses;
    this.properties = properties;
    this.clock = clock;
    this.examples = way.singleSignOn().isEmpty() ? MailExamples.all() : MailExamples.withSingleSignOn();
  }

  /** A mail in words, under a name of its own. */
  public record Preview(String name, MailKind kind, String subject, String text, String html) {}

  /** Every kind of mail, rendered. */
  public List<Preview> all() {
    return examples.stream().map(this::preview).toList();
  }

  /** @throws Refusal 404 for a mail that there is none of */
  public Preview of(String name) {
    return preview(example(name));
  }

  /**
   * Sends that mail to the person who asks, and to nobody else.
   *
   * @return the address
   * @throws Refusal 404 for a mail that there is none of, 409 if the mail server did not take it
   */
  public String sendTo(SignedInUser administrator, String name) {
    var recipient = addressOf(administrator);
    var rendered = render(example(name), recipient);
    var id = UUID.randomUUID().toString();
    try {
      transport.send(new QueuedMail(id, "<" + id + "@" + properties.domain() + ">", recipient,
          new RenderedMail(MARK + rendered.subject(), rendered.text(), rendered.html(), null, null), 0,
          clock.instant()));
    } catch (MailNotSentException notTaken) {
      LOG.warn("A test mail was not sent: {}", notTaken.getMessage());
      throw Refusal.conflict("Mailserveren tog ikke imod mailen. Grunden står i programmets log. Se efter, om "
          + "mailserveren er sat rigtigt op, og prøv igen.");
    }
    return recipient.address();
  }

  private Recipient addressOf(SignedInUser administrator) {
    try {
      return addresses.of(administrator.id());
    } catch (IllegalArgumentException noAddress) {
      throw Refusal.badInput("Din bruger har ingen mailadresse, som prøven kan sendes til.");
    }
  }

  private Preview preview(MailContent content) {
    var mail = render(content, new Recipient("rikke@skole.example", "Rikke Eksempel", "rikke@skole.example"));
    return new Preview(name(content), content.kind(), mail.subject(), mail.text(), mail.html());
  }

  private RenderedMail render(MailContent content, Recipient recipient) {
    return renderer.render(new OutgoingMail(null, null, recipient, content, null, "preview"));
  }

  private MailContent example(String name) {
    return examples.stream().filter(content -> name(content).equals(name)).findFirst()
        .orElseThrow(() -> Refusal.notFound("Der er ingen mail med det navn. Navnene står på /api/mails/templates."));
  }

  /** Not the template's: notices to coordinators and administrators share one. */
  private static String name(MailContent content) {
    return content.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
