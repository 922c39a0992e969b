package dk.roedtraad.engine.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.support.ApplicationTest;
import dk.roedtraad.support.Rest;
import dk.roedtraad.support.WholeDatabase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One leader, one form, end to end: what is written is kept, is seen by its owner alone, and never by the engine. */
class AnswersOutsideTheEngineTest extends ApplicationTest {

  private static final String ANNE = "anne@fjordby.example";
  private static final String BENT = "bent@fjordby.example";
  private static final String ADMINISTRATOR = "admin@forloeb.example";
  private static final String AREA = "Vores måde at mødes på – det, der virker";
  private static final Map<String, Object> START = Map.of("developmentArea", AREA, "scope", "DEPARTMENT");

  @Autowired
  private Accounts accounts;
  @Autowired
  private JdbcClient db;

  @BeforeEach
  void twoLeadersOfOneSchool() {
    accounts.ensureSchool("fjordby", "Fjordby Erhvervsskole");
    for (var leader : List.of(ANNE, BENT)) {
      accounts.ensure(leader, leader.substring(0, 4), "Fjord", leader, Group.LEADER);
      accounts.addToSchool(leader, "fjordby");
    }
  }

  @Test
  void aLeaderStartsAndAnswersThroughStockRestAndTheTextStandsInOurTablesOnly() {
    var task = startedCycle();

    assertThat(anne().submit(task, Map.of("valued", "Morgenmøderne lykkes – 🙂 \"hver dag\"")))
        .returns(204, Rest.Response::status);

    assertThat(rowsOfTheEngineThatHold("Morgenmøderne")).isEmpty();
    assertThat(rowsOfTheEngineThatHold("Vores måde")).isEmpty();
    assertThat(db.sql("select content from answer where task_id = ?").param(task).query(String.class).single())
        .contains("Morgenmøderne lykkes – 🙂 \\\"hver dag\\\"");
    assertThat(openTaskOf(ANNE)).as("the next step is open").isNotEqualTo(task);
  }

  @Test
  void twentyThousandCharactersComeBackExactly() {
    var text = "æøå ÆØÅ 🙂 <b>\"'& =1+1\r\n".repeat(1000).substring(0, 20_000);
    var task = startedCycle();

    assertThat(anne().submit(task, Map.of("valued", text)).status()).isEqualTo(204);

    assertThat(db.sql("select content from answer where task_id = ?").param(task).query(String.class).single())
        .satisfies(content ->
            assertThat(new ObjectMapper().readTree(content).get("valued").asText()).isEqualTo(text));
  }

