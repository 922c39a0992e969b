package dk.roedtraad.engine.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;

/** Tells the web applications who is logged in. They make it themselves, by its name, so it can be given nothing. */
public class SessionOfTheProvider implements AuthenticationProvider {

  /** Groups and schools are asked of the engine: with each request, as after a login with a password. */
  @Override
  public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
    return SignedOnCredentials.person().filter(userId -> KnownPeople.isAdmitted(engine.getIdentityService(), userId))
        .map(AuthenticationResult::successful).orElseGet(AuthenticationResult::unsuccessful);
  }

  /** A page without a login never comes here, and a script needs no more than the status. */
  @Override
  public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
    response.setContentType("application/json");
  }
}
