package dk.roedtraad.engine.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Gives the session another id and another token when somebody logs in, so that nobody knows them from before. Not when
 * the same person does so once more: the provider lets several open windows in at the same moment, and what one of them
 * is loading would be lost with the id.
 */
class SessionOfOnePerson implements SessionAuthenticationStrategy {

  private final ChangeSessionIdAuthenticationStrategy newId = new ChangeSessionIdAuthenticationStrategy();

  @Override
  public void onAuthentication(Authentication person, HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession();
    if (!person.getName().equals(personIn(session))) {
      newId.onAuthentication(person, request, response);
      session.removeAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
    }
  }

  /** Whose session it is; null for nobody's. */
  static String personIn(HttpSession session) {
    return session != null && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
        instanceof SecurityContext known && known.getAuthentication() != null ? known.getAuthentication().getName() : null;
  }
}
