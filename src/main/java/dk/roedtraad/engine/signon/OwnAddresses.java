package dk.roedtraad.engine.signon;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Our addresses as browsers and the provider know them, also behind a proxy that adds a folder of its own. */
@Component
@Profile("oidc")
class OwnAddresses {

  /** Where the provider sends people back to; the last part is the registration's id. */
  static final String CALLBACK = "login/oauth2/code/" + Provider.ID;

  private final String base;
  private final String root;

  OwnAddresses(@Value("${roedtraad.base-url}") String baseUrl) {
    this.base = baseUrl.replaceAll("/+$", "") + "/";
    this.root = URI.create(base).getRawPath();
  }

  /**
   * The path of a request, whichever servlet answers it. It is the one that the server goes by too: what could be read in
   * two ways has been refused.
   */
  static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  String callback() {
    return base + CALLBACK;
  }

  /** Where the provider sends people whose session it has ended. */
  String loggedOut() {
    return base + "log-ud";
  }

  /** The same page where the provider has no way to end its session: it says so. */
  String loggedOutHereOnly() {
    return loggedOut() + "?kun-her";
  }

  String refused() {
    return root + "log-ind/afvist";
  }

  String tasklist() {
    return root + "camunda/app/tasklist/default/";
  }

  /** The page that begins a login and leads back to where the request wanted to go. */
  String logInFor(HttpServletRequest request) {
    var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return root + "log-ind?" + Destination.PARAMETER + "="
        + URLEncoder.encode(root + request.getRequestURI().substring(1) + query, StandardCharsets.UTF_8);
  }
}
