package dk.roedtraad.engine.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;

/** The token that the web applications keep in a session and give its pages: what lacks it comes from another site. */
public final class SessionToken {

  /** What whoever lacks it is told. */
  public static final String MISSING = "Siden er for gammel. Hent den igen, og prøv så en gang til.";

  private SessionToken() {}

  /** Whether the request, which has a session, says the session's token. */
  public static boolean isCarriedBy(HttpServletRequest request) {
    var expected = request.getSession().getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
    var given = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
    return expected != null && given != null && MessageDigest.isEqual(
        expected.toString().getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
