package dk.roedtraad.engine.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A session lasts no longer than the password it began with: whoever chooses a new one, because somebody may know the old
 * one, ends every other session of the same user, on every node. So does an account that is removed. The session in which
 * a person changes the own password goes on.
 */
class PasswordOfSessionFilter extends OncePerRequestFilter {

  private static final String MARK = PasswordOfSessionFilter.class.getName();

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
    if (user == null) {
      chain.doFilter(request, response);
      return;
    }
    var session = request.getSession(false);
    var mark = marks.of(user);
    var known = session.getAttribute(MARK);
    if (mark == null || known != null && !known.equals(mark)) {
      session.invalidate();
      chain.doFilter(request, response);
      return;
    }
    session.setAttribute(MARK, mark);
    chain.doFilter(request, response);
    if (request.getMethod().equals("PUT") && request.getRequestURI().endsWith("/credentials")) {
      follow(request.getSession(false), user);
    }
  }

  private void follow(HttpSession session, String user) {
    if (Objects.equals(userOf(session), user)) {
      session.setAttribute(MARK, marks.of(user));
    }
  }

  private String userOf(HttpSession session) {
    if (session == null) {
      return null;
    }
    var authentication = AuthenticationUtil.getAuthsFromSession(session).getAuthenticationForProcessEngine(engineName);
    return authentication == null ? null : authentication.getIdentityId();
  }
}
