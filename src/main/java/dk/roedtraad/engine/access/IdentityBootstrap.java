package dk.roedtraad.engine.access;

import dk.roedtraad.application.UnsafeConfigurationException;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.engine.EngineCalls;
import dk.roedtraad.engine.StartUpLock;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Groups, their rights and the administrator, before the first request is served. There is always an administrator from
 * the start: while the group is empty, the web applications' first-run page would make one for anybody.
 * Idempotent: what is there stays as it is. One node at a time.
 */
@Component
class IdentityBootstrap implements InitializingBean {

  private final IdentityService identityService;
  private final AuthorizationService authorizationService;
  private final EngineCalls engine;
  private final StartUpLock startUp;
  private final AdministratorProperties administrator;
  private final ProcessEngineConfiguration configuration;

  IdentityBootstrap(IdentityService identityService, AuthorizationService authorizationService, EngineCalls engine,
      StartUpLock startUp, AdministratorProperties administrator, ProcessEngine processEngine) {
    this.identityService = identityService;
    this.authorizationService = authorizationService;
    this.engine = engine;
    this.startUp = startUp;
    this.administrator = administrator;
    this.configuration = processEngine.getProcessEngineConfiguration();
  }

  @Override
  public void afterPropertiesSet() {
    startUp.alone(() -> engine.inOwnName(() -> {
      Arrays.stream(Group.values()).forEach(this::ensureGroup);
      Stream.of(Resources.values()).forEach(this::ensureAdministratorsMayDoAll);
      Rights.all().forEach(this::ensure);
      ensureAdministrator();
    }));
  }

  private void ensureGroup(Group group) {
    if (identityService.createGroupQuery().groupId(group.id()).count() == 0) {
      var created = identityService.newGroup(group.id());
      created.setName(group.danishName());
      created.setType("WORKFLOW");
      identityService.saveGroup(created);
    }
  }

  private void ensureAdministratorsMayDoAll(Resource resource) {
    ensure(new Rights.Grant(Group.ADMINISTRATOR, resource, Authorization.ANY, Permissions.ALL));
  }

  private void ensure(Rights.Grant grant) {
    var existing = authorizationService.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GRANT)
        .groupIdIn(grant.group().id()).resourceType(grant.resource()).resourceId(grant.id()).list();
    var authorization = existing.isEmpty() ? newAuthorization(grant) : existing.get(0);
    if (Arrays.stream(grant.permissions()).allMatch(authorization::isPermissionGranted) && !existing.isEmpty()) {
      return;
    }
    for (Permission permission : grant.permissions()) {
      authorization.addPermission(permission);
    }
    authorizationService.saveAuthorization(authorization);
  }

  private Authorization newAuthorization(Rights.Grant grant) {
    var authorization = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    authorization.setGroupId(grant.group().id());
    authorization.setResource(grant.resource());
    authorization.setResourceId(grant.id());
    return authorization;
  }

  /** By the engine's own rules, which it would tell of without saying what they are. */
  private void refuseWeakPassword(User user) {
    if (configuration.isEnablePasswordPolicy()
        && !identityService.checkPasswordAgainstPolicy(configuration.getPasswordPolicy(), administrator.password(), user)
            .isValid()) {
      throw new UnsafeConfigurationException("roedtraad.administrator.password is too weak. It needs at least 10 "
          + "characters, among them small and capital letters, a digit and another sign, and neither 'Administrator' nor "
          + "the administrator's address.");
    }
  }

  /** Only while there is none: one who was removed in Admin does not come back with the password of the first day. */
  private void ensureAdministrator() {
    if (identityService.createUserQuery().memberOfGroup(Group.ADMINISTRATOR.id()).count() > 0) {
      return;
    }
    var userId = administrator.email();
    if (identityService.createUserQuery().userId(userId).count() == 0) {
      var user = identityService.newUser(userId);
      user.setFirstName("Administrator");
      user.setLastName("");
      user.setEmail(userId);
      refuseWeakPassword(user);
      user.setPassword(Objects.requireNonNull(administrator.password()));
      identityService.saveUser(user);
    }
    identityService.createMembership(userId, Group.ADMINISTRATOR.id());
  }
}
