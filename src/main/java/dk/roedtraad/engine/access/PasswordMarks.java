package dk.roedtraad.engine.access;

import dk.roedtraad.application.Secret;
import dk.roedtraad.engine.EngineCalls;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** By which one sees that a user's password is another one now, without keeping even its hash. */
@Component
class PasswordMarks {

  /** Of the session. */
  static final String MARK = PasswordMarks.class.getName();

  private final IdentityService identityService;
  private final EngineCalls engine;

  PasswordMarks(IdentityService identityService, EngineCalls engine) {
    this.identityService = identityService;
    this.engine = engine;
  }

  /** At the login itself: by the next request the password may be another one. */
  void putInto(HttpSession session, String userId) {
    session.setAttribute(MARK, of(userId));
  }

  /** Null for a user that there is not. */
  String of(String userId) {
    var user = engine.inOwnName(() -> identityService.createUserQuery().userId(userId).singleResult());
    return user == null ? null : Secret.of(String.valueOf(user.getPassword())).hash();
  }
}
