package dk.roedtraad.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roedtraad.application.UnsafeConfigurationException;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.support.ApplicationTest;
import dk.roedtraad.support.Rest;
import dk.roedtraad.support.WebSession;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever guesses passwords waits; whoever does not, hardly ever. */
class LoginThrottleTest extends ApplicationTest {

  private static final ZonedDateTime NOW = ZonedDateTime.of(2028, 5, 2, 9, 0, 0, 0, ZoneId.of("Europe/Copenhagen"));
  private static final String WAIT = "Vent et minut, og prøv igen.";

  @Autowired
  private Accounts accounts;
  @Autowired
  private GuessablePasswords guessable;
  @Autowired
  private ProcessEngine engine;

  private final String leader = "leder-" + UUID.randomUUID() + "@f.example";
  private final String other = "anden-" + UUID.randomUUID() + "@f.example";

  /** Each test in an hour of its own: what was counted before is forgotten then. */
  private static int hour;

  @BeforeEach
  void twoLeaders() {
    itIs(NOW.plusHours(++hour));
    accounts.ensure(leader, "Carl", "Fjord", leader, Group.LEADER);
    accounts.ensure(other, "Nina", "Fjord", other, Group.LEADER);
  }

  @Test
  void afterFiveWrongPasswordsTheRightOneWaitsToo() {
    guess(leader, 5);

    var refused = login(leader, "demo");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.message()).contains(WAIT, "Glemt adgangskode?");
    assertThat(refused.raw().headers().firstValue("Retry-After")).contains("60");
    assertThat(login(other, "demo").status()).as("nobody else waits").isEqualTo(200);

    itIs(NOW.plusHours(hour).plusMinutes(1));
    assertThat(login(leader, "demo").status()).isEqualTo(200);
  }

  @Test
  void theLoginPageSaysSoInDanish() {
    guess(leader, 5);

    var refused = WebSession.attempt(leader, "tasklist", port);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.message()).contains(WAIT);
    assertThat(Rest.as(leader, port).get("/api/calendar-link").status()).isEqualTo(429);
    assertThat(WebSession.attempt(other, "tasklist", port).status()).isEqualTo(200);
  }

  @Test
  void whoThereIsCannotBeToldFromTheAnswers() {
    var nobody = "ingen-" + UUID.randomUUID() + "@f.example";
    for (int i = 0; i < 7; i++) {
      var known = login(leader, "forkert");
      var unknown = login(nobody, "forkert");
      assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(i < 5 ? 401 : 429);
      assertThat(unknown.body()).isEqualTo(known.body());
    }
  }

  @Test
  void anAttackerShutsOutNobodyForLong() {
    for (int minute = 0; minute < 4; minute++) {
      itIs(NOW.plusHours(hour).plusMinutes(minute));
      guess(leader, 5);
    }
    itIs(NOW.plusHours(hour).plusMinutes(5));

    assertThat(login(leader, "demo").status()).as("the engine itself shuts out for ever after ten").isEqualTo(200);
  }

  @Test
  void whoeverTriesOnePasswordOnEverybodyWaits() {
    for (int i = 0; i < 60; i++) {
      assertThat(login("leder-" + i + "@f.example", "Sommer2028!").status()).isEqualTo(401);
    }

    assertThat(login(other, "Sommer2028!").status()).isEqualTo(429);
  }

  @Test
  void aSlipIsForgivenWithTheRightPassword() {
    guess(leader, 4);
    assertThat(login(leader, "demo").status()).isEqualTo(200);
    guess(leader, 4);
    assertThat(login(leader, "demo").status()).isEqualTo(200);
  }

  @Test
  void theRestInterfacesOwnCheckIsNoWayRound() {
    guess(leader, 5);

    assertThat(Rest.as(other, port).post("/engine-rest/identity/verify", Map.of("username", leader, "password", "demo"))
        .message()).contains(WAIT);
  }

  @Test
  void inEarnestTheAccountsOfADemoAreRefused() {
    assertThatThrownBy(guessable::refuse).isInstanceOf(UnsafeConfigurationException.class)
        .hasMessageContaining("have the password of the demo");
  }

  @Test
  void anAdministratorWithAPasswordThatIsTriedFirstIsRefused() {
    var before = identityService.createUserQuery().list();
    before.forEach(user -> changePassword(user.getId(), "Rundt om Fjorden 7!"));
    var administrator = "camilla@forloeb.example";
    accounts.ensure(administrator, "Camilla", "Admin", administrator, Group.ADMINISTRATOR);
    try {
      changePassword(administrator, "Rundt om Skoven 8!");
      guessable.refuse();
      changePassword(administrator, "camilla");
      assertThatThrownBy(guessable::refuse).hasMessageContaining("that anybody would try first")
          .hasMessageNotContaining(administrator);
    } finally {
      before.forEach(user -> changePassword(user.getId(), "demo"));
      identityService.deleteUser(administrator);
    }
  }

  @Test
  void thePasswordNobodyKnowsIsNotJudged() {
    var configuration = engine.getProcessEngineConfiguration();
    configuration.setEnablePasswordPolicy(true);
    try {
      var bo = "bo-" + UUID.randomUUID() + "@f.example";
      accounts.ensure(bo, "Bo", "Al", bo, Group.LEADER);
      assertThat(accounts.exists(bo)).isTrue();
    } finally {
      configuration.setEnablePasswordPolicy(false);
    }
  }

  private void changePassword(String userId, String password) {
    var user = identityService.createUserQuery().userId(userId).singleResult();
    user.setPassword(password);
    identityService.saveUser(user);
  }

  private void guess(String user, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(login(user, "forkert").status()).isEqualTo(401);
    }
  }

  private Rest.Response login(String user, String password) {
    return Rest.as(user, password, port).get("/engine-rest/engine");
  }
}
