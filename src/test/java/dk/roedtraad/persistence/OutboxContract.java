package dk.roedtraad.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roedtraad.application.mail.CalendarEvent;
import dk.roedtraad.application.mail.CalendarMethod;
import dk.roedtraad.application.mail.MailContent.CoordinatorNotice;
import dk.roedtraad.application.mail.MailContent.OpenTask;
import dk.roedtraad.application.mail.MailContent.ReminderDigest;
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
import dk.roedtraad.application.mail.SentMail;
import dk.roedtraad.application.mail.UndeliveredMails;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the outbox promises, held against a real database; only rendering and the mail server are stand-ins. */
abstract class OutboxContract {

  private static final Instant MORNING = Instant.parse("2027-02-01T07:00:00Z");
  private static final MailProperties PROPERTIES = new MailProperties("forloeb@forloeb.example", "Den røde tråd", null,
      MailProperties.Transport.SMTP, Duration.ofSeconds(5), 0, false);

  private static final Recipient LEADER = new Recipient("leder", "Søren Ågård", "leder@skole.example");
  private static final CoordinatorNotice NOTICE = new CoordinatorNotice("…", List.of(), null);

  private final MovingClock clock = new MovingClock();
  private JdbcClient jdbc;
  private JdbcTransactionManager transactions;
  private MailStore store;
  private Outbox outbox;
  private final Set<Recipient> strangers = new HashSet<>();
  /** Ids of the mails whose address is to be asked for. */
  private final List<String> givenUp = new ArrayList<>();

  abstract DataSource database();

  @BeforeEach
  void emptyOutbox() {
    Flyway.configure().dataSource(database()).load().migrate();
    jdbc = JdbcClient.create(database());
    jdbc.sql("delete from mail").update();
    transactions = new JdbcTransactionManager(database());
    store = new JdbcMailStore(jdbc, new JdbcTemplate(database()));
    outbox = outboxOn(store);
  }

  private Outbox outboxOn(MailStore mails) {
    return new Outbox(mails, mail -> new RenderedMail("Påmindelse: Ærø", "æøå 📅", "<p>æøå</p>", "BEGIN:VCALENDAR",
        CalendarMethod.REQUEST), (cohort, recipient) -> !strangers.contains(recipient), PROPERTIES, clock,
        transactions);
  }

  private OutboxSender sender(MailTransport transport) {
    return sender(transport, PROPERTIES);
  }

  private OutboxSender sender(MailTransport transport, MailProperties properties) {
    return new OutboxSender(store, transport, mail -> mail, new UndeliveredMails() {
      @Override
      public void gaveUp(QueuedMail mail) {
        givenUp.add(mail.id());
      }

      @Override
      public void askForAddresses() {}
    }, properties, clock, transactions);
  }

