package dk.roedtraad.engine.signon;

import dk.roedtraad.engine.access.Credentials;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Single sign-on: the session of a person, or the token of a program. A password opens nothing. */
@Component
@Profile("oidc")
class SignedOnCredentials implements Credentials {

  private final KnownPeople people;

  SignedOnCredentials(KnownPeople people) {
    this.people = people;
  }

  @Override
  public Optional<Found> in(HttpServletRequest request, boolean isEngineRest) {
    return person().map(userId -> new Found(userId, true))
        .or(() -> of(JwtAuthenticationToken.class).map(userId -> new Found(userId, false)))
        .filter(found -> people.isAdmitted(found.userId()));
  }

  @Override
  public String challenge() {
    return "Bearer";
  }

  /** The user whose session the present request belongs to. */
  static Optional<String> person() {
    return of(OAuth2AuthenticationToken.class);
  }

  private static Optional<String> of(Class<? extends Authentication> kind) {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication()).filter(kind::isInstance)
        .map(Authentication::getName);
  }
}
