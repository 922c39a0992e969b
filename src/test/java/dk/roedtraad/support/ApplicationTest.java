package dk.roedtraad.support;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.roedtraad.RoedTraadApplication;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.model.ModelCoverage;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole application, as it runs, on a database in memory: real engine, real models, real HTTP. The job executor is
 * off, so a test decides when time passes. One context for all test classes: two engines in one JVM clash on their name.
 */
@SpringBootTest(classes = RoedTraadApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureObservability(tracing = false)
@ActiveProfiles("test")
@ExtendWith(ModelCoverage.class)
public abstract class ApplicationTest {

  /** A real mail server; a test empties it before it looks into it. */
  protected static final GreenMail MAIL_SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());

  static {
    MAIL_SERVER.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    MAIL_SERVER.start();
  }

  @Autowired
  protected RuntimeService runtimeService;
  @Autowired
  protected TaskService taskService;
  @Autowired
  protected ManagementService managementService;
  @Autowired
  protected HistoryService historyService;
  @Autowired
  protected IdentityService identityService;
  @Autowired
  protected RepositoryService repositoryService;
  @LocalServerPort
  protected int port;
  @Autowired
  private JdbcClient database;

  @DynamicPropertySource
  static void machineOfItsOwn(DynamicPropertyRegistry properties) {
    // A browser beside the server has nothing of it, and every page is opened hundreds of times.
    properties.add("server.compression.enabled", () -> false);
    properties.add("roedtraad.mail.transport", () -> "smtp");
    properties.add("spring.mail.host", () -> "localhost");
    properties.add("spring.mail.port", () -> MAIL_SERVER.getSmtp().getPort());
  }

  /**
   * Leaves nothing behind: instances, courses that seem to run without one, the moved clock, the acting person, more
   * administrators than the first.
   */
  @AfterEach
  void tidyUp() {
    identityService.clearAuthentication();
    identityService.createUserQuery().memberOfGroup(Group.ADMINISTRATOR.id()).list().stream().map(User::getId)
        .filter(id -> !id.equals("admin@forloeb.example"))
        .forEach(id -> identityService.deleteMembership(id, Group.ADMINISTRATOR.id()));
    runtimeService.createProcessInstanceQuery().rootProcessInstances().list()
        .forEach(instance -> runtimeService.deleteProcessInstanceIfExists(instance.getId(), "test over", true, true,
            false, false));
    // Far ahead, so that no test of what is past its time finds them, and has all of them to erase.
    database.sql("""
        update course set ended_at = timestamp with time zone '2100-01-01 00:00:00+00', outcome = coalesce(outcome, 'WITHDRAWN')
        where started_at is not null and coalesce(year(ended_at), 0) < 2100""").update();
    ClockUtil.reset();
  }

  /** From here on it is that moment, in Denmark, for the engine and for us. */
  protected static void itIs(ZonedDateTime moment) {
    ClockUtil.setCurrentTime(Date.from(moment.toInstant()));
  }

  /** Runs what the job executor would run now (async steps and due timers), until nothing is due any more. */
  protected void runDueJobs() {
    for (int round = 0; round < 1000; round++) {
      List<Job> due = managementService.createJobQuery().executable().list();
      if (due.isEmpty()) {
        return;
      }
      due.forEach(job -> {
        if (managementService.createJobQuery().jobId(job.getId()).count() > 0) {
          managementService.executeJob(job.getId());
        }
      });
    }
    throw new AssertionError("Jobs keep coming: is a timer due again and again?");
  }
}
