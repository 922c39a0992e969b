package dk.roedtraad.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dk.roedtraad.support.ChildApplication;
import dk.roedtraad.support.Chromium;
import dk.roedtraad.support.Rest;
import dk.roedtraad.support.TasklistPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as somebody meets it who has just started it: filled, movable, and where it was after a kill. */
class DemoTest {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir
  private Path folder;

  /** As the demo runs: beside the test profile, its job executor and its mail are at work. */
  private ChildApplication launch() throws Exception {
    return ChildApplication.launch("--spring.profiles.active=demo", "--roedtraad.data-directory=" + folder,
        ChildApplication.SHIPPED_DATABASE,
        "--camunda.bpm.job-execution.enabled=true", "--roedtraad.mail.scheduled=true");
  }

  private static Rest administrator(ChildApplication demo) {
    return Rest.as(DemoPeople.ADMINISTRATOR, demo.port());
  }

  private static OffsetDateTime now(Rest.Response response) {
    assertThat(response.status()).as(response.body()).isEqualTo(200);
    return OffsetDateTime.parse(response.json().path("now").asText());
  }

  private static List<JsonNode> list(Rest.Response response) {
    assertThat(response.status()).as(response.body()).isEqualTo(200);
    return StreamSupport.stream(response.json().spliterator(), false).toList();
  }

  @Test
  void theFirstStartFillsTheDemoAndAKillLosesNeitherTimeNorWork() throws Exception {
    try (var demo = launch()) {
      await().atMost(PATIENCE).until(() -> mails() > 60);
      demo.kill();
    }
    OffsetDateTime before;
    List<JsonNode> cohorts;
    try (var demo = launch()) {
      demo.awaitHealth(PATIENCE);
      cohorts = list(Rest.as(DemoPeople.COORDINATOR, demo.port()).get("/api/cohorts"));
      assertThat(cohorts).extracting(cohort -> cohort.get("leaders").asInt()).containsExactlyInAnyOrder(47, 43);
      assertTheStageIsInteresting(demo, cohorts);
      assertEverybodyGetsIn(demo);
      assertOnlyWhatIsTheSameForEverybodyIsCompressed(demo);
      takeThePicturesOfTheReadme(demo);
      assertLeadersCannotMoveTime(demo);
      assertNonsenseIsRefused(demo);
      before = now(administrator(demo).post("/api/demo/clock", Map.of("advance", "P1D")));
      assertPeopleGoOnWorking(demo, cohorts, before);
      var asked = administrator(demo).get("/api/demo/clock");
      assertThat(asked.json().path("jobs").isInt() && asked.json().path("mails").isInt()).as(asked.body()).isTrue();
      before = now(asked);
      demo.kill();
    }
    try (var demo = launch()) {
      demo.awaitHealth(PATIENCE);
      assertThat(now(administrator(demo).get("/api/demo/clock"))).isBetween(before, before.plusMinutes(30));
      assertThat(list(Rest.as(DemoPeople.COORDINATOR, demo.port()).get("/api/cohorts"))).isEqualTo(cohorts);
    }
  }

  private long mails() throws IOException {
    var outbox = folder.resolve("outbox");
    if (!Files.exists(outbox)) {
      return 0;
    }
    try (var files = Files.list(outbox)) {
      return files.count();
    }
  }

  private static String model(List<JsonNode> cohorts) {
    return cohorts.stream().filter(cohort -> "MODEL_SCHOOL".equals(cohort.get("track").asText())).findFirst()
        .orElseThrow().get("cohortId").asText();
  }

  private static void assertTheStageIsInteresting(ChildApplication demo, List<JsonNode> cohorts) {
    var leaders = list(Rest.as(DemoPeople.COORDINATOR, demo.port()).get("/api/cohorts/" + model(cohorts) + "/progress"));
    assertThat(leaders).hasSize(47)
        .allSatisfy(leader -> assertThat(leader.get("phase").asText()).contains("3. internat"));
    assertThat(leaders).extracting(leader -> leader.get("status").asText()).contains("ON_TRACK", "DELAYED");
    assertThat(leaders.stream().filter(leader -> leader.get("overdueTasks").asInt() > 0).count()).isBetween(1L, 20L);
    assertThat(administrator(demo).get("/engine-rest/incident/count").json().get("count").asInt()).isZero();
  }

  /** The four pages that tell most, each as its reader sees it. */
  private static void takeThePicturesOfTheReadme(ChildApplication demo) {
    if (Chromium.find().isPresent()) {
      take(demo, "form", 390, 844, "/start", "leder@rybners.example", ".fjs-container textarea");
      take(demo, "my-course", 390, 844, "/camunda/app/tasklist/default/#/mit-forloeb", "leder@rybners.example",
          ".roedtraad-picture svg");
      take(demo, "cohort-overview", 1400, 900, "/camunda/app/tasklist/default/#/holdoverblik", DemoPeople.COORDINATOR,
          ".roedtraad-own-page:has(.roedtraad-day li) .roedtraad-leaders > li");
      take(demo, "overview", 1400, 900, "/start", "chef@rybners.example", ".roedtraad-picture svg");
    }
  }

