package dk.roedtraad.engine.signon;

import dk.roedtraad.application.access.SignOnRefusal;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/** The provider knows the person, but we do not let the person in. */
class NotAdmittedException extends OAuth2AuthenticationException {

  private static final long serialVersionUID = 1L;

  private final SignOnRefusal.Reason reason;
  private final String login;
  private final transient OidcIdToken idToken;

  private NotAdmittedException(SignOnRefusal.Reason reason, String login, OidcIdToken idToken) {
    super(new OAuth2Error("not_admitted", reason.name(), null));
    this.reason = reason;
    this.login = login;
    this.idToken = idToken;
  }

  NotAdmittedException(SignOnRefusal.Reason reason, String login) {
    this(reason, login, null);
  }

  /** The same, with what the provider's session is ended with. */
  NotAdmittedException with(OidcIdToken hint) {
    return new NotAdmittedException(reason, login, hint);
  }

  SignOnRefusal.Reason reason() {
    return reason;
  }

  /** What the provider calls the person; may be null. */
  String login() {
    return login;
  }

  /** Null for a program's token. */
  OidcIdToken idToken() {
    return idToken;
  }
}
