package dk.roedtraad.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.access.FirstLogins;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.support.ApplicationTest;
import dk.roedtraad.support.Rest;
import dk.roedtraad.support.WebSession;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The doors that are closed from the first day. */
class LockedDoorsTest extends ApplicationTest {

  private static final String LEADER = "carl@fjordby.example";
  private static final String EVIL =
      "${''.getClass().forName('java.lang.System').getMethod('lineSeparator').invoke(null)}";

  @Autowired
  private Accounts accounts;
  @Autowired
  private IdentityBootstrap bootstrap;
  @Autowired
  private AuthorizationService authorizationService;
  @Autowired
  private FirstLogins firstLogins;

  @BeforeEach
  void aLeader() {
    accounts.ensureSchool("fjordby", "Fjordby Erhvervsskole");
    accounts.ensure(LEADER, "Carl", "Fjord", LEADER, Group.LEADER);
    accounts.addToSchool(LEADER, "fjordby");
  }

  @Test
  void nobodyGetsInWithoutALogin() {
    var nobody = Rest.anonymous(port);
    for (var path : List.of("/engine-rest/engine", "/engine-rest/task", "/engine-rest/user", "/api/cohorts",
        "/actuator/prometheus", "/camunda/api/engine/engine/default/task")) {
      assertThat(nobody.get(path).status()).as(path).isEqualTo(401);
    }
    assertThat(nobody.get("/engine-rest/engine").raw().headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(nobody.get("/actuator/health").status()).isEqualTo(200);
    assertThat(nobody.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/camunda/api/engine/engine;x/default/user", "/camunda/api/engine/engine;/default/task",
      "/camunda/api/cockpit/plugin;x/base/default/process-instance", "/camunda/api;x/engine/engine/default/user",
      "/camunda/assets/..;/api/engine/engine/default/user", "/camunda/api/engine/%65ngine/default/user",
      "/camunda/api//engine/engine/default/user", "/camunda/./api/engine/engine/default/user",
      "/camunda/assets/../api/engine/engine/default/user", "/camunda/api/engine/engine%3Bx/default/user",
      "/engine-rest;x/task", "//engine-rest/task", "/x/..;/api/mails", "/%61pi/mails", "/actuator;x/prometheus"})
  void anAddressThatCanBeReadInTwoWaysOpensNoDoor(String path) {
    assertThat(Rest.anonymous(port).get(path).status()).isEqualTo(400);
  }

  @Test
  void nobodyMakesAnAdministratorByAnAddressThatCanBeReadInTwoWays() {
    var session = Rest.anonymous(port).get("/camunda/app/welcome/default/").raw().headers().allValues("Set-Cookie")
        .stream().map(cookie -> cookie.split(";")[0]).toList();
    var token = session.stream().filter(cookie -> cookie.startsWith("XSRF-TOKEN=")).findFirst().orElseThrow();
    var request = HttpRequest
        .newBuilder(URI.create("http://localhost:" + port + "/camunda/api/engine/engine;x/default/user/create"))
        .header("Cookie", String.join("; ", session)).header("X-XSRF-TOKEN", token.substring("XSRF-TOKEN=".length()))
        .header("Content-Type", "application/json").POST(BodyPublishers.ofString("""
            {"profile":{"id":"mallory"},"credentials":{"password":"Mallory-123456"}}""")).build();

    assertThat(HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString()).join().statusCode())
        .isEqualTo(400);
    assertThat(identityService.createUserQuery().userId("mallory").count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/engine-rest/user/anne%40fjordby.example/profile", "/engine-rest/task/x%20y/form",
      "/engine-rest/process-definition/four-d-cycle%3A1%3Ax/xml", "/engine-rest/group/%C3%A6"})
  void anAddressWithSignsThatMustBeEncodedIsTakenAsItIs(String path) {
    assertThat(Rest.as("admin@forloeb.example", port).get(path).body()).doesNotContain("Adressen kan ikke bruges");
  }

