package dk.roedtraad.engine.access;

import dk.roedtraad.application.access.BrowserLogin;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Logs in as the web applications' own login does, after the password was found right. */
@Component
class WebAppLogin implements BrowserLogin {

  private final ProcessEngine engine;

  WebAppLogin(ProcessEngine engine) {
    this.engine = engine;
  }

  @Override
  public void begin(String userId) {
    var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    AuthenticationUtil.revalidateSession(request, AuthenticationUtil.createAuthentication(engine, userId));
  }
}
