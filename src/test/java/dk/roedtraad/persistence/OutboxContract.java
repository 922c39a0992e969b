package dk.roedtraad.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roedtraad.application.mail.CalendarMethod;
import dk.roedtraad.application.mail.MailContent.CoordinatorNotice;
import dk.roedtraad.application.mail.MailKind;
import dk.roedtraad.application.mail.MailNotSentException;
import dk.roedtraad.application.mail.MailProperties;
import dk.roedtraad.application.mail.MailStatus;
import dk.roedtraad.application.mail.MailStore;
import dk.roedtraad.application.mail.MailSummary;
import dk.roedtraad.application.mail.MailTransport;
import dk.roedtraad.application.mail.Outbox;
import dk.roedtraad.application.mail.OutboxSender;
import dk.roedtraad.application.mail.OutgoingMail;
import dk.roedtraad.application.mail.QueuedMail;
import dk.roedtraad.application.mail.Recipient;
import dk.roedtraad.application.mail.RenderedMail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the outbox promises, held against a real database; only rendering and the mail server are stand-ins. */
abstract class OutboxContract {

  private static final Instant MORNING = Instant.parse("2027-02-01T07:00:00Z");
  private static final MailProperties PROPERTIES = new MailProperties("forloeb@forloeb.example", "Den røde tråd", null,
      MailProperties.Transport.SMTP, Duration.ofSeconds(5), false);

  private final MovingClock clock = new MovingClock();
  private JdbcClient jdbc;
  private JdbcTransactionManager transactions;
  private MailStore store;
  private Outbox outbox;

  abstract DataSource database();

  @BeforeEach
  void emptyOutbox() {
    Flyway.configure().dataSource(database()).load().migrate();
    jdbc = JdbcClient.create(database());
    jdbc.sql("delete from mail").update();
    transactions = new JdbcTransactionManager(database());
    store = new JdbcMailStore(jdbc);
    outbox = outboxOn(store);
  }

  private Outbox outboxOn(MailStore mails) {
    return new Outbox(mails, mail -> new RenderedMail("Påmindelse: Ærø", "æøå 📅", "<p>æøå</p>", "BEGIN:VCALENDAR",
        CalendarMethod.REQUEST), PROPERTIES, clock, transactions);
  }

  private OutboxSender sender(MailTransport transport) {
    return new OutboxSender(new JdbcMailStore(jdbc), transport, clock, transactions);
  }

  private static OutgoingMail mail(String key) {
    return new OutgoingMail("cohort-1", "course-1", new Recipient("leder", "Søren Ågård", "leder@skole.example"),
        new CoordinatorNotice("…", List.of(), null), null, key);
  }

  private List<MailSummary> listed() {
    return outbox.list("cohort-1");
  }

  private String column(String name) {
    return jdbc.sql("select " + name + " from mail").query((row, number) -> row.getString(1)).list().get(0);
  }

  @Test
  void aMailIsKeptAsItWasWrittenAndSentOnce() {
    var delivered = new ArrayList<QueuedMail>();
    assertThat(outbox.queue(mail("launch:1"))).isTrue();
    assertThat(listed()).singleElement().satisfies(line -> {
      assertThat(line.status()).isEqualTo(MailStatus.QUEUED);
      assertThat(line.sentAt()).isNull();
      assertThat(line.createdAt()).isEqualTo(MORNING);
    });

    var sender = sender(delivered::add);
    assertThat(sender.sendDue(MORNING)).isEqualTo(1);
    assertThat(sender.sendDue(MORNING.plus(Duration.ofDays(1)))).isZero();

    assertThat(delivered).singleElement().satisfies(sent -> {
      assertThat(sent.content()).isEqualTo(new RenderedMail("Påmindelse: Ærø", "æøå 📅", "<p>æøå</p>",
          "BEGIN:VCALENDAR", CalendarMethod.REQUEST));
      assertThat(sent.recipient()).isEqualTo(new Recipient("leder", "Søren Ågård", "leder@skole.example"));
      assertThat(sent.messageId()).matches("<[0-9a-f-]{36}@forloeb\\.example>").contains(sent.id());
    });
    assertThat(listed()).singleElement().satisfies(line -> {
      assertThat(line.to()).isEqualTo("leder@skole.example");
      assertThat(line.kind()).isEqualTo(MailKind.COORDINATOR_NOTICE);
      assertThat(line.status()).isEqualTo(MailStatus.SENT);
      assertThat(line.sentAt()).isEqualTo(MORNING);
    });
    assertThat(outbox.list("another-cohort")).isEmpty();
    assertThat(outbox.list(null)).hasSize(1);
  }

