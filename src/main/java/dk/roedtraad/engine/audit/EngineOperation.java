package dk.roedtraad.engine.audit;

import static org.camunda.bpm.engine.history.UserOperationLogEntry.OPERATION_TYPE_ADD_USER_LINK;
import static org.camunda.bpm.engine.history.UserOperationLogEntry.OPERATION_TYPE_DELETE_USER_LINK;

import dk.roedtraad.application.audit.AuditEntry;
import dk.roedtraad.application.audit.AuditKind;
import dk.roedtraad.application.audit.AuditObject;
import dk.roedtraad.domain.deadline.DanishDates;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;

/**
 * One operation as the engine logs it: a line for each property that changed. Of most properties only that something
 * changed is kept: a name, a comment or a reason for a deletion can say anything about anybody.
 */
final class EngineOperation {

  /** What people do all day with their forms: the tables of answers and steps tell it better. */
  private static final Set<String> EVERYDAY = Set.of("Task/Complete", "ProcessInstance/Create",
      "DecisionDefinition/Evaluate");
  private static final Map<String, String> SHOWN = Map.ofEntries(Map.entry("assignee", "ansvarlig"),
      Map.entry("owner", "ejer"), Map.entry("delegation", "udlån"), Map.entry("dueDate", "frist"),
      Map.entry("duedate", "tidspunkt"), Map.entry("followUpDate", "opfølgning"), Map.entry("candidate", "kandidat"),
      Map.entry("permissions", "adgang"), Map.entry("retries", "forsøg"), Map.entry("suspensionState", "tilstand"),
      Map.entry("nrOfInstances", "antal"), Map.entry("historyTimeToLive", "historik gemmes, dage"),
      Map.entry("messageName", "besked"), Map.entry("incidentType", "fejltype"),
      Map.entry("processDefinitionVersion", "version"));
  private static final Set<String> LINKS_OF_USERS = Set.of(OPERATION_TYPE_ADD_USER_LINK,
      OPERATION_TYPE_DELETE_USER_LINK);
  private static final Set<String> MOMENTS = Set.of("dueDate", "duedate", "followUpDate");

  private final List<UserOperationLogEntryEventEntity> lines;
  private final UserOperationLogEntryEventEntity first;
  private final String name;

  EngineOperation(List<UserOperationLogEntryEventEntity> lines) {
    this.lines = lines;
    this.first = lines.get(0);
    this.name = first.getEntityType() + "/" + first.getOperationType();
  }

  boolean isWorthRemembering() {
    return !EVERYDAY.contains(name);
  }

  AuditEntry entry(Instant now) {
    return new AuditEntry(0, now, first.getUserId(), kind(), name, object(), person(),
        values(UserOperationLogEntryEventEntity::getOrgValue), values(UserOperationLogEntryEventEntity::getNewValue));
  }

  private AuditKind kind() {
    return switch (first.getEntityType()) {
      case EntityTypes.TASK -> taskKind();
      case EntityTypes.IDENTITY_LINK, EntityTypes.COMMENT, EntityTypes.ATTACHMENT -> AuditKind.TASK_CHANGED;
      case EntityTypes.AUTHORIZATION ->
          byLife(AuditKind.RIGHT_GIVEN, AuditKind.RIGHT_CHANGED, AuditKind.RIGHT_TAKEN);
      case EntityTypes.GROUP_MEMBERSHIP ->
          byLife(AuditKind.GROUP_MEMBER_ADDED, AuditKind.GROUP_CHANGED, AuditKind.GROUP_MEMBER_REMOVED);
      case EntityTypes.TENANT_MEMBERSHIP ->
          byLife(AuditKind.SCHOOL_MEMBER_ADDED, AuditKind.SCHOOL_CHANGED, AuditKind.SCHOOL_MEMBER_REMOVED);
      case EntityTypes.USER -> byLife(AuditKind.ACCOUNT_MADE, AuditKind.ACCOUNT_CHANGED, AuditKind.ACCOUNT_REMOVED);
      case EntityTypes.GROUP -> AuditKind.GROUP_CHANGED;
      case EntityTypes.TENANT -> AuditKind.SCHOOL_CHANGED;
      case EntityTypes.FILTER -> AuditKind.FILTER_CHANGED;
      case EntityTypes.DEPLOYMENT ->
          byLife(AuditKind.DEPLOYMENT_MADE, AuditKind.MODEL_CHANGED, AuditKind.DEPLOYMENT_REMOVED);
      case EntityTypes.PROCESS_DEFINITION, EntityTypes.DECISION_DEFINITION -> AuditKind.MODEL_CHANGED;
      case EntityTypes.PROCESS_INSTANCE -> instanceKind();
      case EntityTypes.VARIABLE, EntityTypes.INCIDENT -> AuditKind.INSTANCE_CHANGED;
      case EntityTypes.JOB, EntityTypes.JOB_DEFINITION, EntityTypes.EXTERNAL_TASK -> AuditKind.JOB_CHANGED;
      case EntityTypes.BATCH -> AuditKind.BATCH_CHANGED;
      case EntityTypes.HISTORIC_TASK, EntityTypes.HISTORIC_PROCESS_INSTANCE, EntityTypes.DECISION_INSTANCE ->
          AuditKind.HISTORY_REMOVED;
      default -> AuditKind.ENGINE_CHANGED;
    };
  }

