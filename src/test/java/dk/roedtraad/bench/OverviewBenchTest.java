package dk.roedtraad.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.support.ChildApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A school's page and "Mine opgaver" with few and with many leaders: {@code mvn test -Pbench -Dtest=OverviewBenchTest}. On
 * PostgreSQL, in a program of its own ({@link OverviewProgram}). Prints, and judges nothing.
 */
@Tag("bench")
class OverviewBenchTest {

  private static final int LEADERS = Integer.getInteger("roedtraad.bench.leaders", 20_000);

  @Test
  void pagesWithManyLeadersBesideFew() throws Exception {
    try (var database = EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "off").start()) {
      var program = ChildApplication.measured(OverviewProgram.class, List.of("-Xmx512m"), String.valueOf(LEADERS),
          "--server.port=0", "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
          "--camunda.bpm.job-execution.enabled=true");
      try (var said = program.inputReader(StandardCharsets.UTF_8)) {
        var log = said.lines().peek(line -> {
          if (line.startsWith("Bench")) {
            System.out.println(line);
          }
        }).toList();
        assertThat(program.waitFor()).as(() -> String.join("\n", log)).isZero();
      }
    }
  }
}
