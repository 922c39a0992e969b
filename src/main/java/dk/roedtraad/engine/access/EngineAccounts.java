package dk.roedtraad.engine.access;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.application.enrolment.FirstPassword;
import dk.roedtraad.engine.EngineCalls;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Accounts in the engine's identity service; a school is a tenant. */
@Component
class EngineAccounts implements Accounts {

  private final IdentityService identityService;
  private final EngineCalls engine;
  private final FirstPassword firstPassword;

  EngineAccounts(IdentityService identityService, EngineCalls engine, FirstPassword firstPassword) {
    this.identityService = identityService;
    this.engine = engine;
    this.firstPassword = firstPassword;
  }

  @Override
  public boolean exists(String userId) {
    return engine.inOwnName(() -> identityService.createUserQuery().userId(userId).count() > 0);
  }

  @Override
  public void ensure(String userId, String firstName, String lastName, String email, Group group) {
    engine.inOwnName(() -> {
      if (identityService.createUserQuery().userId(userId).count() == 0) {
        var user = identityService.newUser(userId);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setEmail(email);
        user.setPassword(firstPassword.get());
        identityService.saveUser(user);
      }
      if (identityService.createGroupQuery().groupId(group.id()).groupMember(userId).count() == 0) {
        identityService.createMembership(userId, group.id());
      }
    });
  }

  @Override
  public void ensureSchool(String schoolCode, String name) {
    engine.inOwnName(() -> {
      if (identityService.createTenantQuery().tenantId(schoolCode).count() == 0) {
        var school = identityService.newTenant(schoolCode);
        school.setName(name);
        identityService.saveTenant(school);
        identityService.createTenantGroupMembership(schoolCode, Group.COORDINATOR.id());
      }
    });
  }

  @Override
  public void addToSchool(String userId, String schoolCode) {
    engine.inOwnName(() -> {
      if (identityService.createTenantQuery().tenantId(schoolCode).userMember(userId).count() == 0) {
        identityService.createTenantUserMembership(schoolCode, userId);
      }
    });
  }

  @Override
  public void removeFromSchool(String userId, String schoolCode) {
    engine.inOwnName(() -> identityService.deleteTenantUserMembership(schoolCode, userId));
  }
}