  private static void take(ChildApplication demo, String picture, int width, int height, String address, String reader,
      String whenThereIs) {
    try (var window = new TasklistPage(demo.port(), width, height)) {
      window.page().navigate("http://localhost:" + demo.port() + address);
      window.logIn(reader);
      assertThat(window.page().locator(whenThereIs).first()).isVisible();
      window.pictureOfTheReadme(picture);
      assertThat(window.faults()).isEmpty();
    }
  }

  private static void assertEverybodyGetsIn(ChildApplication demo) {
    assertThat(List.of(DemoPeople.COORDINATOR, DemoPeople.COACH, DemoPeople.EVALUATOR, DemoPeople.MANAGER,
        DemoPeople.LEADER, DemoPeople.ADMINISTRATOR)).allSatisfy(person ->
            assertThat(Rest.as(person, demo.port()).get("/engine-rest/task/count").status()).isEqualTo(200));
    assertThat(list(Rest.as(DemoPeople.LEADER, demo.port())
        .get("/engine-rest/task?assignee=" + DemoPeople.LEADER))).isNotEmpty();
  }

  private static void assertOnlyWhatIsTheSameForEverybodyIsCompressed(ChildApplication demo) {
    var somebody = Rest.as(DemoPeople.LEADER, demo.port()).with("Accept-Encoding", "gzip");
    assertThat(somebody.bytes("/camunda/lib/deps.js").headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(somebody.bytes("/api/my-courses").headers().firstValue("Content-Encoding")).isEmpty();
  }

  private static void assertLeadersCannotMoveTime(ChildApplication demo) {
    var leader = Rest.as(DemoPeople.LEADER, demo.port());
    assertThat(leader.get("/api/demo/clock").status()).isEqualTo(403);
    assertThat(leader.post("/api/demo/clock", Map.of("advance", "P1D")).status()).isEqualTo(403);
    assertThat(leader.post("/api/demo/play", Map.of("cohortId", "x", "upTo", "2030-01-01")).status()).isEqualTo(403);
    assertThat(Rest.anonymous(demo.port()).get("/api/demo/clock").status()).isEqualTo(401);
  }

  private static void assertNonsenseIsRefused(ChildApplication demo) {
    var administrator = administrator(demo);
    assertThat(List.of(Map.<String, Object>of(), Map.of("advance", "i morgen"), Map.of("advance", "-P1D"),
        Map.of("advance", "PT0S"), Map.of("advance", "P3Y"), Map.of("to", "2020-01-01T08:00"), Map.of("to", 7),
        Map.of("advance", "P1D", "to", "2040-01-01T08:00"))).allSatisfy(wish -> {
          var refused = administrator.post("/api/demo/clock", wish);
          assertThat(refused.status()).as(wish + ": " + refused.body()).isEqualTo(400);
          assertThat(refused.message()).isNotBlank();
        });
    assertThat(administrator.post("/api/demo/play", Map.of("cohortId", "findes-ikke", "upTo", "2030-01-01")).status())
        .isEqualTo(404);
  }

  /** The konsulenter and leaders answer; what the coordinator has to do stays where it is. */
  private static void assertPeopleGoOnWorking(ChildApplication demo, List<JsonNode> cohorts, OffsetDateTime now) {
    var coordinators = "/engine-rest/task?assignee=" + DemoPeople.COORDINATOR;
    var coordinator = Rest.as(DemoPeople.COORDINATOR, demo.port());
    var before = list(coordinator.get(coordinators)).stream().map(task -> task.get("id").asText()).toList();
    assertThat(before).isNotEmpty();

    var played = administrator(demo).post("/api/demo/play", Map.of("cohortId", model(cohorts),
        "upTo", now.plusDays(6).toLocalDate().toString(), "except", List.of(DemoPeople.LEADER)));

    assertThat(played.status()).as(played.body()).isEqualTo(200);
    assertThat(played.json().get("answers").asInt()).isGreaterThan(5);
    assertThat(played.json().get("refused").asInt()).isZero();
    assertThat(played.json().get("failedJobs").asInt()).isZero();
    assertThat(played.json().get("mails").asInt()).isPositive();
    assertThat(now(played).toLocalDate()).isEqualTo(now.plusDays(6).toLocalDate());
    assertThat(list(coordinator.get(coordinators))).extracting(task -> task.get("id").asText()).containsAll(before);
  }
}
