package dk.roedtraad.bench;

import dk.roedtraad.application.mail.OutboxSender;
import dk.roedtraad.engine.access.SchoolTenantProvider;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The way not taken: a boundary timer on each open task, each of which writes a mail of its own. */
final class TimerPerTask {

  private static final String MODEL = "timer-per-task";

  private final RuntimeService runtime;
  private final OutboxSender sender;
  private final JdbcTemplate db;
  private final Date tomorrow;

  TimerPerTask(ApplicationContext application) {
    runtime = application.getBean(RuntimeService.class);
    sender = application.getBean(OutboxSender.class);
    db = application.getBean(JdbcTemplate.class);
    tomorrow = Date.from(application.getBean(Clock.class).instant().plus(Duration.ofDays(1)));
    application.getBean(RepositoryService.class).createDeployment().name("bench")
        .addClasspathResource("bench/timer-per-task.bpmn").deploy();
  }

  /** From the moment at which all of them are due to the last mail that the mail server has taken. */
  Duration run(int tasks) {
    IntStream.range(0, tasks).forEach(this::open);
    var before = sender.sentSinceStart();
    return BenchTime.of(() -> {
      db.update("update act_ru_job set duedate_ = duedate_ - interval '2 days' where process_def_key_ = ?", MODEL);
      BenchTime.await(() -> sender.sentSinceStart() - before == tasks);
    });
  }

  private void open(int number) {
    var leader = number / ManyLeaders.TASKS_OF_A_LEADER;
    SchoolTenantProvider.startingFor("skole-0", () -> runtime.startProcessInstanceByKey(MODEL,
        ManyLeaders.course(leader), Map.of("leaderId", ManyLeaders.leader(leader), "cohortId",
            ManyLeaders.cohortOf(leader), "remindAt", tomorrow)));
  }
}
