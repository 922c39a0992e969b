package dk.roedtraad.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.support.ApplicationTest;
import dk.roedtraad.support.ChildApplication;
import dk.roedtraad.support.Rest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes that start together: each thing is made once, and neither node fails. */
class StartTogetherTest extends ApplicationTest {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Autowired
  private IdentityBootstrap bootstrap;
  @Autowired
  private PlatformTransactionManager transactions;

  @Test
  void theSecondWaitsForTheFirstAndFindsWhatThatHasMade() throws Exception {
    identityService.deleteGroup(Group.EVALUATOR.id());
    var second = new CompletableFuture<Void>();
    new TransactionTemplate(transactions).executeWithoutResult(status -> {
      bootstrap.afterPropertiesSet();
      second.completeAsync(() -> {
        bootstrap.afterPropertiesSet();
        return null;
      });
      assertThatThrownBy(() -> second.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
    });
    second.get(30, TimeUnit.SECONDS);

    assertThat(identityService.createGroupQuery().groupId(Group.EVALUATOR.id()).count()).isEqualTo(1);
  }

  @Test
  void twoNodesStartTogetherOnAnEmptyDatabase(@TempDir Path folder) throws Exception {
    try (var server = EmbeddedPostgres.start();
        var one = launch(server, folder.resolve("one"));
        var other = launch(server, folder.resolve("other"))) {
      one.awaitHealth(PATIENCE);
      other.awaitHealth(PATIENCE);

      for (var node : new ChildApplication[] {one, other}) {
        var administrator = Rest.as("admin@forloeb.example", node.port());
        assertThat(administrator.get("/engine-rest/group").json()).hasSize(Group.values().length);
        assertThat(administrator.get("/engine-rest/filter").json()).extracting(filter -> filter.path("name").asText())
            .isNotEmpty().doesNotHaveDuplicates();
        assertThat(administrator.get("/engine-rest/process-definition?latestVersion=true").json())
            .allSatisfy(process -> assertThat(process.path("version").asInt()).isEqualTo(1));
      }
    }
  }

  private static ChildApplication launch(EmbeddedPostgres server, Path folder) throws Exception {
    return ChildApplication.launch("--roedtraad.data-directory=" + folder,
        "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"), "--spring.datasource.username=postgres",
        "--spring.datasource.password=postgres", "--spring.datasource.driver-class-name=org.postgresql.Driver");
  }
}
