package dk.roedtraad.application.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Empties the outbox: claims mails, hands each over, and commits each result on its own.
 *
 * <p>Several nodes may send at once; a claim gives each mail to one of them. One window is left: if a node dies after
 * the mail server has taken a mail and before that is committed, the mail is sent again once the claim has run out. It
 * then carries the same Message-ID, by which mail programs recognise it.
 */
@Service
public class OutboxSender {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);

  /** The pauses after each failed attempt; the attempt after the last pause is the last one. */
  static final List<Duration> RETRY_DELAYS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5),
      Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(8));

  /** While our own mail server is away every mail waits for it, as long as it is of use; the last pause repeats. */
  static final List<Duration> SERVER_AWAY_DELAYS =
      List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));

  /** So many are claimed together, and go over one connection. */
  private static final int BATCH = 50;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration CLAIM = Duration.ofMinutes(5);
  /** Longer than the time-outs of one attempt together, so that no mail is begun which the claim would not outlast. */
  private static final Duration ONE_ATTEMPT = Duration.ofMinutes(2);

  private final MailStore mails;
  private final MailTransport transport;
  private final SecretLinks links;
  private final UndeliveredMails undelivered;
  private final MailProperties properties;
  private final Clock clock;
  private final TransactionTemplate ownTransaction;
  /** Within one node the scheduler and the demo clock take turns, whatever the clock does to the claims meanwhile. */
  private final ReentrantLock turn = new ReentrantLock();
  private final AtomicLong sentByThisNode = new AtomicLong();

  public OutboxSender(MailStore mails, MailTransport transport, SecretLinks links, UndeliveredMails undelivered,
      MailProperties properties, Clock clock, PlatformTransactionManager transactions) {
    this.mails = mails;
    this.transport = transport;
    this.links = links;
    this.undelivered = undelivered;
    this.properties = properties;
    this.clock = clock;
    this.ownTransaction = new TransactionTemplate(transactions);
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Sends what is due and free, and returns when nothing of that is left, or when as many have left within the last
   * minute as may.
   *
   * @param now the moment by which a mail must be due
   * @return how many mails were handed over
   */
  public int sendDue(Instant now) {
    turn.lock();
    try {
      ownTransaction.executeWithoutResult(status -> mails.dropOutdated(clock.instant()));
      var sent = 0;
      for (var batch = claim(now); !batch.mails().isEmpty(); batch = claim(now)) {
        sent += send(batch, now);
      }
      return sent;
    } finally {
      turn.unlock();
      undelivered.askForAddresses();
    }
  }

  /** How many mails this node has handed over since it was started, whoever asked it to. */
  public long sentSinceStart() {
    return sentByThisNode.get();
  }

  private record Batch(List<QueuedMail> mails, Instant until) {}

  private Batch claim(Instant now) {
    var moment = clock.instant();
    var until = moment.plus(CLAIM);
    return new Batch(ownTransaction.execute(status -> mails.claim(now, moment, until, allowed(moment))), until);
  }

  /** Two nodes that ask at the same moment may go beyond the limit by one batch. */
  private int allowed(Instant moment) {
    return properties.perMinute() == 0 ? BATCH
        : Math.max(0, Math.min(BATCH, properties.perMinute() - mails.countSentAfter(moment.minus(MINUTE))));
  }

  private int send(Batch batch, Instant now) {
    var sent = 0;
    try (var notes = new SentNotes(); var connection = transport.connect()) {
      for (var mail : batch.mails()) {
        if (clock.instant().isAfter(batch.until().minus(ONE_ATTEMPT))) {
          break;
        }
        if (send(mail, connection, notes, now)) {
          sent++;
        }
      }
      notes.await();
    }
    return sent;
  }

  private boolean send(QueuedMail mail, MailTransport.Connection connection, SentNotes notes, Instant now) {
    try {
      connection.send(links.fillIn(mail), notes::await);
    } catch (NotNotedException database) {
      throw database;
    } catch (MailNotSentException failure) {
      ownTransaction.executeWithoutResult(status -> noteFailure(mail, failure, now));
      return false;
    } catch (RuntimeException unforeseen) {
      // One mail that upsets the transport must not hold up those behind it.
      var failure = new MailNotSentException("unforeseen " + unforeseen.getClass().getSimpleName(), false, unforeseen);
      ownTransaction.executeWithoutResult(status -> noteFailure(mail, failure, now));
      return false;
    }
    notes.add(mail);
    return true;
  }

  /** The database did not take the note that a mail has left. That is no fault of the next mail's. */
  private static final class NotNotedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotNotedException(Throwable cause) {
      super("A mail was sent, which could not be noted. It is sent again once its claim has run out.", cause);
    }
  }

  /**
   * Notes that a mail was sent while the next one is announced to the mail server. Before that one can leave, the note is
   * committed: at no moment are there two mails that have left and are not noted.
   */
  private final class SentNotes implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private Future<?> last;

    /** The one statement is a transaction by itself, since the thread is in none: one way to the database, not three. */
    void add(QueuedMail mail) {
      last = thread.submit(() -> {
        mails.markSent(mail.id(), clock.instant());
        sentByThisNode.incrementAndGet();
      });
    }

    void await() {
      if (last == null) {
        return;
      }
      try {
        last.get();
      } catch (ExecutionException failed) {
        throw new NotNotedException(failed.getCause());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new NotNotedException(stopped);
      }
    }

    /** What was begun is finished, also if the sender fails. */
    @Override
    public void close() {
      thread.shutdown();
    }
  }

  private void noteFailure(QueuedMail mail, MailNotSentException failure, Instant now) {
    if (failure.isServerAway()) {
      retry(mail, failure, now, SERVER_AWAY_DELAYS.get(Math.min(mail.attempts(), SERVER_AWAY_DELAYS.size() - 1)));
    } else if (failure.permanent() || mail.attempts() >= RETRY_DELAYS.size()) {
      LOG.error("Mail {} was given up after {} attempts: {}", mail.id(), mail.attempts() + 1, failure.getMessage());
      mails.markFailed(mail.id(), clock.instant(), failure.getMessage());
      undelivered.gaveUp(mail);
    } else {
      retry(mail, failure, now, RETRY_DELAYS.get(mail.attempts()));
    }
  }

  private void retry(QueuedMail mail, MailNotSentException failure, Instant now, Duration delay) {
    LOG.warn("Mail {} was not sent and is tried again in {}: {}", mail.id(), delay, failure.getMessage());
    mails.markRetry(mail.id(), now.plus(delay), failure.getMessage());
  }
}
