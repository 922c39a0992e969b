package dk.roedtraad.engine.signon;

import dk.roedtraad.application.QuietError;
import dk.roedtraad.application.access.SignOnRefusal;
import dk.roedtraad.engine.access.WebAppLogin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where a browser goes when the provider has sent it back. */
@Component
@Profile("oidc")
class EndOfLogin implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

  private static final Logger LOG = LoggerFactory.getLogger(EndOfLogin.class);

  private final Provider provider;
  private final OwnAddresses addresses;
  private final WebAppLogin webApps;

  EndOfLogin(Provider provider, OwnAddresses addresses, WebAppLogin webApps) {
    this.provider = provider;
    this.addresses = addresses;
    this.webApps = webApps;
  }

  /** To where the person wanted to go. */
  @Override
  public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
      throws IOException {
    webApps.begin(person.getName(), request.getSession());
    response.sendRedirect(Destination.here((String) request.getAttribute(Destination.ATTRIBUTE))
        .orElseGet(addresses::tasklist));
  }

  /** To a page that says why; to the tasks where somebody who is logged in went back to an old address. */
  @Override
  public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
      AuthenticationException failure) throws IOException {
    if (failure instanceof NotAdmittedException notAdmitted) {
      SessionRefusal.keep(request, new SignOnRefusal(notAdmitted.reason(), notAdmitted.login(),
          provider.endOfSession(notAdmitted.idToken())));
    } else if (SessionOfOnePerson.personIn(request.getSession(false)) != null) {
      response.sendRedirect(addresses.tasklist());
      return;
    } else {
      note(failure);
      SessionRefusal.keepBrokenOff(request);
    }
    response.sendRedirect(addresses.refused());
  }

  private static void note(AuthenticationException failure) {
    if (failure instanceof OAuth2AuthenticationException known) {
      LOG.warn("A login at the identity provider failed: {}", known.getError().getErrorCode());
    } else {
      LOG.error("Nobody can log in: the identity provider does not answer, or not under roedtraad.oidc.issuer.",
          QuietError.of(failure));
    }
  }
}
