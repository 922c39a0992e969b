package dk.roedtraad.engine.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * A session lasts no longer than the password it began with: whoever chooses a new one, because somebody may know the old
 * one, ends every other session of the same user, on every node. So does an account that is removed. The session in which
 * a person changes the own password goes on.
 */
class PasswordOfSessionFilter extends OncePerRequestFilter {

  private final PasswordMarks marks;
  private final String engineName;

  PasswordOfSessionFilter(PasswordMarks marks, String engineName) {
    this.marks = marks;
    this.engineName = engineName;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var user = userOf(request.getSession(false));
    if (user != null) {
      goOnOrEnd(request.getSession(false), marks.of(user));
    }
    chain.doFilter(request, response);
    markAtLogin(request.getSession(false));
    if (user != null && changedOwnPassword(request, response, user)) {
      follow(request.getSession(false), user);
    }
  }

  private static void goOnOrEnd(HttpSession session, String mark) {
    unlessEnded(session, open -> {
      var known = open.getAttribute(PasswordMarks.MARK);
      if (mark == null || known != null && !known.equals(mark)) {
        open.invalidate();
        // Single sign-on has read it already.
        SecurityContextHolder.clearContext();
      } else {
        open.setAttribute(PasswordMarks.MARK, mark);
      }
      return null;
    });
  }

  /** Not only when it is used next: by then the password may be another one. */
  private void markAtLogin(HttpSession session) {
    var user = userOf(session);
    if (user != null && unlessEnded(session, open -> open.getAttribute(PasswordMarks.MARK)) == null) {
      mark(session, marks.of(user));
    }
  }

  private void follow(HttpSession session, String user) {
    if (user.equals(userOf(session))) {
      mark(session, marks.of(user));
    }
  }

  private static void mark(HttpSession session, String mark) {
    unlessEnded(session, open -> {
      open.setAttribute(PasswordMarks.MARK, mark);
      return null;
    });
  }

  private static boolean changedOwnPassword(HttpServletRequest request, HttpServletResponse response, String user) {
    return request.getMethod().equals("PUT") && HttpStatusCode.valueOf(response.getStatus()).is2xxSuccessful()
        && UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8).endsWith("/user/" + user + "/credentials");
  }

  private String userOf(HttpSession session) {
    var authentication = unlessEnded(session, open ->
        AuthenticationUtil.getAuthsFromSession(open).getAuthenticationForProcessEngine(engineName));
    return authentication == null ? null : authentication.getIdentityId();
  }

  /** Null where there is no session, or none any more: another request of the same browser may end it at any time. */
  private static <T> T unlessEnded(HttpSession session, Function<HttpSession, T> use) {
    try {
      return session == null ? null : use.apply(session);
    } catch (IllegalStateException ended) {
      return null;
    }
  }
}
