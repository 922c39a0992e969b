package dk.roedtraad.application.password;

import dk.roedtraad.application.Secret;
import dk.roedtraad.application.audit.AuditKind;
import dk.roedtraad.application.audit.AuditObject;
import dk.roedtraad.application.audit.AuditTrail;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.application.mail.QueuedMail;
import dk.roedtraad.application.mail.SecretLinks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Links with which a person chooses a password: 256 random bits, of which only the hash is kept; used once. */
@Service
public class PasswordLinkService implements SecretLinks {

  /** So long whoever opens an old link is offered a new one; afterwards it is as unknown as one that never was. */
  private static final Duration REMEMBERED = Duration.ofDays(180);

  private final PasswordLinks links;
  private final Passwords passwords;
  private final Accounts accounts;
  private final AuditTrail audit;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final String address;

  PasswordLinkService(PasswordLinks links, Passwords passwords, Accounts accounts, AuditTrail audit, Clock clock,
      PlatformTransactionManager transactions, @Value("${roedtraad.base-url}") String baseUrl) {
    this.links = links;
    this.passwords = passwords;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.address = baseUrl.replaceAll("/+$", "") + "/adgangskode/";
  }

  /** Puts a link of the recipient's own where the mail has room for one. It is kept before the mail leaves. */
  @Override
  public QueuedMail fillIn(QueuedMail mail) {
    for (var purpose : LinkPurpose.values()) {
      if (mail.content().text().contains(purpose.placeholder())) {
        return mail.replacing(purpose.placeholder(), address + make(mail.recipient().id(), purpose));
      }
    }
    return mail;
  }

  private String make(String personId, LinkPurpose purpose) {
    var secret = Secret.random();
    var now = clock.instant();
    transaction.executeWithoutResult(status -> {
      links.removeExpiredBefore(now.minus(REMEMBERED));
      links.add(secret.hash(), new PasswordLink(personId, purpose, now, now.plus(purpose.validity())));
      audit.add(AuditTrail.SYSTEM, AuditKind.PASSWORD_LINK_MADE, AuditObject.PERSON, personId, null,
          purpose == LinkPurpose.INVITATION ? "invitation" : "glemt adgangskode");
    });
    return secret.text();
  }

  /** The link behind that secret, expired or not; empty for one that was used or never was. */
  @Transactional(readOnly = true)
  public Optional<PasswordLink> find(String secret) {
    return links.find(Secret.of(secret).hash()).filter(link -> accounts.exists(link.personId()));
  }

  /** Whether it still opens the door. */
  public boolean isValid(PasswordLink link) {
    return clock.instant().isBefore(link.expiresAt());
  }

  /** What became of a choice: the user whose password it is now, or what is wrong with it. Both empty: no such link. */
  public record Choice(String userId, List<String> faults) {

    public boolean isMade() {
      return userId != null;
    }
  }

  /** Sets the password and ends all links of the person, so that none is used twice. */
  @Transactional
  public Choice choose(String secret, String password) {
    var link = find(secret).filter(this::isValid);
    if (link.isEmpty()) {
      return new Choice(null, List.of());
    }
    var userId = link.get().personId();
    var faults = passwords.faults(userId, password);
    if (!faults.isEmpty()) {
      return new Choice(null, faults);
    }
    if (links.removeOf(userId) == 0) {
      return new Choice(null, List.of());
    }
    passwords.set(userId, password);
    links.markChosen(userId, now());
    audit.add(userId, AuditKind.PASSWORD_CHOSEN, AuditObject.PERSON, userId);
    return new Choice(userId, List.of());
  }

  private Instant now() {
    return clock.instant();
  }
}
