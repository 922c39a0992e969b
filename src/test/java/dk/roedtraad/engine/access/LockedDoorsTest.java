package dk.roedtraad.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.support.ApplicationTest;
import dk.roedtraad.support.Rest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The doors that are closed from the first day. */
class LockedDoorsTest extends ApplicationTest {

  private static final String LEADER = "carl@fjordby.example";
  private static final String EVIL = "${''.getClass().forName('java.lang.System').getMethod('lineSeparator').invoke(null)}";

  @Autowired
  private Accounts accounts;

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
