package dk.roedtraad.engine.signon;

import dk.roedtraad.application.access.LoginWay;
import dk.roedtraad.engine.access.JsonRefusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** What somebody gets who is not logged in: a person the way to the login, a script or a program a 401. */
@Component
@Profile("oidc")
class AskForLogin implements AuthenticationEntryPoint {

  private static final Pattern WEB_APPLICATION =
      Pattern.compile("/camunda/app/(?:welcome|tasklist|cockpit|admin)/[^/]+/?");

  private final BearerTokenAuthenticationEntryPoint programs = new BearerTokenAuthenticationEntryPoint();
  private final OwnAddresses addresses;
  private final LoginWay way;

  AskForLogin(OwnAddresses addresses, LoginWay way) {
    this.addresses = addresses;
    this.way = way;
  }

  /** Whether a person opens a page or a file that is for people who are logged in. */
  static boolean isPage(HttpServletRequest request) {
    var path = OwnAddresses.path(request);
    return request.getMethod().equals("GET") && (WEB_APPLICATION.matcher(path).matches()
        || path.startsWith("/api/") && wantsAPage(request));
  }

  /** Browsers name HTML first when a person opens an address. */
  private static boolean wantsAPage(HttpServletRequest request) {
    var accepted = request.getHeader("Accept");
    return accepted != null && accepted.startsWith("text/html");
  }

  @Override
  public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (isPage(request)) {
      response.sendRedirect(addresses.logInFor(request));
      return;
    }
    if (request.getHeader("Authorization") != null) {
      programs.commence(request, response, why);
    }
    JsonRefusal.write(response, 401, "Du skal logge ind først. Det gør du med "
        + way.singleSignOn().orElseThrow() + ".");
  }
}
