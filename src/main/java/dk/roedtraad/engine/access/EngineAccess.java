package dk.roedtraad.engine.access;

import dk.roedtraad.application.access.Access;
import dk.roedtraad.application.access.SignedInUser;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** The present user is whom the engine knows as signed in on this thread. */
@Component
public class EngineAccess implements Access {

  private final IdentityService identityService;

  EngineAccess(IdentityService identityService) {
    this.identityService = identityService;
  }

  @Override
  public Optional<SignedInUser> current() {
    return user(identityService.getCurrentAuthentication());
  }

  /** The person behind an authentication of the engine; empty for none. */
  public static Optional<SignedInUser> user(Authentication authentication) {
    if (authentication == null || authentication.getUserId() == null) {
      return Optional.empty();
    }
    return Optional.of(new SignedInUser(authentication.getUserId(), set(authentication.getGroupIds()),
        set(authentication.getTenantIds())));
  }

  private static Set<String> set(List<String> ids) {
    return ids == null ? Set.of() : Set.copyOf(ids);
  }
}
