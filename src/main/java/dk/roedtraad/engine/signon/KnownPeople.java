package dk.roedtraad.engine.signon;

import dk.roedtraad.application.access.FirstLogins;
import dk.roedtraad.application.access.SignOnRefusal.Reason;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.application.login.LoginIds;
import dk.roedtraad.engine.EngineCalls;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Whom we let in: people with an account in at least one group, made by enrolment or by an administrator. A login alone
 * makes no account.
 */
@Component
@Profile("oidc")
class KnownPeople {

  private final Accounts accounts;
  private final LoginIds logins;
  private final ProviderGroups groups;
  private final FirstLogins firstLogins;
  private final IdentityService identityService;
  private final EngineCalls engine;
  private final OidcProperties properties;

  KnownPeople(Accounts accounts, LoginIds logins, ProviderGroups groups, FirstLogins firstLogins,
      IdentityService identityService, EngineCalls engine, OidcProperties properties) {
    this.accounts = accounts;
    this.logins = logins;
    this.groups = groups;
    this.firstLogins = firstLogins;
    this.identityService = identityService;
    this.engine = engine;
    this.properties = properties;
  }

  /**
   * A person logs in, and is from now on in the groups that the provider decides on.
   *
   * @return the user id
   * @throws NotAdmittedException for whoever is not to get in
   */
  String logIn(Claims claims) {
    var userId = find(claims);
    groups.apply(userId, claims);
    return admit(userId, claims);
  }

  /**
   * A program comes with the token of a person, or of its own account. Its groups stay as they are.
   *
   * @return the user id
   * @throws NotAdmittedException as {@link #logIn}
   */
  String recognise(Claims claims) {
    return admit(find(claims), claims);
  }

  /** By the list of logins; who is not in it logs in by the user id. */
  private String find(Claims claims) {
    var login = claims.text(properties.userClaim());
    if (login == null) {
      throw new NotAdmittedException(Reason.NOT_ENROLLED, null);
    }
    if (properties.usesAddress() && !isVerified(claims)) {
      throw new NotAdmittedException(Reason.ADDRESS_NOT_VERIFIED, login);
    }
    var lower = login.toLowerCase(Locale.ROOT);
    var userId = logins.userOf(lower).orElse(lower);
    if (!userId.equals(lower) && accounts.exists(lower)) {
      // The account was made after the login was listed. Whoever is let in could be the other one.
      throw new NotAdmittedException(Reason.LOGIN_OF_TWO, login);
    }
    if (!accounts.exists(userId)) {
      throw new NotAdmittedException(Reason.NOT_ENROLLED, login);
    }
    return userId;
  }

  private boolean isVerified(Claims claims) {
    return claims.has("email_verified") ? claims.isTrue("email_verified") : properties.emailAlwaysVerified();
  }

  private String admit(String userId, Claims claims) {
    if (!isAdmitted(userId)) {
      throw new NotAdmittedException(Reason.NOT_ENROLLED, claims.text(properties.userClaim()));
    }
    firstLogins.note(userId);
    return userId;
  }

  /** Whether that user may still be here: an account that has gone, or has lost its groups, is out at once. */
  boolean isAdmitted(String userId) {
    return engine.inOwnName(() -> isAdmitted(identityService, userId));
  }

  /** As {@link #isAdmitted(String)}, for a caller who acts for nobody. An account takes its memberships along. */
  static boolean isAdmitted(IdentityService identityService, String userId) {
    return identityService.createGroupQuery().groupMember(userId).count() > 0;
  }
}
