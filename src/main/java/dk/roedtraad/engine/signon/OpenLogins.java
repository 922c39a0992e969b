package dk.roedtraad.engine.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Logins that were begun and not ended yet, in the session. Several, because people open several links from their mails
 * at once: by default the second would undo the first. When one ends, the request learns where the person wanted to go.
 */
class OpenLogins implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

  private static final String SESSION = OpenLogins.class.getName();
  /** More are forgotten, the oldest first. */
  private static final int MOST = 10;

  @Override
  public OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    return of(request).get(String.valueOf(request.getParameter("state")));
  }

  @Override
  public void saveAuthorizationRequest(OAuth2AuthorizationRequest login, HttpServletRequest request,
      HttpServletResponse response) {
    var logins = of(request);
    if (logins.size() >= MOST) {
      logins.remove(logins.keySet().iterator().next());
    }
    logins.put(login.getState(), login);
    request.getSession().setAttribute(SESSION, logins);
  }

  @Override
  public OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request,
      HttpServletResponse response) {
    var logins = of(request);
    var login = logins.remove(String.valueOf(request.getParameter("state")));
    if (login != null) {
      request.getSession().setAttribute(SESSION, logins);
      request.setAttribute(Destination.ATTRIBUTE, login.getAttribute(Destination.PARAMETER));
    }
    return login;
  }

  /** A copy, so that two requests of one session do not meet in it. */
  @SuppressWarnings("unchecked")
  private static Map<String, OAuth2AuthorizationRequest> of(HttpServletRequest request) {
    var session = request.getSession(false);
    var known = session == null ? null : (Map<String, OAuth2AuthorizationRequest>) session.getAttribute(SESSION);
    return known == null ? new LinkedHashMap<>() : new LinkedHashMap<>(known);
  }
}
