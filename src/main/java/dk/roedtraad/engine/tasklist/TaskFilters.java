package dk.roedtraad.engine.tasklist;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.engine.EngineCalls;
import dk.roedtraad.engine.StartUpLock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Makes the shipped filters at the first start and keeps them as shipped at every later one: who wants another filter
 * makes one under another name. One node at a time, or each would make its own.
 */
@Component
class TaskFilters implements InitializingBean {

  /** Recognises a shipped filter whatever it is called. Tasklist passes over properties it does not know. */
  private static final String SHIPPED_AS = "shippedAs";

  private final FilterService filterService;
  private final TaskService taskService;
  private final AuthorizationService authorizationService;
  private final EngineCalls engine;
  private final StartUpLock startUp;

  TaskFilters(FilterService filterService, TaskService taskService, AuthorizationService authorizationService,
      EngineCalls engine, StartUpLock startUp) {
    this.filterService = filterService;
    this.taskService = taskService;
    this.authorizationService = authorizationService;
    this.engine = engine;
    this.startUp = startUp;
  }

  @Override
  public void afterPropertiesSet() {
    startUp.alone(() -> engine.inOwnName(() -> {
      var present = filterService.createTaskFilterQuery().list();
      for (var shipped : ShippedFilter.values()) {
        var filter = ensure(shipped, present);
        shipped.readers().forEach(group -> ensureMayRead(group, filter.getId()));
      }
    }));
  }

  /** Id of that filter; null while there is none. */
  String idOf(ShippedFilter shipped) {
    return find(shipped, filterService.createTaskFilterQuery().list()).map(Filter::getId).orElse(null);
  }

  private static Optional<Filter> find(ShippedFilter shipped, List<Filter> present) {
    return present.stream().filter(filter -> shipped.name().equals(filter.getProperties().get(SHIPPED_AS))).findFirst();
  }

  private Filter ensure(ShippedFilter shipped, List<Filter> present) {
    var filter = find(shipped, present).orElseGet(() -> filterService.newTaskFilter(shipped.danishName()));
    filter.setName(shipped.danishName());
    filter.setQuery(shipped.query(taskService));
    filter.setProperties(properties(shipped));
    return filterService.saveFilter(filter);
  }

  private static Map<String, Object> properties(ShippedFilter shipped) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put(SHIPPED_AS, shipped.name());
    properties.put("description", shipped.description());
    properties.put("priority", shipped.ordinal() * 10);
    properties.put("color", "#12405c");
    properties.put("refresh", true);
    properties.put("showUndefinedVariable", false);
    properties.put("variables", ShippedFilter.SHOWN.entrySet().stream()
        .map(variable -> Map.of("name", variable.getKey(), "label", variable.getValue())).toList());
    return properties;
  }

  private void ensureMayRead(Group group, String filterId) {
    var granted = authorizationService.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GRANT)
        .groupIdIn(group.id()).resourceType(Resources.FILTER).resourceId(filterId).count() > 0;
    if (!granted) {
      var authorization = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      authorization.setGroupId(group.id());
      authorization.setResource(Resources.FILTER);
      authorization.setResourceId(filterId);
      authorization.addPermission(Permissions.READ);
      authorizationService.saveAuthorization(authorization);
    }
  }
}
