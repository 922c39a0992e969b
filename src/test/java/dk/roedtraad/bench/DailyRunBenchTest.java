package dk.roedtraad.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.support.ChildApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.server.SMTPServer;

/**
 * The daily run for 20,000 leaders beside sending its mails alone: {@code mvn test -Pbench -Dtest=DailyRunBenchTest}.
 *
 * <p>Three programs: this one is the mail server, PostgreSQL keeps every commit on the disk as it does in earnest, and
 * {@link DailyRunProgram} is measured.
 */
@Tag("bench")
class DailyRunBenchTest {

  private static final int LEADERS = Integer.getInteger("roedtraad.bench.leaders", 20_000);
  private static final int ROUNDS = Integer.getInteger("roedtraad.bench.rounds", 3);

  @Test
  void theDailyRunBesideItsMailsAlone() throws Exception {
    var mailServer = SMTPServer.port(0).messageHandler((context, from, to, data) -> {}).build();
    mailServer.start();
    try (var database = EmbeddedPostgres.builder().setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on").start()) {
      var program = ChildApplication.measured(DailyRunProgram.class, List.of("-Xmx512m"), String.valueOf(LEADERS),
          String.valueOf(ROUNDS), "--server.port=0", "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
          "--roedtraad.mail.transport=smtp", "--spring.mail.host=localhost",
          "--spring.mail.port=" + mailServer.getPortAllocated(), "--roedtraad.mail.scheduled=true",
          "--roedtraad.mail.send-interval=100ms", "--camunda.bpm.job-execution.enabled=true");
      try (var said = program.inputReader(StandardCharsets.UTF_8)) {
        var log = said.lines().peek(line -> {
          if (line.startsWith("Bench")) {
            System.out.println(line);
          }
        }).toList();
        assertThat(program.waitFor()).as(() -> String.join("\n", log)).isZero();
      }
    } finally {
      mailServer.stop();
    }
  }
}
