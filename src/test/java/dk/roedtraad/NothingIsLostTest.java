package dk.roedtraad;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.support.ChildApplication;
import dk.roedtraad.support.Rest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the application has said yes to is there again after a restart, however it ended, on both databases. */
class NothingIsLostTest {

  private static final String LEADER = "dorte@fjordby.example";
  private static final int BEFORE_THE_KILL = 25;
  /** The tests' own profile names a database of its own; this asks for the one that is shipped. */
  private static final String SHIPPED_DATABASE = "--spring.datasource.url=never";

  @TempDir
  private Path folder;

  @Test
  void nothingThatWasAcceptedIsLostWhenTheProgramIsKilledOnTheEmbeddedDatabase() throws Exception {
    assertNothingIsLost(SHIPPED_DATABASE, "--roedtraad.data-directory=" + folder);

    assertThat(folder.resolve("roed-traad.mv.db")).exists();
  }

  @Test
  void nothingThatWasAcceptedIsLostWhenTheProgramIsKilledOnPostgresql() throws Exception {
    try (var postgres = EmbeddedPostgres.start()) {
      assertNothingIsLost("--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"));
    }
  }

  private static void assertNothingIsLost(String... database) throws Exception {
    var accepted = new ConcurrentLinkedQueue<String>();
    try (var application = ChildApplication.start(database)) {
      enrolLeader(Rest.as("admin@forloeb.example", application.port()));
      var enough = new CountDownLatch(BEFORE_THE_KILL);
      var writer = new Thread(() -> writeUntilItIsDown(Rest.as(LEADER, application.port()), accepted, enough));
      writer.start();
      enough.await();
      application.kill();
      writer.join();
    }
    try (var restarted = ChildApplication.start(database)) {
      assertThat(instancesOf(Rest.as("admin@forloeb.example", restarted.port()))).containsAll(accepted);
      var leader = Rest.as(LEADER, restarted.port());
      var task = leader.get("/engine-rest/task?assignee=" + LEADER).json().get(0).get("id").asText();
      assertThat(leader.submit(task, Map.of("valued", "Videre efter genstart")).status()).isEqualTo(204);
    }
  }

  private static void writeUntilItIsDown(Rest leader, ConcurrentLinkedQueue<String> accepted, CountDownLatch enough) {
    try {
      while (true) {
        var started = leader.start("four-d-cycle", Map.of("developmentArea", "Et område", "scope", "DEPARTMENT"));
        accepted.add(started.json().path("id").asText());
        enough.countDown();
      }
    } catch (UncheckedIOException itIsDown) {
      assertThat(accepted).hasSizeGreaterThanOrEqualTo(BEFORE_THE_KILL);
    }
  }

  private static void enrolLeader(Rest administrator) {
    var user = Map.of("profile", Map.of("id", LEADER, "firstName", "Dorte", "lastName", "Dal", "email", LEADER),
        "credentials", Map.of("password", "demo"));
    var answers = new ArrayList<>(List.of(administrator.post("/engine-rest/user/create", user),
        administrator.put("/engine-rest/group/leader/members/" + LEADER, Map.of()),
        administrator.post("/engine-rest/tenant/create", Map.of("id", "fjordby", "name", "Fjordby")),
        administrator.put("/engine-rest/tenant/fjordby/user-members/" + LEADER, Map.of())));
    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(204));
  }

  private static List<String> instancesOf(Rest administrator) {
    var instances =
        administrator.get("/engine-rest/process-instance?processDefinitionKey=four-d-cycle&maxResults=100000");
    return StreamSupport.stream(instances.json().spliterator(), false).map(i -> i.get("id").asText()).toList();
  }
}
