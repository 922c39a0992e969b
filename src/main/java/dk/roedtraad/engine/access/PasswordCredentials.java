package dk.roedtraad.engine.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Passwords that are kept here: HTTP Basic, and on {@code /api} the session of the web applications. */
@Component
@Profile("!oidc")
class PasswordCredentials implements Credentials {

  private final SignIn signIn;
  private final String engineName;

  PasswordCredentials(SignIn signIn, ProcessEngine engine) {
    this.signIn = signIn;
    this.engineName = engine.getName();
  }

  @Override
  public Optional<Found> in(HttpServletRequest request, boolean isEngineRest) {
    var session = isEngineRest ? Optional.<String>empty() : sessionUser(request);
    return session.isPresent() ? session.map(userId -> new Found(userId, true))
        : basicUser(request).map(userId -> new Found(userId, false));
  }

  @Override
  public String challenge() {
    return "Basic realm=\"Den roede traad\", charset=\"UTF-8\"";
  }

  private Optional<String> sessionUser(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null) {
      return Optional.empty();
    }
    var authentication = AuthenticationUtil.getAuthsFromSession(session).getAuthenticationForProcessEngine(engineName);
    return Optional.ofNullable(authentication).map(a -> a.getIdentityId());
  }

  private Optional<String> basicUser(HttpServletRequest request) {
    var header = request.getHeader("Authorization");
    if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
      return Optional.empty();
    }
    try {
      var decoded = new String(Base64.getDecoder().decode(header.substring(6).trim()), StandardCharsets.UTF_8);
      var colon = decoded.indexOf(':');
      return colon > 0 && signIn.isRight(decoded.substring(0, colon), decoded.substring(colon + 1))
          ? Optional.of(decoded.substring(0, colon)) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
