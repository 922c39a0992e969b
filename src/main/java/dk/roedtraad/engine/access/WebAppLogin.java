package dk.roedtraad.engine.access;

import dk.roedtraad.application.access.BrowserLogin;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Logs in as the web applications' own login does, after somebody else found it right: the password, or the provider. */
@Component
public class WebAppLogin implements BrowserLogin {

  private final ProcessEngine engine;
  private final PasswordMarks marks;

  WebAppLogin(ProcessEngine engine, PasswordMarks marks) {
    this.engine = engine;
    this.marks = marks;
  }

  @Override
  public void begin(String userId) {
    var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    AuthenticationUtil.revalidateSession(request, AuthenticationUtil.createAuthentication(engine, userId));
    marks.putInto(request.getSession(), userId);
  }

  /** The session, which the caller has made safe, is that user's from now on. */
  public void begin(String userId, HttpSession session) {
    AuthenticationUtil.getAuthsFromSession(session).addOrReplace(AuthenticationUtil.createAuthentication(engine, userId));
    marks.putInto(session, userId);
  }
}