  @Test
  void askingTwiceIsAskingOnce() {
    assertThat(outbox.queue(mail("reminder:7"))).isTrue();
    assertThat(outbox.queue(mail("reminder:7"))).isFalse();
    sender(mail -> {}).sendDue(MORNING);
    assertThat(outbox.queue(mail("reminder:7"))).isFalse();

    assertThat(listed()).hasSize(1);
  }

  @Test
  void aStepThatFailsTakesItsMailBack() {
    assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(step -> {
      outbox.queue(mail("launch:1"));
      throw new IllegalStateException("the step failed");
    })).hasMessage("the step failed");

    assertThat(listed()).isEmpty();
    assertThat(outbox.queue(mail("launch:1"))).isTrue();
  }

  @Test
  void aMailThatSomebodyElseQueuedMeanwhileDoesNotSpoilTheStep() {
    var blind = outboxOn(new Blind(store));
    outbox.queue(mail("launch:1"));

    new TransactionTemplate(transactions).executeWithoutResult(step -> {
      assertThat(blind.queue(mail("launch:1"))).isFalse();
      assertThat(blind.queue(mail("launch:2"))).isTrue();
    });

    assertThat(listed()).hasSize(2);
  }

  @Test
  void aServerThatIsAwayIsTriedAgainWithGrowingPauses() {
    outbox.queue(mail("launch:1"));
    var attempts = new ArrayList<Duration>();
    var sender = sender(mail -> {
      attempts.add(Duration.between(MORNING, clock.instant()));
      throw new MailNotSentException("the mail server was not reached", false, null);
    });

    for (var minute = 0; minute <= Duration.ofHours(12).toMinutes(); minute++) {
      clock.now = MORNING.plus(Duration.ofMinutes(minute));
      assertThat(sender.sendDue(clock.now)).isZero();
    }

    assertThat(attempts).extracting(Duration::toMinutes).containsExactly(0L, 1L, 6L, 36L, 156L, 636L);
    assertThat(listed()).singleElement().extracting(MailSummary::status).isEqualTo(MailStatus.FAILED);
    assertThat(column("last_error")).isEqualTo("the mail server was not reached");
  }

  @Test
  void aServerThatComesBackGetsTheMailWithTheSameMessageId() {
    outbox.queue(mail("launch:1"));
    var ids = new ArrayList<String>();
    var sender = sender(mail -> {
      ids.add(mail.messageId());
      if (ids.size() == 1) {
        throw new MailNotSentException("the mail server broke off", false, null);
      }
    });

    assertThat(sender.sendDue(MORNING)).isZero();
    clock.now = MORNING.plusSeconds(60);
    assertThat(sender.sendDue(clock.now)).isEqualTo(1);

    assertThat(ids).hasSize(2).allMatch(ids.get(0)::equals);
    assertThat(column("attempts")).isEqualTo("2");
    assertThat(column("last_error")).isNull();
  }

  @Test
  void anAddressThatDoesNotExistIsNotTriedAgain() {
    outbox.queue(mail("launch:1"));

    sender(mail -> {
      throw new MailNotSentException("the mail server refused the address, code 550", true, null);
    }).sendDue(MORNING);

    assertThat(listed()).singleElement().extracting(MailSummary::status).isEqualTo(MailStatus.FAILED);
    assertThat(column("attempts")).isEqualTo("1");
  }

  @Test
  void oneBadMailDoesNotHoldUpTheOthers() {
    IntStream.range(0, 45).forEach(number -> outbox.queue(mail("launch:" + number)));
    var seen = new ArrayList<String>();

    var sent = sender(mail -> {
      seen.add(mail.id());
      if (seen.size() == 3) {
        throw new IllegalArgumentException("leder@skole.example");
      }
    }).sendDue(MORNING);

    assertThat(sent).isEqualTo(44);
    assertThat(jdbc.sql("select last_error from mail where status = 'QUEUED'").query(String.class).single())
        .isEqualTo("unforeseen IllegalArgumentException");
  }

  @Test
  void twoSendersAtOnceSendEachMailOnce() throws Exception {
    IntStream.range(0, 300).forEach(number -> outbox.queue(mail("launch:" + number)));
    var delivered = new ConcurrentLinkedQueue<String>();
    var together = new CyclicBarrier(2);
    var nodes = Executors.newFixedThreadPool(2);
    try {
      var both = Stream.of("A", "B").map(node -> nodes.submit(() -> {
        meet(together);
        return sender(mail -> delivered.add(mail.id())).sendDue(MORNING);
      })).toList();
      var sent = both.get(0).get() + both.get(1).get();

      assertThat(sent).isEqualTo(300);
    } finally {
      nodes.shutdownNow();
    }
    assertThat(delivered).hasSize(300);
    assertThat(new HashSet<>(delivered)).hasSize(300);
    assertThat(listed()).extracting(MailSummary::status).containsOnly(MailStatus.SENT);
  }

  /** The claims, without the luck of the moment: one sender holds its first batch while the other does all the rest. */
  @Test
  void whatOneSenderHasClaimedTheOtherLeavesAlone() {
    IntStream.range(0, 50).forEach(number -> outbox.queue(mail("launch:" + number)));
    var delivered = new ArrayList<String>();
    var byTheOther = new AtomicInteger();
    var other = sender(mail -> delivered.add(mail.id()));

    var sent = sender(mail -> {
      if (delivered.isEmpty()) {
        byTheOther.set(other.sendDue(MORNING));
      }
      delivered.add(mail.id());
    }).sendDue(MORNING);

    assertThat(byTheOther.get()).isPositive();
    assertThat(sent).isPositive();
    assertThat(sent + byTheOther.get()).isEqualTo(50);
    assertThat(delivered).hasSize(50).doesNotHaveDuplicates();
  }

  @Test
  void whatADeadNodeHadClaimedIsSentByAnotherWhenTheClaimHasRunOut() {
    outbox.queue(mail("launch:1"));
    var claim = MORNING.plus(Duration.ofMinutes(5));
    new TransactionTemplate(transactions)
        .executeWithoutResult(deadNode -> assertThat(store.claim(MORNING, MORNING, claim, 20)).hasSize(1));
    var other = sender(mail -> {});

    clock.now = claim.minusSeconds(1);
    assertThat(other.sendDue(clock.now)).isZero();
    clock.now = claim;
    assertThat(other.sendDue(clock.now)).isEqualTo(1);
  }

  @Test
  void aSlowSenderStopsBeforeItsClaimRunsOut() {
    IntStream.range(0, 3).forEach(number -> outbox.queue(mail("launch:" + number)));
    var delivered = new HashSet<String>();

    sender(mail -> {
      assertThat(delivered.add(mail.id())).isTrue();
      clock.now = clock.now.plus(Duration.ofMinutes(4));
    }).sendDue(MORNING);

    assertThat(delivered).hasSize(1);
    clock.now = clock.now.plus(Duration.ofMinutes(5));
    assertThat(sender(mail -> assertThat(delivered.add(mail.id())).isTrue()).sendDue(clock.now)).isEqualTo(2);
  }

  @Test
  void aMailThatIsDueLaterWaits() {
    clock.now = MORNING.plusSeconds(60);
    outbox.queue(mail("launch:1"));

    assertThat(sender(mail -> {}).sendDue(MORNING)).isZero();
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static final class MovingClock extends Clock {
    private Instant now = MORNING;

    @Override
    public ZoneId getZone() {
      return ZoneId.of("Europe/Copenhagen");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /** Looks before the other node's commit: sees no mail, and then the insert collides. */
  private record Blind(MailStore store) implements MailStore {
    @Override
    public boolean exists(String dedupeKey) {
      return false;
    }

    @Override
    public void insert(OutgoingMail request, QueuedMail mail) {
      store.insert(request, mail);
    }

    @Override
    public List<QueuedMail> claim(Instant now, Instant clock, Instant until, int max) {
      return store.claim(now, clock, until, max);
    }

    @Override
    public void markSent(String id, Instant sentAt) {
      store.markSent(id, sentAt);
    }

    @Override
    public void markRetry(String id, Instant nextAttemptAt, String error) {
      store.markRetry(id, nextAttemptAt, error);
    }

    @Override
    public void markFailed(String id, String error) {
      store.markFailed(id, error);
    }

    @Override
    public List<MailSummary> list(String cohortId) {
      return store.list(cohortId);
    }
  }
}