  @Test
  void whatIsMeasuredIsNotListedForStrangers() {
    assertThat(Rest.anonymous(port).get("/actuator").status()).isEqualTo(404);
  }

  @Test
  void anAdministratorWhoWasRemovedDoesNotComeBackAtTheNextStart() {
    var first = "admin@forloeb.example";
    var other = "anden.admin@forloeb.example";
    accounts.ensure(other, "Anden", "Admin", other, Group.ADMINISTRATOR);
    identityService.deleteUser(first);

    bootstrap.afterPropertiesSet();
    assertThat(identityService.createUserQuery().userId(first).count()).as("while there is another").isZero();

    identityService.deleteUser(other);
    bootstrap.afterPropertiesSet();
    assertThat(identityService.createUserQuery().memberOfGroup("camunda-admin").singleResult().getId())
        .as("never without one").isEqualTo(first);
  }

  @Test
  void aLeadersTaskIsNotPassedOnWhateverTheEngineAllowsAndWhoHadItLosesIt() {
    var nina = "nina@fjordby.example";
    accounts.ensure(nina, "Nina", "Fjord", nina, Group.LEADER);
    accounts.addToSchool(nina, "fjordby");
    Rest.as(LEADER, port).start("four-d-cycle", Map.of("developmentArea", "Et område", "scope", "DEPARTMENT"));
    var task = taskService.createTaskQuery().taskAssignee(LEADER).singleResult().getId();
    var mayAssign = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    mayAssign.setUserId(nina);
    mayAssign.setResource(Resources.TASK);
    mayAssign.setResourceId(task);
    mayAssign.addPermission(TaskPermissions.TASK_ASSIGN);
    authorizationService.saveAuthorization(mayAssign);

    assertThat(Rest.as(nina, port).post("/engine-rest/task/" + task + "/assignee", Map.of("userId", nina)).status())
        .isEqualTo(403);
    assertThat(Rest.as(LEADER, port).get("/engine-rest/task/" + task).status()).isEqualTo(200);
    taskService.setAssignee(task, nina);
    assertThat(Rest.as(LEADER, port).get("/engine-rest/task/" + task).status()).isIn(403, 404);
  }

  @Test
  void theFirstLoginIsKeptWhicheverWayItComes() {
    for (var way : List.of("basic", "page")) {
      var newcomer = way + "-" + UUID.randomUUID() + "@fjordby.example";
      accounts.ensure(newcomer, "Nina", "Ny", newcomer, Group.LEADER);
      assertThat(firstLogins.hasLoggedIn(newcomer)).isFalse();
      if (way.equals("basic")) {
        Rest.as(newcomer, port).get("/api/me");
      } else {
        WebSession.of(newcomer, "tasklist", port);
      }
      assertThat(firstLogins.hasLoggedIn(newcomer)).as(way).isTrue();
    }
    var careless = "careless-" + UUID.randomUUID() + "@fjordby.example";
    accounts.ensure(careless, "Cora", "Careless", careless, Group.LEADER);
    assertThat(identityService.checkPassword(careless, "wrong")).isFalse();
    assertThat(firstLogins.hasLoggedIn(careless)).isFalse();
  }

  @Test
  void aWrongPasswordIsNoLogin() {
    assertThat(Rest.as("nobody@fjordby.example", port).get("/engine-rest/engine").status()).isEqualTo(401);
  }

  @Test
  void metricsAreForAdministrators() {
    assertThat(Rest.as(LEADER, port).get("/actuator/prometheus").status()).isEqualTo(403);
    assertThat(Rest.as("admin@forloeb.example", port).get("/actuator/prometheus").status()).isEqualTo(200);
  }

  @Test
  void theEnginesNumbersAndJobsAreForAdministrators() {
    var session = WebSession.of(LEADER, "tasklist", port);
    for (var path : List.of("/metrics", "/metrics/job-successful/sum", "/job", "/job/count")) {
      assertNoAccess(Rest.as(LEADER, port).get("/engine-rest" + path), path);
      assertNoAccess(session.get("/api/engine/engine/default" + path), path);
      assertThat(Rest.as("admin@forloeb.example", port).get("/engine-rest" + path).status()).as(path)
          .isEqualTo(path.startsWith("/metrics") ? 404 : 200);
    }
    assertNoAccess(Rest.as(LEADER, port).post("/engine-rest/job", Map.of()), "POST /job");
  }

