package dk.roedtraad.bench;

import dk.roedtraad.RoedTraadApplication;
import dk.roedtraad.application.mail.MailNotSentException;
import dk.roedtraad.application.mail.MailTransport;
import dk.roedtraad.application.mail.OutboxSender;
import dk.roedtraad.application.mail.QueuedMail;
import dk.roedtraad.application.mail.Recipient;
import dk.roedtraad.application.mail.RenderedMail;
import dk.roedtraad.process.bench.TimerReminderDelegate;
import dk.roedtraad.process.dailyreminders.DailyRemindersProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The application in a JVM of its own, as it runs in earnest: on PostgreSQL, with job executor and sender, on a Monday
 * morning.
 *
 * <p>Arguments: how many leaders, how many rounds, then properties. What it prints begins with {@code Bench}.
 */
public final class DailyRunProgram {

  private static final Instant MONDAY_MORNING = Instant.parse("2027-03-01T07:05:00Z");

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  private final ApplicationContext application;
  private final ManyLeaders leaders;
  private final CountingSockets sockets = new CountingSockets();

  private DailyRunProgram(ApplicationContext application) {
    this.application = application;
    this.leaders = new ManyLeaders(application);
    application.getBean(JavaMailSenderImpl.class).getJavaMailProperties().put("mail.smtp.socketFactory", sockets);
  }

  public static void main(String... arguments) throws InterruptedException {
    ClockUtil.offset(MONDAY_MORNING.toEpochMilli() - System.currentTimeMillis());
    var application = new SpringApplicationBuilder(RoedTraadApplication.class).profiles("test")
        .initializers(context -> ((GenericApplicationContext) context)
            .registerBean("timerReminder", TimerReminderDelegate.class))
        .run(List.of(arguments).subList(2, arguments.length).toArray(String[]::new));
    try (application) {
      new DailyRunProgram(application).compare(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    }
  }

  private void compare(int number, int rounds) throws InterruptedException {
    leaders.growTo(number / 10);
    run(number / 10);
    var held = LiveMemory.during(() -> run(number / 10), BETWEEN_LOOKS.dividedBy(10));
    leaders.growTo(number);
    var heldByAll = LiveMemory.during(() -> run(number), BETWEEN_LOOKS);
    System.out.printf("Bench, memory: the daily run holds %.1f MB at most with %d tasks and %.1f MB with %d%n",
        held / 1e6, number / 10 * ManyLeaders.TASKS_OF_A_LEADER, heldByAll / 1e6,
        number * ManyLeaders.TASKS_OF_A_LEADER);
    var run = new Duration[rounds];
    var bare = new Duration[rounds];
    for (int round = 0; round < rounds; round++) {
      sockets.forget();
      run[round] = run(number);
      var connections = sockets.made();
      var mails = someOfTheMails();
      bare[round] = BenchTime.of(() -> send(mails, ManyLeaders.people(number), connections));
      System.out.printf("Bench, round %d: %d leaders, %d tasks, %d mails over %d connections: the daily run %d ms, the "
          + "mails alone over %d connections %d ms, ratio %.2f%n", round + 1, number,
          number * ManyLeaders.TASKS_OF_A_LEADER, ManyLeaders.people(number), connections, run[round].toMillis(),
          sockets.made() - connections, bare[round].toMillis(), BenchTime.ratio(run[round], bare[round]));
    }
    System.out.printf("Bench, daily run: %.2f times as long as sending the mails alone (medians of %d: %d ms, %d ms)%n",
        BenchTime.ratio(BenchTime.median(run), BenchTime.median(bare)), rounds, BenchTime.median(run).toMillis(),
        BenchTime.median(bare).toMillis());
    beside(BenchTime.median(run), number * ManyLeaders.TASKS_OF_A_LEADER);
  }

  /** A tenth of the tasks is enough to tell what one costs. */
  private void beside(Duration run, int tasks) {
    leaders.forgetTheMorning();
    var withTimers = tasks / 10;
    var timers = new TimerPerTask(application).run(withTimers);
    System.out.printf("Bench, one boundary timer per task: %.1f times as long for a task reminded of as the daily run "
        + "(%.2f ms of %d tasks with a mail each, %.2f ms of %d tasks)%n",
        timers.toNanos() / (double) withTimers / (run.toNanos() / (double) tasks), timers.toNanos() / 1e6 / withTimers,
        withTimers, run.toNanos() / 1e6 / tasks, tasks);
  }

  /** From the timer to the last mail that the mail server has taken. */
  private Duration run(int number) {
    leaders.forgetTheMorning();
    var management = application.getBean(ManagementService.class);
    var runtime = application.getBean(RuntimeService.class);
    var sender = application.getBean(OutboxSender.class);
    var timer = management.createJobQuery().processDefinitionKey(DailyRemindersProcess.ID).timers().list().get(0);
    var before = sender.sentSinceStart();
    return BenchTime.of(() -> {
      management.executeJob(timer.getId());
      BenchTime.await(() -> sender.sentSinceStart() - before == ManyLeaders.people(number));
      BenchTime.await(() -> runtime.createProcessInstanceQuery().processDefinitionKey(DailyRemindersProcess.ID)
          .count() == 0);
    });
  }

  private List<QueuedMail> someOfTheMails() {
    return application.getBean(JdbcTemplate.class).query("select * from mail order by id fetch first 1000 rows only",
        (row, number) -> new QueuedMail(row.getString("id"), row.getString("message_id"),
            new Recipient(row.getString("recipient_id"), row.getString("recipient_name"),
                row.getString("recipient_address")),
            new RenderedMail(row.getString("subject"), row.getString("text_body"), row.getString("html_body"), null,
                null), 0, Instant.EPOCH));
  }

  /** Sends so many of those mails over so many connections, one after the other, and does nothing else. */
  private void send(List<QueuedMail> mails, int count, int connections) {
    var transport = application.getBean(MailTransport.class);
    for (int i = 0; i < connections; i++) {
      try (var connection = transport.connect()) {
        for (int next = count * i / connections; next < count * (i + 1) / connections; next++) {
          connection.send(mails.get(next % mails.size()), () -> {});
        }
      } catch (MailNotSentException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
