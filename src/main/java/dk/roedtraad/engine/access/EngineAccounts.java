package dk.roedtraad.engine.access;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.application.enrolment.FirstPassword;
import dk.roedtraad.application.enrolment.Membership;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.engine.EngineCalls;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Accounts in the engine's identity service; a school is a tenant. */
@Component
class EngineAccounts implements Accounts {

  private final IdentityService identityService;
  private final ProcessEngineConfigurationImpl configuration;
  private final EngineCalls engine;
  private final FirstPassword firstPassword;

  EngineAccounts(IdentityService identityService, ProcessEngine processEngine, EngineCalls engine,
      FirstPassword firstPassword) {
    this.identityService = identityService;
    this.configuration = (ProcessEngineConfigurationImpl) processEngine.getProcessEngineConfiguration();
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
        create(new Person(userId, firstName, lastName, email, null));
      }
      if (identityService.createGroupQuery().groupId(group.id()).groupMember(userId).count() == 0) {
        identityService.createMembership(userId, group.id());
      }
    });
  }

  private void create(Person person) {
    var user = identityService.newUser(person.id());
    user.setFirstName(person.firstName());
    user.setLastName(person.lastName());
    user.setEmail(person.email());
    user.setPassword(firstPassword.get());
    identityService.saveUser(user);
  }

  /** One command for all of them: the engine then writes its rows in batches when the command ends. */
  @Override
  public void ensureAll(Collection<Membership> memberships) {
    engine.inOwnName(() -> configuration.getCommandExecutorTxRequired().execute(command -> {
      createUsers(memberships);
      addToGroups(memberships);
      addToSchools(memberships);
      return null;
    }));
  }

  private void createUsers(Collection<Membership> memberships) {
    var wanted = new LinkedHashMap<String, Person>();
    memberships.forEach(membership -> wanted.putIfAbsent(membership.person().id(), membership.person()));
    findAll(List.copyOf(wanted.keySet())).forEach(known -> wanted.remove(known.id()));
    wanted.values().forEach(this::create);
  }

  private void addToGroups(Collection<Membership> memberships) {
    memberships.stream().collect(Collectors.groupingBy(Membership::group, TreeMap::new, Collectors.toList()))
        .forEach((group, members) -> {
          var there = ids(members, query -> query.memberOfGroup(group.id()));
          userIds(members).stream().filter(id -> !there.contains(id))
              .forEach(id -> identityService.createMembership(id, group.id()));
        });
  }

  private void addToSchools(Collection<Membership> memberships) {
    memberships.stream().collect(Collectors.groupingBy(Membership::schoolCode, TreeMap::new, Collectors.toList()))
        .forEach((school, members) -> {
          var there = ids(members, query -> query.memberOfTenant(school));
          userIds(members).stream().filter(id -> !there.contains(id))
              .forEach(id -> identityService.createTenantUserMembership(school, id));
        });
  }

  private Set<String> ids(List<Membership> members, UnaryOperator<UserQuery> narrowed) {
    return narrowed.apply(identityService.createUserQuery().userIdIn(userIds(members).toArray(String[]::new))).list()
        .stream().map(User::getId).collect(Collectors.toSet());
  }

  private static Set<String> userIds(List<Membership> members) {
    return members.stream().map(member -> member.person().id()).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  public List<Person> findAll(Collection<String> userIds) {
    return userIds.isEmpty() ? List.of() : engine.inOwnName(() ->
        identityService.createUserQuery().userIdIn(userIds.toArray(String[]::new)).list().stream()
            .map(user -> new Person(user.getId(), text(user.getFirstName()), text(user.getLastName()), user.getEmail(),
                null))
            .toList());
  }

  @Override
  public Set<String> membersOf(Group group) {
    return engine.inOwnName(() -> identityService.createUserQuery().memberOfGroup(group.id()).list().stream()
        .map(User::getId).collect(Collectors.toSet()));
  }

  private static String text(String name) {
    return name == null ? "" : name;
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