  @Test
  void aFaultyFormIsRefusedInDanishAndNothingHappens() {
    var task = startedCycle();

    var refused = anne().submit(task, Map.of("valued", "  "));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).isEqualTo("Det vellykkede og værdifulde: skal udfyldes.");
    assertThat(openTaskOf(ANNE)).isEqualTo(task);
    assertThat(answersOf(task)).isZero();
  }

  @Test
  void aFaultyStartFormStartsNothing() {
    var refused = anne().start("four-d-cycle", Map.of("developmentArea", "", "scope", "EVERYTHING"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).contains("Udviklingsområde").contains("Omfang");
    assertThat(runtimeService.createProcessInstanceQuery().processDefinitionKey("four-d-cycle").count()).isZero();
  }

  @Test
  void whatWasWrittenIsShownToItsOwnerAlone() {
    var task = startedCycle();
    anne().put("/api/drafts/" + task, Map.of("values", Map.of("valued", "en kladde")));

    assertThat(formOf(anne(), task)).contains("en kladde");
    taskService.setAssignee(task, BENT);
    assertThat(formOf(Rest.as(BENT, port), task)).doesNotContain("en kladde");
    assertThat(formOf(Rest.as(ADMINISTRATOR, port), task)).doesNotContain("en kladde");
    assertThat(Rest.as(BENT, port).submit(task, Map.of("valued", "for en anden")).status()).isEqualTo(403);
    assertThat(Rest.as(ADMINISTRATOR, port).submit(task, Map.of("valued", "for en anden")).status()).isEqualTo(403);
    assertThat(answersOf(task)).isZero();
  }

  @Test
  void whoeverHadTheTaskLosesSightOfItWhenItGoesToSomebodyElse() {
    var task = startedCycle();

    taskService.setAssignee(task, BENT);

    assertThat(anne().get("/engine-rest/task/" + task).status()).isIn(403, 404);
    assertThat(anne().post("/engine-rest/task/" + task + "/claim", Map.of("userId", ANNE)).status()).isIn(403, 500);
    assertThat(taskService.createTaskQuery().taskId(task).singleResult().getAssignee()).isEqualTo(BENT);
  }

  @Test
  void thereIsNoWayRoundTheForm() {
    var task = startedCycle();
    var instance = taskService.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
    var value = Map.of("value", "udenom");

    for (var person : List.of(anne(), Rest.as(ADMINISTRATOR, port))) {
      assertThat(Stream.of(
          person.post("/engine-rest/task/" + task + "/complete", Map.of()),
          person.post("/engine-rest/task/" + task + "/complete", Map.of("variables", Map.of("valued", value))),
          person.post("/engine-rest/task/" + task + "/resolve", Map.of("variables", Map.of("valued", value))),
          person.post("/engine-rest/task/" + task + "/resolve", Map.of()),
          person.post("/engine-rest/task/" + task + "/delegate", Map.of("userId", ANNE)),
          person.put("/engine-rest/task/" + task + "/variables/valued", value),
          person.post("/engine-rest/task/" + task + "/variables", Map.of("modifications", Map.of("valued", value))),
          person.put("/engine-rest/task/" + task + "/localVariables/valued", value),
          person.post("/engine-rest/task/" + task + "/bpmnError", Map.of("errorCode", "x")),
          person.post("/engine-rest/task/" + task + "/bpmnEscalation", Map.of("escalationCode", "x")),
          person.post("/engine-rest/task/" + task + "/comment/create", Map.of("message", "udenom")),
          person.put("/engine-rest/process-instance/" + instance + "/variables/leaderId", Map.of("value", BENT)),
          person.put("/engine-rest/execution/" + instance + "/localVariables/leaderId", Map.of("value", BENT))))
          .allSatisfy(answer -> assertThat(answer.status()).as(answer.body()).isIn(400, 403));
    }
    assertThat(openTaskOf(ANNE)).isEqualTo(task);
    assertThat(rowsOfTheEngineThatHold("udenom")).isEmpty();
  }

  @Test
  void nobodyMakesAnotherTheLeaderWhoseFormsAnInstanceAsksFor() {
    var task = startedCycle();
    var found = taskService.createTaskQuery().taskId(task).singleResult();
    var instance = found.getProcessInstanceId();
    var owner = Map.of("leaderId", Map.of("value", ADMINISTRATOR));
    var step = Map.of("type", "startBeforeActivity", "activityId", "userTask_identify");
    var stepWithOwner = new HashMap<String, Object>(step);
    stepWithOwner.put("variables", owner);
    var localStep = new HashMap<String, Object>(step);
    localStep.put("variables", Map.of("leaderId", Map.of("value", ADMINISTRATOR, "local", true)));
    var plan = Map.of("sourceProcessDefinitionId", found.getProcessDefinitionId(), "targetProcessDefinitionId",
        found.getProcessDefinitionId(), "instructions", List.of(Map.of("sourceActivityIds",
            List.of("userTask_identify"), "targetActivityIds", List.of("userTask_identify"))), "variables", owner);
    var admin = Rest.as(ADMINISTRATOR, port);

    assertThat(Stream.of(
        admin.post("/engine-rest/process-instance/" + instance + "/modification", Map.of("instructions",
            List.of(stepWithOwner))),
        admin.post("/engine-rest/process-instance/" + instance + "/modification", Map.of("instructions",
            List.of(localStep))),
        admin.post("/engine-rest/process-instance/" + instance + "/modification-async", Map.of("instructions",
            List.of(stepWithOwner))),
        admin.post("/engine-rest/process-instance/variables-async", Map.of("processInstanceIds", List.of(instance),
            "variables", owner)),
        admin.post("/engine-rest/process-instance/message-async", Map.of("processInstanceIds", List.of(instance),
            "messageName", "leader.paused", "variables", owner)),
        admin.post("/engine-rest/migration/execute", Map.of("migrationPlan", plan, "processInstanceIds",
            List.of(instance))),
        admin.post("/engine-rest/migration/executeAsync", Map.of("migrationPlan", plan, "processInstanceIds",
            List.of(instance))),
        admin.post("/engine-rest/message", Map.of("messageName", "leader.paused", "processInstanceId", instance,
            "processVariables", owner)),
        admin.post("/engine-rest/message", Map.of("messageName", "leader.paused", "processInstanceId", instance,
            "all", true, "processVariablesLocal", owner)),
        admin.post("/engine-rest/signal", Map.of("name", "x", "variables", owner)),
        admin.post("/engine-rest/execution/" + instance + "/signal", Map.of("variables", owner)),
        admin.post("/engine-rest/execution/" + instance + "/messageSubscriptions/leader.paused/trigger",
            Map.of("variables", owner)))).allSatisfy(answer -> {
              assertThat(answer.status()).as(answer.body()).isEqualTo(403);
              assertThat(answer.message()).contains("gennem opgavens formular");
            });
    assertThat(runtimeService.getVariable(instance, "leaderId")).isEqualTo(ANNE);
    assertThat(managementService.createBatchQuery().count()).isZero();
    assertThat(taskService.createTaskQuery().processInstanceId(instance).count()).isEqualTo(1);
  }

  @Test
  void nobodyStartsAnInstanceUnderTheKeyOfAnothersAnswers() {
    var task = startedCycle();
    anne().submit(task, Map.of("valued", "Kun til mig selv"));
    var key = businessKey(openTaskOf(ANNE));
    var found = taskService.createTaskQuery().taskAssignee(ANNE).singleResult();
    var bent = Rest.as(BENT, port);
    var admin = Rest.as(ADMINISTRATOR, port);
    var four = "/engine-rest/process-definition/key/four-d-cycle";
    var course = "/engine-rest/process-definition/key/model-school-course";
    var mine = Map.of("leaderId", Map.of("value", BENT));
    accounts.addToSchool(ADMINISTRATOR, "fjordby");
    try {
      assertThat(Stream.of(
          bent.post(four + "/start", Map.of("businessKey", key)),
          bent.post(four + "/start", Map.of("businessKey", key, "variables", mine)),
          bent.post(four + "/start", Map.of("variables", mine)),
          bent.post(four + "/start", Map.of("variables", mine, "startInstructions",
              List.of(Map.of("type", "startBeforeActivity", "activityId", "userTask_identify")))),
          admin.post(course + "/start", Map.of("businessKey", key)),
          admin.post(course + "/start", Map.of("variables", mine)),
          admin.post(course + "/submit-form", Map.of("businessKey", key, "variables", mine)),
          admin.post("/engine-rest/process-definition/" + found.getProcessDefinitionId() + "/restart",
              Map.of("processInstanceIds", List.of(found.getProcessInstanceId()), "instructions",
                  List.of(Map.of("type", "startBeforeActivity", "activityId", "userTask_identify"))))))
          .allSatisfy(answer -> assertThat(answer.status()).as(answer.body()).isIn(400, 403));
    } finally {
      accounts.removeFromSchool(ADMINISTRATOR, "fjordby");
    }
    assertThat(runtimeService.createProcessInstanceQuery().count()).isEqualTo(1);
  }

  @Test
  void aKeyThatTheStarterSentIsNotTheKeyOfTheAnswers() {
    var start = new HashMap<>(Rest.variables(START));
    start.put("businessKey", "forsøg");

    assertThat(anne().post("/engine-rest/process-definition/key/four-d-cycle/submit-form", start).status())
        .isEqualTo(200);

    assertThat(businessKey(openTaskOf(ANNE))).hasSize(36);
    assertThat(rowsOfTheEngineThatHold("forsøg")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"value\":null,\"type\":\"Json\"}", "{\"value\":\"[1\",\"type\":\"Json\"}",
      "{\"value\":\"eA==\",\"type\":\"Bytes\"}", "{\"value\":\"x\",\"type\":\"Date\"}",
      "{\"value\":\"eA==\",\"type\":\"File\",\"valueInfo\":{\"filename\":\"x\"}}", "{\"value\":{\"a\":1}}",
      "{\"value\":\"x\",\"type\":\"Object\"}", "{\"value\":1,\"type\":\"Nonsense\"}", "{\"value\":true}", "{}"})
  void aValueOfAnyOtherTypeIsRefusedAndNothingIsStored(String value) {
    var task = startedCycle();

    var refused = anne().post("/engine-rest/task/" + task + "/submit-form", "application/json",
        ("{\"variables\":{\"valued\":" + value + "}}").getBytes(StandardCharsets.UTF_8));

    assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    assertThat(answersOf(task)).isZero();
  }

  @Test
  void aProcessWithAStartFormIsNotStartedWithoutIt() {
    var start = Map.of("variables", Map.of("scope", Map.of("value", "DEPARTMENT")));

    assertThat(anne().post("/engine-rest/process-definition/key/four-d-cycle/start", start).status()).isEqualTo(400);
    assertThat(runtimeService.createProcessInstanceQuery().processDefinitionKey("four-d-cycle").count()).isZero();
  }

  @Test
  void ofTwoSubmissionsAtTheSameMomentOneCountsAndTheOtherIsToldSo() throws Exception {
    for (int attempt = 0; attempt < 20; attempt++) {
      var task = startedCycle();
      var together = new CountDownLatch(1);
      var pool = Executors.newFixedThreadPool(2);
      var answers = new ArrayList<Future<Rest.Response>>();
      for (var text : List.of("den ene", "den anden")) {
        answers.add(pool.submit(() -> {
          together.await();
          return anne().submit(task, Map.of("valued", text));
        }));
      }
      together.countDown();
      var first = answers.get(0).get();
      var second = answers.get(1).get();
      pool.shutdown();

      assertThat(List.of(first.status(), second.status())).containsExactlyInAnyOrder(204, 409);
      var loser = first.status() == 409 ? first : second;
      assertThat(loser.message()).contains("allerede indsendt");
      assertThat(answersOf(task)).isEqualTo(1);
      tidy(task);
    }
  }

  @Test
  void handingInTwiceSaysThatItIsHandedIn() {
    var task = startedCycle();
    anne().submit(task, Map.of("valued", "én gang"));

    var again = anne().submit(task, Map.of("valued", "to gange"));

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.message()).contains("allerede indsendt");
  }

  @Test
  void aTaskThatNeverWasIsNotFound() {
    assertThat(anne().submit("no-such-task", Map.of("valued", "x")).status()).isEqualTo(404);
  }

  private Rest anne() {
    return Rest.as(ANNE, port);
  }

  private String startedCycle() {
    assertThat(anne().start("four-d-cycle", START)).returns(200, Rest.Response::status);
    return openTaskOf(ANNE);
  }

  private String openTaskOf(String user) {
    return taskService.createTaskQuery().taskAssignee(user).singleResult().getId();
  }

  private String businessKey(String task) {
    var instance = taskService.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
    return runtimeService.createProcessInstanceQuery().processInstanceId(instance).singleResult().getBusinessKey();
  }

  private void tidy(String task) {
    runtimeService.createProcessInstanceQuery().processDefinitionKey("four-d-cycle").list()
        .forEach(instance -> runtimeService.deleteProcessInstance(instance.getId(), "next attempt"));
  }

  private static String formOf(Rest person, String task) {
    return person.get("/engine-rest/task/" + task + "/form-variables").body();
  }

  private int answersOf(String task) {
    return db.sql("select count(*) from answer where task_id = ?").param(task).query(Integer.class).single();
  }

  private List<String> rowsOfTheEngineThatHold(String text) {
    return new WholeDatabase(db).columnsThatHold(text, WholeDatabase::isTheEngines);
  }
}
