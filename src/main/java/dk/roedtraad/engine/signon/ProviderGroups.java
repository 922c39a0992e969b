package dk.roedtraad.engine.signon;

import dk.roedtraad.application.OwnTransaction;
import dk.roedtraad.application.UnsafeConfigurationException;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.audit.AuditKind;
import dk.roedtraad.application.audit.AuditObject;
import dk.roedtraad.application.audit.AuditTrail;
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
  private final AuditTrail audit;
  private final OwnTransaction own;
  private final String claim;
  private final Map<Group, List<String>> names = new EnumMap<>(Group.class);

  ProviderGroups(Accounts accounts, AuditTrail audit, OwnTransaction own, OidcProperties properties) {
    this.accounts = accounts;
    this.audit = audit;
    this.own = own;
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
    own.run(() -> names.forEach((group, given) -> {
      var members = accounts.membersOf(group);
      var isMember = members.contains(userId);
      var isToBe = !Collections.disjoint(held, given);
      if (isToBe && !isMember) {
        accounts.ensure(userId, "", "", null, group);
        note(AuditKind.GROUP_GIVEN_AT_LOGIN, userId, group);
      } else if (!isToBe && isMember && (group != Group.ADMINISTRATOR || members.size() > 1)) {
        accounts.removeFromGroups(userId, Set.of(group));
        note(AuditKind.GROUP_TAKEN_AT_LOGIN, userId, group);
      }
    }));
  }

  /** The provider has decided; the one whom it names is who logs in. */
  private void note(AuditKind kind, String userId, Group group) {
    audit.add(userId, kind, new AuditObject(AuditObject.Kind.GROUP, group.id(), null), userId);
  }
}
