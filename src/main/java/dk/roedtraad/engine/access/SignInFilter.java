package dk.roedtraad.engine.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.roedtraad.engine.RefusalNote;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks for a login on {@code /engine-rest} and {@code /api}: HTTP Basic on both; on {@code /api} also the session of
 * the web applications, whose changes must carry the session's token in {@code X-XSRF-TOKEN}. A browser that has a
 * session never meets the browser's own password window: its 401 comes without {@code WWW-Authenticate}.
 */
class SignInFilter extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SignIn signIn;
  private final String engineName;
  private final boolean acceptsSession;

  SignInFilter(SignIn signIn, String engineName, boolean acceptsSession) {
    this.signIn = signIn;
    this.engineName = engineName;
    this.acceptsSession = acceptsSession;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var session = acceptsSession ? sessionUser(request) : Optional.<String>empty();
    Optional<String> user;
    try {
      user = session.isPresent() ? session : basicUser(request);
    } catch (RuntimeException e) {
      refuseForNow(response, e);
      return;
    }
    if (user.isEmpty()) {
      refuse(response, 401, "Du skal logge ind først.", !hasSessionCookie(request) && !isFromAPage(request));
    } else if (session.isPresent() && !READING.contains(request.getMethod()) && !carriesToken(request)) {
      refuse(response, 403, "Siden er for gammel. Hent den igen, og prøv så en gang til.", false);
    } else {
      serve(request, response, chain, user.get());
    }
  }

  private void serve(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String user)
      throws ServletException, IOException {
    signIn.as(user);
    try {
      response.setHeader("Cache-Control", "no-store");
      chain.doFilter(request, response);
    } finally {
      signIn.out();
    }
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

  private static boolean carriesToken(HttpServletRequest request) {
    var expected = request.getSession().getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
    var given = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
    return expected != null && given != null && MessageDigest.isEqual(
        expected.toString().getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  /** A page whose cookies are gone says itself that one has to log in; the browser would ask in a window of its own. */
  private static boolean isFromAPage(HttpServletRequest request) {
    return "empty".equals(request.getHeader("Sec-Fetch-Dest"))
        || request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME) != null;
  }

  private static boolean hasSessionCookie(HttpServletRequest request) {
    return request.getRequestedSessionId() != null;
  }

  /** Too many wrong passwords: the right one has to wait too. */
  private static void refuseForNow(HttpServletResponse response, RuntimeException thrown) throws IOException {
    var refusal = RefusalNote.find(thrown);
    if (refusal == null) {
      throw thrown;
    }
    response.setHeader("Retry-After", "60");
    refuse(response, refusal.kind().status(), refusal.getMessage(), false);
  }

  private static void refuse(HttpServletResponse response, int status, String message, boolean askForPassword)
      throws IOException {
    if (askForPassword) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"Den roede traad\", charset=\"UTF-8\"");
    }
    response.setStatus(status);
    response.setContentType("application/json");
    response.getOutputStream()
        .write(JSON.writeValueAsString(Map.of("type", "Refusal", "message", message)).getBytes(StandardCharsets.UTF_8));
  }
}
