package dk.roedtraad.engine.signon;

import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A person in the session of a browser, under the user id here. */
class SignedOn extends DefaultOidcUser {

  private static final long serialVersionUID = 1L;

  private final String userId;

  SignedOn(String userId, OidcUser ofTheProvider) {
    super(ofTheProvider.getAuthorities(), ofTheProvider.getIdToken(), ofTheProvider.getUserInfo());
    this.userId = userId;
  }

  @Override
  public String getName() {
    return userId;
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other) && other instanceof SignedOn signedOn && signedOn.userId.equals(userId);
  }

  @Override
  public int hashCode() {
    return userId.hashCode();
  }
}
