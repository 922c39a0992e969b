package dk.roedtraad.engine.access;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.enrolment.Accounts;
import dk.roedtraad.application.enrolment.FirstPassword;
import dk.roedtraad.application.enrolment.Membership;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.application.people.School;
import dk.roedtraad.engine.EngineCalls;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.springframework.stereotype.Component;

/** Accounts in the engine's identity service; a school is a tenant. */
@Component
class EngineAccounts implements Accounts {

  private final IdentityService identityService;
  private final AuthorizationService rights;
  private final ProcessEngineConfigurationImpl configuration;
  private final EngineCalls engine;
  private final FirstPassword firstPassword;

  EngineAccounts(IdentityService identityService, AuthorizationService rights, ProcessEngine processEngine,
      EngineCalls engine, FirstPassword firstPassword) {
    this.identityService = identityService;
    this.rights = rights;
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
    // The first password is not judged: nobody types it, and a random one may well hold a name like "Bo".
    configuration.getCommandExecutorTxRequired().execute(new SaveUserCmd(user, true));
  }

  /** One command for all of them: the engine then writes its rows in batches when the command ends. */
  @Override
  public Set<String> ensureAll(Collection<School> schools, Collection<Membership> memberships) {
    return engine.inOwnName(() -> configuration.getCommandExecutorTxRequired().execute(command -> {
      createSchools(schools);
      var people = new LinkedHashMap<String, Person>();
      memberships.forEach(membership -> people.putIfAbsent(membership.person().id(), membership.person()));
      var known = findAll(people.keySet()).stream().map(Person::id).collect(Collectors.toSet());
      var made = people.values().stream().filter(person -> !known.contains(person.id())).toList();
      made.forEach(this::create);
      join(memberships, known, Membership::group, (query, group) -> query.memberOfGroup(group.id()),
          (id, group) -> identityService.createMembership(id, group.id()));
      join(memberships, known, Membership::schoolCode, UserQuery::memberOfTenant,
          (id, school) -> identityService.createTenantUserMembership(school, id));
      return made.stream().map(Person::id).collect(Collectors.toSet());
    }));
  }

  private void createSchools(Collection<School> schools) {
    var codes = schools.stream().map(School::code).toArray(String[]::new);
    var known = codes.length == 0 ? Set.of() : identityService.createTenantQuery().tenantIdIn(codes).list().stream()
        .map(Tenant::getId).collect(Collectors.toSet());
    schools.stream().filter(school -> !known.contains(school.code())).forEach(this::create);
  }

  private void create(School school) {
    var tenant = identityService.newTenant(school.code());
    tenant.setName(school.name());
    identityService.saveTenant(tenant);
    identityService.createTenantGroupMembership(school.code(), Group.COORDINATOR.id());
  }

  /** Asks only about people who had an account before: the others belong nowhere yet. */
  private <T> void join(Collection<Membership> memberships, Set<String> known, Function<Membership, T> where,
      BiFunction<UserQuery, T, UserQuery> members, BiConsumer<String, T> join) {
    memberships.stream().collect(Collectors.groupingBy(where, LinkedHashMap::new,
        Collectors.mapping(membership -> membership.person().id(), Collectors.toCollection(LinkedHashSet::new))))
        .forEach((place, ids) -> {
          var asked = ids.stream().filter(known::contains).toArray(String[]::new);
          var there = asked.length == 0 ? Set.of() : members.apply(identityService.createUserQuery().userIdIn(asked), place)
              .list().stream().map(User::getId).collect(Collectors.toSet());
          ids.stream().filter(id -> !there.contains(id)).forEach(id -> join.accept(id, place));
        });
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
  public Set<String> withAddress(String address) {
    return engine.inOwnName(() -> Stream.of(identityService.createUserQuery().userId(address),
            identityService.createUserQuery().userEmail(address))
        .flatMap(query -> query.list().stream()).map(User::getId).collect(Collectors.toSet()));
  }

  @Override
  public Set<String> membersOf(Group group) {
    return members(identityService.createUserQuery().memberOfGroup(group.id()));
  }

  @Override
  public Set<String> membersOf(Group group, String schoolCode) {
    return members(identityService.createUserQuery().memberOfGroup(group.id()).memberOfTenant(schoolCode));
  }

  private Set<String> members(UserQuery query) {
    return engine.inOwnName(() -> query.list().stream().map(User::getId).collect(Collectors.toSet()));
  }

  private static String text(String name) {
    return name == null ? "" : name;
  }

  @Override
  public void ensureSchool(String schoolCode, String name) {
    ensureAll(List.of(new School(schoolCode, name)), List.of());
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
    engine.inOwnName(() -> {
      identityService.deleteTenantUserMembership(schoolCode, userId);
      // The engine grants this with the membership and leaves it behind.
      rights.createAuthorizationQuery().userIdIn(userId).resourceType(Resources.TENANT).resourceId(schoolCode).list()
          .forEach(grant -> rights.deleteAuthorization(grant.getId()));
    });
  }

  @Override
  public void removeFromGroups(String userId, Set<Group> groups) {
    engine.inOwnName(() -> groups.forEach(group -> identityService.deleteMembership(userId, group.id())));
  }

  @Override
  public boolean removeIfOnlyIn(String userId, Set<Group> groups) {
    if (!isOnlyIn(userId, groups)) {
      return false;
    }
    engine.inOwnName(() -> identityService.deleteUser(userId));
    return true;
  }

  @Override
  public boolean isOnlyIn(String userId, Set<Group> groups) {
    var ids = groups.stream().map(Group::id).toList();
    return exists(userId) && engine.inOwnName(() -> identityService.createGroupQuery().groupMember(userId).list()
        .stream().allMatch(group -> ids.contains(group.getId())));
  }

  /** What the engine grants by itself, on the account and with a membership, it grants the successor anew. */
  @Override
  public void replace(String formerUserId, Person successor) {
    engine.inOwnName(() -> {
      create(successor);
      identityService.createGroupQuery().groupMember(formerUserId).list().forEach(group ->
          identityService.createMembership(successor.id(), group.getId()));
      identityService.createTenantQuery().userMember(formerUserId).list().forEach(school ->
          identityService.createTenantUserMembership(school.getId(), successor.id()));
      rights.createAuthorizationQuery().userIdIn(formerUserId).list().stream()
          .filter(grant -> grant.getResourceType() != Resources.USER.resourceType()
              && grant.getResourceType() != Resources.TENANT.resourceType()
              && grant.getResourceType() != Resources.TASK.resourceType())
          .forEach(grant -> {
            grant.setUserId(successor.id());
            rights.saveAuthorization(grant);
          });
      identityService.deleteUser(formerUserId);
    });
  }
}
