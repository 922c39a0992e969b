package dk.roedtraad.application.password;

import dk.roedtraad.application.QuietError;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.application.mail.MailContent;
import dk.roedtraad.application.mail.MailKind;
import dk.roedtraad.application.mail.Outbox;
import dk.roedtraad.application.mail.OutgoingMail;
import dk.roedtraad.application.people.People;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * "Glemt adgangskode?". Whoever asks is told the same, in the same time, whether or not there is such a person: the
 * question is only written down, and answered by mail a moment later.
 */
@Service
public class PasswordRequests {

  private static final Logger LOG = LoggerFactory.getLogger(PasswordRequests.class);
  private static final int LONGEST_ADDRESS = 255;
  private static final int BATCH = 50;
  private static final Duration HOUR = Duration.ofHours(1);

  private final PasswordRequestStore requests;
  private final AccountInvitations invitations;
  private final LinkMailLimit limit;
  private final Accounts accounts;
  private final People people;
  private final Outbox outbox;
  private final Clock clock;
  private final TransactionTemplate each;

  PasswordRequests(PasswordRequestStore requests, AccountInvitations invitations, LinkMailLimit limit, Accounts accounts,
      People people, Outbox outbox, Clock clock, PlatformTransactionManager transactions) {
    this.requests = requests;
    this.invitations = invitations;
    this.limit = limit;
    this.accounts = accounts;
    this.people = people;
    this.outbox = outbox;
    this.clock = clock;
    this.each = new TransactionTemplate(transactions);
  }

  /** @param address what the person typed: a user name, or the address that mail goes to now */
  @Transactional
  public void ask(String address) {
    var typed = address.strip();
    requests.add(UUID.randomUUID().toString(), typed.substring(0, Math.min(LONGEST_ADDRESS, typed.length())),
        clock.instant());
  }

  /** Answers what was asked meanwhile; one that fails holds up no other and is tried again for an hour. */
  public void answer() {
    each.executeWithoutResult(status -> requests.removeAskedBefore(clock.instant().minus(HOUR)));
    for (var id : requests.open(BATCH)) {
      try {
        each.executeWithoutResult(status -> requests.take(id).ifPresent(this::answer));
      } catch (RuntimeException notNow) {
        LOG.error("The password request {} could not be answered; it is tried again shortly", id, QuietError.of(notNow));
      }
    }
  }

  private void answer(String address) {
    peopleBehind(address).stream().filter(invitations::mayBeWrittenTo)
        .filter(person -> !limit.isReached(MailKind.PASSWORD_RESET, person))
        .forEach(this::send);
  }

  /** By what they log in with, by the address mail goes to now, and by what an administrator wrote into the account. */
  private Set<String> peopleBehind(String address) {
    var found = new HashSet<>(accounts.withAddress(address));
    found.addAll(accounts.withAddress(address.toLowerCase(Locale.ROOT)));
    people.withEmail(address).stream().filter(accounts::exists).forEach(found::add);
    return found;
  }

  private void send(String personId) {
    invitations.recipient(personId).ifPresent(recipient -> outbox.queue(new OutgoingMail(null, null, recipient,
        new MailContent.PasswordReset(personId, LinkPurpose.RESET.placeholder()), null, "reset:" + UUID.randomUUID())));
  }
}