  @Test
  void whoeverSeesAnInstanceSeesItsJobs() {
    var instance = Rest.as(LEADER, port).start("four-d-cycle", Map.of("developmentArea", "Et område", "scope",
        "DEPARTMENT")).json().path("id").asText();

    assertThat(Rest.as(LEADER, port).get("/engine-rest/job?processInstanceId=" + instance).status()).isEqualTo(200);
  }

  @Test
  void whoMayNotIsToldSoKindlyAndWithoutDetails() {
    var leader = Rest.as(LEADER, port);
    var session = WebSession.of(LEADER, "tasklist", port);

    var cohort = repositoryService.createProcessDefinitionQuery().processDefinitionKey("cohort").latestVersion()
        .singleResult().getId();
    assertNoAccess(leader.post("/engine-rest/user/create", Map.of("profile", Map.of("id", "mallory"))), "a user");
    assertNoAccess(session.get("/api/engine/engine/default/process-definition/" + cohort + "/xml"), "a model");
  }

  private static void assertNoAccess(Rest.Response answer, String what) {
    assertThat(answer.status()).as(what + ": " + answer.body()).isEqualTo(403);
    assertThat(answer.message()).as(what).startsWith("Det har du ikke adgang til.");
    assertThat(answer.json()).as(answer.body()).hasSize(2);
  }

  @Test
  void nobodyMakesAnAdministratorThroughTheFirstRunPage() {
    var user = Map.of("profile", Map.of("id", "mallory", "firstName", "M", "lastName", "M", "email", "m@m.example"),
        "credentials", Map.of("password", "Mallory-123456"));

    assertThat(Rest.anonymous(port).post("/camunda/api/admin/setup/default/user/create", user).status())
        .isIn(401, 403, 404);
    assertThat(identityService.createUserQuery().userId("mallory").count()).isZero();
  }

  @Test
  void expressionsInQueriesAreRefusedOnEveryPath() {
    var leader = Rest.as(LEADER, port);

    assertThat(leader.post("/engine-rest/task", Map.of("assigneeExpression", EVIL)).status()).isIn(400, 403);
    assertThat(leader.post("/engine-rest/task", Map.of("orQueries", List.of(Map.of("assigneeExpression", EVIL))))
        .status()).isEqualTo(400);
    assertThat(leader.post("/engine-rest/task/count", Map.of("orQueries", List.of(Map.of("dueBeforeExpression", EVIL))))
        .status()).isEqualTo(400);
  }

  @Test
  void aStartFormOpensAllTheSame() {
    var leader = Rest.as(LEADER, port);

    assertThat(leader.get("/engine-rest/process-definition/key/four-d-cycle/startForm").json()
        .at("/camundaFormRef/key").asText()).isEqualTo("four-d-cycle-start");
    assertThat(leader.get("/engine-rest/process-definition/key/four-d-cycle/deployed-start-form").status())
        .isEqualTo(200);
  }

  @Test
  void aLeaderOfNoSchoolOrOfSeveralCannotStartAnything() {
    var stray = "stray@fjordby.example";
    accounts.ensure(stray, "S", "T", stray, Group.LEADER);
    var start = Map.<String, Object>of("developmentArea", "Et område", "scope", "DEPARTMENT");

    assertThat(Rest.as(stray, port).start("four-d-cycle", start)).satisfies(refused -> {
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.message()).contains("hvilken skole");
    });
  }

  @Test
  void whatALeaderStartsBelongsToTheLeadersSchool() {
    var start = Map.<String, Object>of("developmentArea", "Et område", "scope", "DEPARTMENT");

    assertThat(Rest.as(LEADER, port).start("four-d-cycle", start).json().path("tenantId").asText())
        .isEqualTo("fjordby");
  }
}
