package dk.roedtraad.application.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
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

  private static final int TOKEN_BYTES = 32;

  private final CalendarLinks links;
  private final CalendarFeed feed;
  private final Clock clock;
  private final String base;
  private final SecureRandom random = new SecureRandom();

  CalendarLinkService(CalendarLinks links, CalendarFeed feed, Clock clock,
      @Value("${roedtraad.base-url}") String baseUrl) {
    this.links = links;
    this.feed = feed;
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
    var token = new byte[TOKEN_BYTES];
    random.nextBytes(token);
    var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    links.replace(personId, hash(secret), clock.instant());
    return base + "/calendar/" + secret + ".ics";
  }

  /** The person's address leads nowhere from now on. Idempotent. */
  @Transactional
  public void revoke(String personId) {
    links.remove(personId);
  }

  /** The calendar behind that secret; empty for one that nobody has, or nobody has any more. */
  @Transactional(readOnly = true)
  public Optional<String> read(String secret) {
    return links.personOf(hash(secret)).map(person -> feed.of(links.entriesOf(person, clock.instant())));
  }

  /** Whatever the secret is, finding nothing takes one hash and one look. */
  private static String hash(String secret) {
    try {
      return HexFormat.of().formatHex(
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