  private static OutgoingMail mail(String key) {
    return new OutgoingMail("cohort-1", "course-1", LEADER, NOTICE, null, key);
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
  void aMailToSomebodyOutsideTheCohortIsNotEvenWritten() {
    strangers.add(LEADER);

    assertThatThrownBy(() -> outbox.queue(mail("launch:1"))).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cohort-1").hasMessageNotContaining("@");

    assertThat(listed()).isEmpty();
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
  void ofManyMailsOnlyThoseThatAreNewAreWritten() {
    var blind = outboxOn(new Blind(store));
    outbox.queue(mail("launch:2"));

    assertThat(outbox.queueAll(List.of(mail("launch:1"), mail("launch:2"), mail("launch:3")))).isEqualTo(2);
    new TransactionTemplate(transactions).executeWithoutResult(step -> assertThat(
        blind.queueAll(List.of(mail("launch:3"), mail("launch:4"), mail("launch:5")))).isEqualTo(2));

    assertThat(listed()).hasSize(5);
  }

  @Test
  void ofManyMailsNoneIsWrittenIfOneIsForAStranger() {
    var stranger = new Recipient("fremmed", "Frem Med", "fremmed@skole.example");
    strangers.add(stranger);

    assertThatThrownBy(() -> outbox.queueAll(List.of(mail("launch:1"),
        new OutgoingMail("cohort-1", "course-1", stranger, NOTICE, null, "launch:2"))))
        .isInstanceOf(IllegalStateException.class);

    assertThat(listed()).isEmpty();
  }

  @Test
  void aMailboxThatTakesNothingIsTriedAgainWithGrowingPausesAndThenGivenUp() {
    outbox.queue(mail("launch:1"));
    var attempts = new ArrayList<Duration>();
    var sender = sender(mail -> {
      attempts.add(Duration.between(MORNING, clock.instant()));
      throw new MailNotSentException("the mail server refused the address, code 452", false, null);
    });

    for (var minute = 0; minute <= Duration.ofHours(12).toMinutes(); minute++) {
      clock.now = MORNING.plus(Duration.ofMinutes(minute));
      assertThat(sender.sendDue(clock.now)).isZero();
    }

    assertThat(attempts).extracting(Duration::toMinutes).containsExactly(0L, 1L, 6L, 36L, 156L, 636L);
    assertThat(listed()).singleElement().extracting(MailSummary::status).isEqualTo(MailStatus.FAILED);
    assertThat(column("last_error")).isEqualTo("the mail server refused the address, code 452");
    assertThat(givenUp).containsExactly(column("id"));
  }

  @Test
  void noMailIsGivenUpBecauseOurOwnServerIsAwayForAWeekend() {
    outbox.queue(mail("launch:1"));
    var attempts = new AtomicInteger();
    var away = sender(mail -> {
      attempts.incrementAndGet();
      throw MailNotSentException.serverAway("the mail server was not reached", null);
    });

    for (var hour = 0; hour <= 60; hour++) {
      clock.now = MORNING.plus(Duration.ofHours(hour));
      away.sendDue(clock.now);
    }
    assertThat(attempts.get()).isEqualTo(61);
    assertThat(givenUp).isEmpty();

    clock.now = clock.now.plus(Duration.ofMinutes(15));
    assertThat(sender(mail -> {}).sendDue(clock.now)).isEqualTo(1);
  }

  @Test
  void aReminderThatTheServerTookTooLateIsDroppedAndReachesNobodyInTheEveningOrTheDayAfter() {
    outbox.queue(new OutgoingMail("cohort-1", null, LEADER, new ReminderDigest(List.of(
        new OpenTask("1", "Beskriv din AL-opgave", null, 7, null, false, null)), true), null, "reminder:1"));
    outbox.queue(mail("launch:1"));
    var away = sender(mail -> {
      throw MailNotSentException.serverAway("the mail server was not reached", null);
    });
    for (clock.now = MORNING; clock.now.isBefore(Instant.parse("2027-02-01T15:55:00Z"));
        clock.now = clock.now.plus(Duration.ofMinutes(15))) {
      away.sendDue(clock.now);
    }
    assertThat(listed()).extracting(MailSummary::status).containsOnly(MailStatus.QUEUED);

    clock.now = Instant.parse("2027-02-01T16:15:00Z");
    assertThat(sender(mail -> {}).sendDue(clock.now)).as("at a quarter past five, the other mail").isEqualTo(1);
    clock.now = Instant.parse("2027-02-02T07:00:00Z");
    assertThat(sender(mail -> {}).sendDue(clock.now)).isZero();
    assertThat(listed()).extracting(MailSummary::status)
        .containsExactlyInAnyOrder(MailStatus.DROPPED, MailStatus.SENT);
  }

  @Test
  void aReminderThatACoordinatorAsksForInTheEveningGoesOutThen() {
    clock.now = Instant.parse("2027-02-01T18:00:00Z");
    outbox.queue(new OutgoingMail("cohort-1", null, LEADER, new ReminderDigest(List.of(
        new OpenTask("1", "Beskriv din AL-opgave", null, 7, null, false, null)), true), null, "reminder:1"));

    assertThat(sender(mail -> {}).sendDue(clock.now)).isEqualTo(1);
  }

  @Test
  void whatIsOfNoUseAnyMoreIsNotSent() {
    outbox.queue(new OutgoingMail("cohort-1", null, LEADER, new ReminderDigest(List.of(
        new OpenTask("1", "Beskriv din AL-opgave", null, 7, null, false, null)), true), null, "reminder:1"));
    outbox.queue(new OutgoingMail("cohort-1", null, LEADER, NOTICE, new CalendarEvent("uid", 0, CalendarMethod.REQUEST,
        MORNING.plus(Duration.ofDays(2)), MORNING.plus(Duration.ofDays(3)), "1. internat", null, null), "invite:1"));
    outbox.queue(mail("launch:1"));

    clock.now = Instant.parse("2027-02-01T23:00:00Z");
    new TransactionTemplate(transactions).executeWithoutResult(round -> store.dropOutdated(clock.now));
    assertThat(listed()).extracting(MailSummary::status)
        .containsExactlyInAnyOrder(MailStatus.DROPPED, MailStatus.QUEUED, MailStatus.QUEUED);
    clock.now = MORNING.plus(Duration.ofDays(3));
    assertThat(sender(mail -> {}).sendDue(clock.now)).isEqualTo(1);

    assertThat(listed()).extracting(MailSummary::status)
        .containsExactlyInAnyOrder(MailStatus.DROPPED, MailStatus.DROPPED, MailStatus.SENT);
  }

  @Test
  void whatIsOvertakenIsNotSentUnlessASenderHasItInHand() {
    outbox.queue(mail("notice:1"));
    store.dropWaiting("course-1", Set.of(MailKind.LAUNCH), MORNING);
    store.dropWaiting("course-2", Set.of(MailKind.COORDINATOR_NOTICE), MORNING);
    assertThat(listed()).extracting(MailSummary::status).as("another kind, another course")
        .containsExactly(MailStatus.QUEUED);

    store.claim(MORNING, MORNING, MORNING.plusSeconds(60), 1);
    store.dropWaiting("course-1", Set.of(MailKind.COORDINATOR_NOTICE), MORNING);
    assertThat(listed()).extracting(MailSummary::status).as("in a sender's hand").containsExactly(MailStatus.QUEUED);

    store.dropWaiting("course-1", Set.of(MailKind.COORDINATOR_NOTICE), MORNING.plusSeconds(60));
    assertThat(listed()).extracting(MailSummary::status).containsExactly(MailStatus.DROPPED);
  }

  @Test
  void itIsKnownWhenAMailLeftUnlessItCameBack() {
    outbox.queue(mail("notice:1"));
    assertThat(store.sentAt("notice:1")).isEmpty();
    sender(sent -> { }).sendDue(MORNING);
    assertThat(store.sentAt("notice:1")).contains(MORNING);

    store.markReturned(column("message_id"), MORNING, "550");
    assertThat(store.sentAt("notice:1")).isEmpty();
  }

  @Test
  void noMoreLeaveWithinAMinuteThanMay() {
    IntStream.range(0, 45).forEach(number -> outbox.queue(mail("launch:" + number)));
    var slow = sender(mail -> clock.now = clock.now.plusMillis(10), new MailProperties("forloeb@forloeb.example", "x",
        null, MailProperties.Transport.SMTP, Duration.ofSeconds(5), 30, false));

    assertThat(slow.sendDue(clock.now)).isEqualTo(30);
    assertThat(slow.sendDue(clock.now)).isZero();
    clock.now = MORNING.plusSeconds(59);
    assertThat(slow.sendDue(clock.now)).isZero();
    clock.now = MORNING.plusSeconds(61);
    assertThat(slow.sendDue(clock.now)).isEqualTo(15);
  }

  @Test
  void aMailThatComesBackIsNotedOnce() {
    outbox.queue(mail("launch:1"));
    sender(mail -> {}).sendDue(MORNING);
    var messageId = column("message_id");

    assertThat(store.markReturned(messageId, MORNING, "returned, status 5.1.1")).get()
        .extracting(QueuedMail::recipient).isEqualTo(LEADER);
    assertThat(store.markReturned(messageId, MORNING, "returned, status 5.1.1")).isEmpty();
    assertThat(store.markReturned("<somebody@else.example>", MORNING, "returned, status 5.1.1")).isEmpty();
    assertThat(listed()).extracting(MailSummary::status).containsExactly(MailStatus.FAILED);
  }

  @Test
  void whatWaitsForAnAddressIsNotTriedAndGoesToTheRightOne() {
    jdbc.sql("delete from person where id = 'leder'").update();
    jdbc.sql("""
        insert into person (id, first_name, last_name, email, created_at, address_failed_at)
        values ('leder', 'Søren', 'Ågård', 'leder@skole.example', :now, :now)
        """).param("now", MORNING.atOffset(ZoneOffset.UTC)).update();
    outbox.queue(mail("launch:1"));
    var delivered = new ArrayList<String>();
    var sender = sender(mail -> delivered.add(mail.recipient().address()));
    assertThat(sender.sendDue(MORNING)).isZero();

    jdbc.sql("update person set address_failed_at = null where id = 'leder'").update();
    store.sendAgain(new Recipient("leder", "Søren Ågård", "soeren@skole.example"), MORNING);
    assertThat(sender.sendDue(MORNING)).isEqualTo(1);
    assertThat(delivered).containsExactly("soeren@skole.example");
    jdbc.sql("delete from person where id = 'leder'").update();
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
    IntStream.range(0, 150).forEach(number -> outbox.queue(mail("launch:" + number)));
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
    assertThat(sent + byTheOther.get()).isEqualTo(150);
    assertThat(delivered).hasSize(150).doesNotHaveDuplicates();
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
    public Set<String> known(Collection<String> dedupeKeys) {
      return Set.of();
    }

    @Override
    public void insertAll(List<Entry> entries) {
      store.insertAll(entries);
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
    public void markFailed(String id, Instant at, String error) {
      store.markFailed(id, at, error);
    }

    @Override
    public void dropOutdated(Instant now) {
      store.dropOutdated(now);
    }

    @Override
    public Optional<QueuedMail> markReturned(String messageId, Instant at, String error) {
      return store.markReturned(messageId, at, error);
    }

    @Override
    public void sendAgain(Recipient corrected, Instant failedSince) {
      store.sendAgain(corrected, failedSince);
    }

    @Override
    public void dropWaiting(String recipientId) {
      store.dropWaiting(recipientId);
    }

    @Override
    public void dropWaiting(String courseId, Set<MailKind> kinds, Instant now) {
      store.dropWaiting(courseId, kinds, now);
    }

    @Override
    public List<SentMail> about(String courseId, String leaderId, String cohortId) {
      return store.about(courseId, leaderId, cohortId);
    }

    @Override
    public Optional<Instant> sentAt(String dedupeKey) {
      return store.sentAt(dedupeKey);
    }

    @Override
    public Map<MailStatus, Integer> counts(Instant since) {
      return store.counts(since);
    }

    @Override
    public int countSentAfter(Instant moment) {
      return store.countSentAfter(moment);
    }

    @Override
    public List<MailSummary> list(String cohortId) {
      return store.list(cohortId);
    }
  }
}
