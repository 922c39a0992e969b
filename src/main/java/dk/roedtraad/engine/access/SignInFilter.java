package dk.roedtraad.engine.access;

import dk.roedtraad.engine.RefusalNote;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks for a login on {@code /engine-rest} and {@code /api}. What a session changes must carry the session's token in
 * {@code X-XSRF-TOKEN}. A browser that has a session never meets the browser's own password window: its 401 comes
 * without {@code WWW-Authenticate}.
 */
class SignInFilter extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final Credentials credentials;
  private final SignIn signIn;
  private final boolean isEngineRest;

  SignInFilter(Credentials credentials, SignIn signIn, boolean isEngineRest) {
    this.credentials = credentials;
    this.signIn = signIn;
    this.isEngineRest = isEngineRest;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Credentials.Found> user;
    try {
      user = credentials.in(request, isEngineRest);
    } catch (RuntimeException e) {
      refuseForNow(response, e);
      return;
    }
    if (user.isEmpty()) {
      askForLogin(request, response);
    } else if (user.get().bySession() && !READING.contains(request.getMethod())
        && !SessionToken.isCarriedBy(request)) {
      JsonRefusal.write(response, 403, SessionToken.MISSING);
    } else {
      serve(request, response, chain, user.get().userId());
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

  private void askForLogin(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!hasSessionCookie(request) && !isFromAPage(request)) {
      response.setHeader("WWW-Authenticate", credentials.challenge());
    }
    JsonRefusal.write(response, 401, "Du skal logge ind først.");
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
    JsonRefusal.write(response, refusal.kind().status(), refusal.getMessage());
  }
}
