package dk.roedtraad.application.mail;

import dk.roedtraad.application.mail.MailStore.Entry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where every mail of the application is asked for.
 *
 * <p>Queueing is part of the caller's transaction: if the step is rolled back, so is the mail; if it is committed, the
 * mail will be sent, even if the program dies right after. Words are found now, not when the mail leaves, so that a
 * mail which cannot be rendered fails the step that asked for it.
 */
@Service
public class Outbox {

  private final MailStore mails;
  private final MailRenderer renderer;
  private final MailAudience audience;
  private final MailProperties properties;
  private final Clock clock;
  private final TransactionTemplate savepoint;

  public Outbox(MailStore mails, MailRenderer renderer, MailAudience audience, MailProperties properties,
      Clock clock, PlatformTransactionManager transactions) {
    this.mails = mails;
    this.renderer = renderer;
    this.audience = audience;
    this.properties = properties;
    this.clock = clock;
    this.savepoint = new TransactionTemplate(transactions);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * Asks for a mail, once per dedupe key.
   *
   * @return false if a mail with this key was asked for before; nothing has happened then
   * @throws IllegalStateException if the mail concerns a cohort that the recipient is no part of
   */
  public boolean queue(OutgoingMail request) {
    return queueAll(List.of(request)) == 1;
  }

  /**
   * As {@link #queue}, for many mails in a few statements.
   *
   * @return how many were not asked for before
   */
  public int queueAll(List<OutgoingMail> requests) {
    var known = mails.known(requests.stream().map(OutgoingMail::dedupeKey).toList());
    var asked = requests.stream().filter(request -> !known.contains(request.dedupeKey())).toList();
    audience.outside(asked).stream().findFirst().ifPresent(Outbox::refuse);
    var entries = asked.stream().map(this::entry).toList();
    try {
      // A savepoint, because PostgreSQL would otherwise spoil the caller's whole transaction over the duplicate.
      savepoint.executeWithoutResult(status -> mails.insertAll(entries));
      return entries.size();
    } catch (DuplicateKeyException oneWasQueuedMeanwhile) {
      return asked.size() == 1 ? 0 : (int) asked.stream().filter(this::queue).count();
    }
  }

  private static void refuse(OutgoingMail request) {
    throw new IllegalStateException("The mail " + request.content().kind() + " of cohort " + request.cohortId()
        + ", course " + request.courseId() + " is meant for somebody outside the cohort, or for an address that is not"
        + " the person's. It was not written.");
  }

  private Entry entry(OutgoingMail request) {
    var id = UUID.randomUUID().toString();
    var messageId = "<" + id + "@" + properties.domain() + ">";
    return new Entry(request,
        new QueuedMail(id, messageId, request.recipient(), renderer.render(request), 0, clock.instant()));
  }

  /** When the mail with that key left; empty if it has not, or has come back. */
  public Optional<Instant> sentAt(String dedupeKey) {
    return mails.sentAt(dedupeKey);
  }

  /** As {@link #list}, for one leader: what concerned the course, to whomever it went. */
  public List<SentMail> about(String courseId, String leaderId, String cohortId) {
    return mails.about(courseId, leaderId, cohortId);
  }

  /** What was sent, or is about to be, to the people of a cohort (all cohorts for null); the newest first. */
  public List<MailSummary> list(String cohortId) {
    return mails.list(cohortId);
  }
}
