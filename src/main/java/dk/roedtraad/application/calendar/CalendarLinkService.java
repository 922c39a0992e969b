package dk.roedtraad.application.calendar;

import dk.roedtraad.application.Secret;
import dk.roedtraad.application.audit.AuditKind;
import dk.roedtraad.application.audit.AuditObject;
import dk.roedtraad.application.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A calendar that a person subscribes to with a secret address instead of a login, because calendar programs have none.
 *
 * <p>The address is shown once, when it is made; kept is only its hash, so that who reads the database can read nobody's
 * calendar.
 */
@Service
public class CalendarLinkService {

  private final CalendarLinks links;
  private final CalendarFeed feed;
  private final AuditTrail audit;
  private final Clock clock;
  private final String base;

  CalendarLinkService(CalendarLinks links, CalendarFeed feed, AuditTrail audit, Clock clock,
      @Value("${roedtraad.base-url}") String baseUrl) {
    this.links = links;
    this.feed = feed;
    this.audit = audit;
    this.clock = clock;
    this.base = baseUrl.replaceAll("/+$", "");
  }

  /** Since when the person has an address; empty without one. */
  public Optional<Instant> since(String personId) {
    return links.since(personId);
  }

  /** Makes an address for the person; the one before it, if any, leads nowhere from now on. */
  @Transactional
  public String renew(String personId) {
    var secret = Secret.random();
    links.replace(personId, secret.hash(), clock.instant());
    audit.add(personId, AuditKind.CALENDAR_LINK_MADE, AuditObject.PERSON, personId);
    return base + "/calendar/" + secret.text() + ".ics";
  }

  /** The person's address leads nowhere from now on. Idempotent. */
  @Transactional
  public void revoke(String personId) {
    if (links.since(personId).isPresent()) {
      links.remove(personId);
      audit.add(personId, AuditKind.CALENDAR_LINK_REVOKED, AuditObject.PERSON, personId);
    }
  }

  /** The calendar behind that secret; empty for one that nobody has, or has any more. Either takes one look. */
  @Transactional(readOnly = true)
  public Optional<String> read(String secret) {
    return links.personOf(Secret.of(secret).hash()).map(person -> feed.of(links.entriesOf(person, clock.instant())));
  }
}
