package dk.roedtraad.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.CourseStory;
import dk.roedtraad.support.WebSession;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** What somebody may see changes at once, also in a window that has been open all the time. */
class OpenSessionTest extends CourseStory {

  private static final String TASK = "/api/engine/engine/default/task/";

  @Autowired
  private IdentityService identityService;
  private String mark = "old";

  @Test
  void aCoordinatorSeesTheTasksOfASchoolThatHasJustComeIn() {
    var cohort = aCohort(Track.MODEL_SCHOOL);
    var window = WebSession.of(cohort.coordinatorId(), "tasklist", port);
    assertThat(window.get("/api/engine/engine/default/task/count").status()).isEqualTo(200);

    var lise = aLeader(cohort);
    start(lise);

    assertThat(window.get(TASK + open(lise, "userTask_describeChallenges").getId()).status()).isEqualTo(200);
  }

  @Test
  void whoBelongsToASchoolNoMoreSeesNothingOfIt() {
    var lise = aLeader(aCohort(Track.MODEL_SCHOOL));
    start(lise);
    var task = TASK + open(lise, "userTask_describeChallenges").getId();
    var window = WebSession.of(lise.leaderId(), "tasklist", port);
    assertThat(window.get(task).status()).isEqualTo(200);

    identityService.deleteTenantUserMembership(lise.schoolCode(), lise.leaderId());

    assertThat(window.get(task).status()).isIn(403, 404);
  }

  @Test
  void aWindowKnowsThePasswordItWasLoggedInWithBeforeItIsUsed() {
    var lise = somebody("Lise", "Leder", Group.LEADER);
    var window = WebSession.of(lise, "tasklist", port);

    var user = identityService.createUserQuery().userId(lise).singleResult();
    user.setPassword("Rundt om Fjorden 7!");
    identityService.saveUser(user);

    assertThat(window.get("/api/engine/engine/default/task/count").status()).isIn(401, 403);
  }

  @ParameterizedTest
  @CsvSource({"lise%40skole.example,204,true", "lise@skole.example,204,true", "lise%40skole.example,400,false",
      "lise%40skole.example,403,false", "anne%40skole.example,204,false", "anne%2Flise%40skole.example,204,false"})
  void aWindowGoesOnOnlyAfterItsOwnChangeOfTheOwnPassword(String whose, int status, boolean goesOn) throws Exception {
    var session = aSession();
    pass(session, "GET", "/camunda/api/engine/engine/default/task", (request, response) -> { });

    pass(session, "PUT", "/camunda/api/engine/engine/default/user/" + whose + "/credentials", (request, response) -> {
      mark = "new";
      ((HttpServletResponse) response).setStatus(status);
    });
    pass(session, "GET", "/camunda/api/engine/engine/default/task", (request, response) -> { });

    assertThat(session.isInvalid()).isEqualTo(!goesOn);
  }

  @Test
  void whoComesJustAsTheWindowIsClosedIsNobody() throws Exception {
    var session = aSession();
    session.invalidate();
    var passed = new AtomicBoolean();

    pass(session, "GET", "/api/me", (request, response) -> passed.set(true));

    assertThat(passed).isTrue();
  }

  private static MockHttpSession aSession() {
    var session = new MockHttpSession();
    var lise = new UserAuthentication("lise@skole.example", "default");
    AuthenticationUtil.getAuthsFromSession(session).addOrReplace(lise);
    return session;
  }

  private void pass(MockHttpSession session, String method, String address, FilterChain chain) throws Exception {
    var marks = new PasswordMarks(null, null) {
      @Override
      String of(String userId) {
        return mark;
      }
    };
    var request = new MockHttpServletRequest(method, address) {
      @Override
      public HttpSession getSession(boolean create) {
        return session;
      }
    };
    new PasswordOfSessionFilter(marks, "default").doFilter(request, new MockHttpServletResponse(), chain);
  }
}
