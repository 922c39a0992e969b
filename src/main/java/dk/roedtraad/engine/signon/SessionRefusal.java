package dk.roedtraad.engine.signon;

import dk.roedtraad.application.access.SignOnRefusal;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Keeps in the session, which nobody is logged in to, why the last login was refused. */
@Component
@Profile("oidc")
class SessionRefusal implements SignOnRefusal.Last {

  private static final String SESSION = SignOnRefusal.class.getName();
  private static final SignOnRefusal BROKEN_OFF = new SignOnRefusal(SignOnRefusal.Reason.BROKEN_OFF, null, null);

  static void keep(HttpServletRequest request, SignOnRefusal refusal) {
    request.getSession().setAttribute(SESSION, refusal);
  }

  static void keepBrokenOff(HttpServletRequest request) {
    keep(request, BROKEN_OFF);
  }

  @Override
  public SignOnRefusal get() {
    var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    var session = request.getSession(false);
    return session != null && session.getAttribute(SESSION) instanceof SignOnRefusal known ? known : BROKEN_OFF;
  }
}
