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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the application has said yes to is there again after a restart, however it ended, on both databases. */
class NothingIsLostTest {

  private static final String LEADER = "dorte@fjordby.example";
  private static final int BEFORE_THE_KILL = 25;
  /** Exactly 20,000 characters. */
  private static final String LONG = "æøå 🙂 \"<b>' &{}\\\t\r\n".repeat(1000);

  @TempDir
  private Path folder;

  @Test
  void nothingThatWasAcceptedIsLostWhenTheProgramIsKilledOnTheEmbeddedDatabase() throws Exception {
    assertNothingIsLost(ChildApplication.SHIPPED_DATABASE, "--roedtraad.data-directory=" + folder);

    assertThat(folder.resolve("roed-traad.mv.db")).exists();
  }

  @Test
  void nothingThatWasAcceptedIsLostWhenTheProgramIsKilledOnPostgresql() throws Exception {
    try (var postgres = EmbeddedPostgres.start()) {
      assertNothingIsLost("--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"));
    }
  }

  private static void assertNothingIsLost(String... database) throws Exception {
    assertThat(LONG).hasSize(20_000);
    var accepted = new ConcurrentLinkedQueue<String>();
    var saved = new AtomicInteger();
    String typedIn;
    try (var application = ChildApplication.start(database)) {
      enrolLeader(Rest.as("admin@forloeb.example", application.port()));
      var leader = Rest.as(LEADER, application.port());
      typedIn = handInALongText(leader);
      var enoughAccepted = new CountDownLatch(BEFORE_THE_KILL);
      var enoughSaved = new CountDownLatch(BEFORE_THE_KILL);
      var writer = new Thread(() -> writeUntilItIsDown(leader, accepted, enoughAccepted));
      var typist = new Thread(() -> typeUntilItIsDown(leader, typedIn, saved, enoughSaved));
      writer.start();
      typist.start();
      enoughAccepted.await();
      enoughSaved.await();
      application.kill();
      writer.join();
      typist.join();
    }
    try (var restarted = ChildApplication.start(database)) {
      assertThat(instancesOf(Rest.as("admin@forloeb.example", restarted.port()))).containsAll(accepted);
      var leader = Rest.as(LEADER, restarted.port());
      assertThat(leader.get("/api/my-courses").json().findValuesAsText("text")).contains(LONG);
      var draft = leader.get("/engine-rest/task/" + typedIn + "/form-variables").json().at("/desiredFuture/value");
      assertThat(draft.asText()).as("the last save that was answered, or the one on its way").isIn(
          typed(saved.get()), typed(saved.get() + 1));
      assertThat(leader.submit(typedIn, Map.of("desiredFuture", LONG)).status()).isEqualTo(204);
      assertThat(leader.get("/api/drafts").body()).isEqualTo("[]");
    }
  }

  /** Hands in the first step of a cycle; gives the task that follows. */
  private static String handInALongText(Rest leader) {
    var cycle = leader.start("four-d-cycle", Map.of("developmentArea", LONG, "scope", "DEPARTMENT")).json().path("id")
        .asText();
    var tasks = "/engine-rest/task?processInstanceId=" + cycle;
    var handedIn = leader.submit(leader.get(tasks).json().at("/0/id").asText(), Map.of("valued", LONG));
    assertThat(handedIn.status()).as(handedIn.body()).isEqualTo(204);
    return leader.get(tasks).json().at("/0/id").asText();
  }

  private static void typeUntilItIsDown(Rest leader, String task, AtomicInteger saved, CountDownLatch enough) {
    try {
      while (true) {
        var answer = leader.put("/api/drafts/" + task, Map.of("values",
            Map.of("desiredFuture", typed(saved.get() + 1))));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        saved.incrementAndGet();
        enough.countDown();
      }
    } catch (UncheckedIOException itIsDown) {
      assertThat(saved).hasValueGreaterThanOrEqualTo(BEFORE_THE_KILL);
    }
  }

  private static String typed(int save) {
    return save + LONG;
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
    var instances = new ArrayList<String>();
    for (var page = instancesFrom(0, administrator); !page.isEmpty();
        page = instancesFrom(instances.size(), administrator)) {
      instances.addAll(page);
    }
    return instances;
  }

  private static List<String> instancesFrom(int first, Rest administrator) {
    var page = administrator.get("/engine-rest/process-instance?processDefinitionKey=four-d-cycle&sortBy=instanceId"
        + "&sortOrder=asc&maxResults=2000&firstResult=" + first);
    return StreamSupport.stream(page.json().spliterator(), false).map(i -> i.get("id").asText()).toList();
  }
}
