package dk.roedtraad.engine.signon;

import dk.roedtraad.application.UnsafeConfigurationException;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.enrolment.Accounts;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Groups that the provider decides on: whoever logs in is in those whose names the claim holds, and in no other one of
 * them. Only groups of staff, and only those that the configuration names; what enrolment gives is never touched.
 */
@Component
@Profile("oidc")
class ProviderGroups {

  private static final Set<Group> OF_STAFF = Set.of(Group.COORDINATOR, Group.EVALUATOR, Group.ADMINISTRATOR);

  private final Accounts accounts;
  private final String claim;
  private final Map<Group, List<String>> names = new EnumMap<>(Group.class);

  ProviderGroups(Accounts accounts, OidcProperties properties) {
    this.accounts = accounts;
    this.claim = properties.groupClaim();
    properties.groups().forEach((group, given) -> names.put(group(group), given));
  }

  /** An environment variable has no dash to write: {@code CAMUNDAADMIN}. */
  private static Group group(String id) {
    return OF_STAFF.stream().filter(group -> group.id().replace("-", "").equalsIgnoreCase(id.replace("-", "")))
        .findFirst().orElseThrow(() -> new UnsafeConfigurationException("roedtraad.oidc.groups." + id + ": there is no "
            + "such group of staff. Use coordinator, evaluator or camunda-admin; leaders, konsulenter and managers are "
            + "what they are by enrolment."));
  }

  /** Idempotent. The last administrator stays one: without any, nobody could mend a wrong configuration. */
  void apply(String userId, Claims claims) {
    var held = claims.texts(claim);
    names.forEach((group, given) -> {
      if (!Collections.disjoint(held, given)) {
        accounts.ensure(userId, "", "", null, group);
      } else if (group != Group.ADMINISTRATOR || !accounts.membersOf(group).equals(Set.of(userId))) {
        accounts.removeFromGroups(userId, Set.of(group));
      }
    });
  }
}
