package dk.roedtraad.engine.access;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.stereotype.Component;

/** Checks passwords against the engine's users and tells the engine whose request the present thread serves. */
@Component
public class SignIn {

  private final IdentityService identityService;

  SignIn(IdentityService identityService) {
    this.identityService = identityService;
  }

  /** True if the password is that user's; counts failures, as the web applications' login does. */
  boolean isRight(String userId, String password) {
    return identityService.checkPassword(userId.toLowerCase(Locale.ROOT), password);
  }

  /** From here on the thread acts for that user, with the groups and schools the user has now. */
  void as(String userId) {
    var id = userId.toLowerCase(Locale.ROOT);
    identityService.clearAuthentication();
    List<String> groups =
        identityService.createGroupQuery().groupMember(id).list().stream().map(Group::getId).toList();
    List<String> schools = identityService.createTenantQuery().userMember(id).includingGroupsOfUser(true).list()
        .stream().map(Tenant::getId).toList();
    identityService.setAuthentication(id, groups, schools);
  }

  /** Does something as that user, as if the user had logged in, and then acts again for whom it was before. */
  public <T> T actingAs(String userId, Supplier<T> work) {
    var before = identityService.getCurrentAuthentication();
    as(userId);
    try {
      return work.get();
    } finally {
      if (before == null) {
        out();
      } else {
        identityService.setAuthentication(before);
      }
    }
  }

  void out() {
    identityService.clearAuthentication();
  }
}
