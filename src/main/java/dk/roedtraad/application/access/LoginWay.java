package dk.roedtraad.application.access;

import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** How people get in: with a password that they choose here, or, in the profile {@code oidc}, with a login they have anyway. */
@Component
public class LoginWay {

  private final String singleSignOn;

  public LoginWay(Environment environment) {
    this.singleSignOn = environment.acceptsProfiles(Profiles.of("oidc"))
        ? environment.getProperty("roedtraad.oidc.name", "dit sædvanlige login") : null;
  }

  /** What people call the login they have anyway, after "Log ind med"; empty where passwords are chosen here. */
  public Optional<String> singleSignOn() {
    return Optional.ofNullable(singleSignOn);
  }
}