  private AuditKind byLife(AuditKind made, AuditKind changed, AuditKind removed) {
    return switch (first.getOperationType()) {
      case "Create" -> made;
      case "Delete" -> removed;
      default -> changed;
    };
  }

  private AuditKind taskKind() {
    return switch (first.getOperationType()) {
      case "Claim" -> AuditKind.TASK_CLAIMED;
      case "Assign" -> AuditKind.TASK_REASSIGNED;
      case "Delegate" -> AuditKind.TASK_DELEGATED;
      default -> value("assignee") != null ? AuditKind.TASK_REASSIGNED
          : value("dueDate") != null ? AuditKind.TASK_DUE_CHANGED : AuditKind.TASK_CHANGED;
    };
  }

  private AuditKind instanceKind() {
    return switch (first.getOperationType()) {
      case "Suspend" -> AuditKind.INSTANCE_SUSPENDED;
      case "Activate" -> AuditKind.INSTANCE_ACTIVATED;
      case "Delete" -> AuditKind.INSTANCE_REMOVED;
      case "DeleteHistory" -> AuditKind.HISTORY_REMOVED;
      default -> AuditKind.INSTANCE_CHANGED;
    };
  }

  private AuditObject object() {
    return switch (first.getEntityType()) {
      case EntityTypes.TASK, EntityTypes.IDENTITY_LINK, EntityTypes.COMMENT, EntityTypes.ATTACHMENT,
          EntityTypes.HISTORIC_TASK -> new AuditObject(AuditObject.Kind.TASK, first.getTaskId(), taskName());
      case EntityTypes.USER -> AuditObject.PERSON;
      case EntityTypes.GROUP, EntityTypes.GROUP_MEMBERSHIP -> of(AuditObject.Kind.GROUP, value("groupId"));
      case EntityTypes.TENANT, EntityTypes.TENANT_MEMBERSHIP -> of(AuditObject.Kind.SCHOOL, value("tenantId"));
      case EntityTypes.AUTHORIZATION ->
          new AuditObject(AuditObject.Kind.RIGHT, value("resourceId"), right(value("resource"), value("groupId")));
      case EntityTypes.FILTER -> of(AuditObject.Kind.FILTER, value("filterId"));
      case EntityTypes.DEPLOYMENT -> of(AuditObject.Kind.DEPLOYMENT, first.getDeploymentId());
      case EntityTypes.PROCESS_DEFINITION, EntityTypes.DECISION_DEFINITION ->
          new AuditObject(AuditObject.Kind.MODEL, first.getProcessDefinitionId(), first.getProcessDefinitionKey());
      case EntityTypes.PROCESS_INSTANCE, EntityTypes.VARIABLE, EntityTypes.INCIDENT,
          EntityTypes.HISTORIC_PROCESS_INSTANCE -> new AuditObject(AuditObject.Kind.INSTANCE,
              first.getProcessInstanceId(), first.getProcessDefinitionKey());
      case EntityTypes.JOB, EntityTypes.JOB_DEFINITION ->
          new AuditObject(AuditObject.Kind.JOB, first.getJobId(), first.getProcessDefinitionKey());
      case EntityTypes.BATCH -> of(AuditObject.Kind.BATCH, first.getBatchId());
      default -> of(AuditObject.Kind.OTHER, null);
    };
  }

  private static AuditObject of(AuditObject.Kind kind, String id) {
    return new AuditObject(kind, id, null);
  }

  private static String right(String resource, String group) {
    return group == null ? resource : resource + " for " + group;
  }

  /** What the task is called in Tasklist; null once it is gone. */
  private String taskName() {
    var task = first.getTaskId() == null ? null
        : Context.getCommandContext().getTaskManager().findTaskById(first.getTaskId());
    return task == null ? first.getProcessDefinitionKey() : task.getName();
  }

  /** Whom it was about: the user, who has the task now, or who had it before. */
  private String person() {
    var linked = LINKS_OF_USERS.contains(first.getOperationType()) ? value("candidate") : null;
    return Stream.of(value("userId"), value("assignee"), linked).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private String value(String property) {
    return lines.stream().filter(line -> property.equals(line.getProperty()))
        .map(line -> line.getNewValue() == null ? line.getOrgValue() : line.getNewValue()).filter(Objects::nonNull)
        .findFirst().orElse(null);
  }

  /** A single value stands alone, as it has to for an account that gets another id. */
  private String values(Function<UserOperationLogEntryEventEntity, String> side) {
    var shown = lines.stream().filter(line -> isShown(line.getProperty()) && side.apply(line) != null).toList();
    return switch (shown.size()) {
      case 0 -> null;
      case 1 -> shown(shown.get(0), side);
      default -> shown.stream().map(line -> SHOWN.get(line.getProperty()) + ": " + shown(line, side))
          .collect(Collectors.joining("; "));
    };
  }

  /** An operation that changes no property, such as running a job, has a line without one. */
  private static boolean isShown(String property) {
    return property != null && SHOWN.containsKey(property);
  }

  private static String shown(UserOperationLogEntryEventEntity line,
      Function<UserOperationLogEntryEventEntity, String> side) {
    return MOMENTS.contains(line.getProperty()) ? moment(side.apply(line)) : side.apply(line);
  }

  private static String moment(String milliseconds) {
    return DanishDates.fullWithClock(Instant.ofEpochMilli(Long.parseLong(milliseconds)));
  }
}
