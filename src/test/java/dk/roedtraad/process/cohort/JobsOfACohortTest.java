package dk.roedtraad.process.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.roedtraad.support.ChildApplication;
import dk.roedtraad.support.Coordinator;
import dk.roedtraad.support.Rest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole cohort with the engine's own job executor, as the application runs it. Forty-seven jobs of one instance that
 * run side by side would fight over the instance's counters: all but one of them roll back and wait for the next look.
 */
class JobsOfACohortTest {

  private static final int LEADERS = 47;
  private static final String COORDINATOR = "koordinator@forloeb.example";
  private static final ConditionFactory PATIENTLY =
      await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(100));

  @TempDir
  private static Path folder;
  private static ChildApplication application;
  private static Rest coordinator;

  @BeforeAll
  static void anApplicationWithItsJobExecutorOn() throws Exception {
    application = ChildApplication.start("--roedtraad.data-directory=" + folder,
        ChildApplication.SHIPPED_DATABASE,
        "--camunda.bpm.job-execution.enabled=true", "--logging.level.org.camunda.bpm.engine.jobexecutor=DEBUG");
    var administrator = Rest.as("admin@forloeb.example", application.port());
    var answers = new ArrayList<>(List.of(
        administrator.post("/engine-rest/user/create", Map.of("profile", Map.of("id", COORDINATOR, "firstName", "Karen",
            "lastName", "Koordinator", "email", COORDINATOR), "credentials", Map.of("password", "demo"))),
        administrator.put("/engine-rest/group/coordinator/members/" + COORDINATOR, Map.of())));
    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(204));
    coordinator = Rest.as(COORDINATOR, application.port());
  }

  @AfterAll
  static void stop() throws Exception {
    application.close();
  }

  @Test
  void aLaunchStartsOneLeaderAfterTheOtherWithoutALostRace() throws Exception {
    var cohort = approved(Coordinator.modelSchoolPlan("2027-01-12", "2027-03-09", "2027-05-11"), "model");
    PATIENTLY.until(() -> tasks(cohort, "userTask_prepareSeminar").size() == 3);

    assertThat(running("model-school-course")).isEqualTo(LEADERS);
    assertThat(lostRaces()).isEmpty();
  }

  /** The seminar is over already, so that nothing has to be waited for but the jobs. */
  @Test
  void aCohortComesToItsEndWithoutALostRace() throws Exception {
    var plan = Coordinator.implementationSchoolPlan("2026-01-13");
    plan.put("continueAnyway", true);
    var cohort = approved(plan, "implementation");
    var attendance = task(cohort, "userTask_registerAttendance");
    var rows = coordinator.get("/engine-rest/task/" + attendance + "/form-variables").json().at("/attendance/value");
    hand(attendance, Map.of("attendance", new ObjectMapper().readValue(rows.asText(), List.class)));
    hand(task(cohort, "userTask_closeCohort"), Map.of("confirmed", true));
    PATIENTLY.until(() -> status(cohort).equals("CLOSED"));

    assertThat(running("implementation-school-course")).isZero();
    assertThat(lostRaces()).isEmpty();
  }

  private static String approved(Map<String, Object> plan, String school) {
    var started = coordinator.start("cohort", plan);
    assertThat(started.status()).as(started.body()).isEqualTo(200);
    var cohort = started.json().path("businessKey").asText();
    hand(task(cohort, "userTask_loadParticipants"), Map.of("csv", list(school), "confirmed", true));
    hand(task(cohort, "userTask_approvePlan"), Map.of("planDecision", "APPROVE"));
    return cohort;
  }

  private static void hand(String task, Map<String, Object> values) {
    var answer = coordinator.submit(task, values);
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }

  /** The one open task of that step, as soon as there is one. */
  private static String task(String cohort, String step) {
    PATIENTLY.until(() -> tasks(cohort, step).size() == 1);
    return tasks(cohort, step).get(0).path("id").asText();
  }

  private static JsonNode tasks(String cohort, String step) {
    return coordinator.get("/engine-rest/task?processInstanceBusinessKey=" + cohort + "&taskDefinitionKey=" + step)
        .json();
  }

  private static int running(String course) {
    return Rest.as("admin@forloeb.example", application.port())
        .get("/engine-rest/process-instance/count?processDefinitionKey=" + course).json().path("count").asInt();
  }

  private static List<String> lostRaces() throws IOException {
    return application.log().lines().filter(line -> line.contains("OptimisticLocking")).toList();
  }

  private static String status(String cohort) {
    return StreamSupport.stream(coordinator.get("/api/cohorts").json().spliterator(), false)
        .filter(one -> one.path("cohortId").asText().equals(cohort)).map(one -> one.path("status").asText())
        .findFirst().orElseThrow();
  }

  private static String list(String school) {
    return Coordinator.list(IntStream.rangeClosed(1, LEADERS)
        .mapToObj(number -> "leder" + number + "@" + school + number % 10 + ".example").toArray(String[]::new));
  }
}
