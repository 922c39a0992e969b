package dk.roedtraad.engine.access;

import dk.roedtraad.application.access.Group;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * The engine's own rights for assignees and candidates, with one hole closed: whoever had a task loses the rights to it
 * when it goes to somebody else. By default they are never removed, so the former assignee could read the task and take
 * it back.
 */
public class TaskRights extends DefaultAuthorizationProvider {

  @Override
  public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
    if (oldAssignee != null && !oldAssignee.equals(newAssignee)) {
      removeRights(task, oldAssignee);
    }
    var granted = super.newTaskAssignee(task, oldAssignee, newAssignee);
    if (granted != null) {
      // Whose task it is stands in the task's own variables (leader, school, cohort), which Tasklist's list shows.
      Stream.of(granted).forEach(authorization -> authorization.addPermission(TaskPermissions.READ_VARIABLE));
    }
    return granted;
  }

  /** Coordinators help each other: whoever is in the group may lay a coordinator's task back and take it. */
  @Override
  public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
    var granted = super.newTaskGroupIdentityLink(task, groupId, type);
    if (Group.COORDINATOR.id().equals(groupId)) {
      Stream.of(granted).forEach(authorization -> authorization.addPermission(Permissions.TASK_ASSIGN));
    }
    return granted;
  }

  /** The owner is the coordinator of the cohort, who sees the task by the group's rights and may not do it. */
  @Override
  public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
    return new AuthorizationEntity[0];
  }

  /** Not by the manager's own delete, which asks whether the person who reassigns may delete rights in general. */
  private void removeRights(Task task, String formerAssignee) {
    getAuthorizationManager().deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), formerAssignee);
    if (isHistoricInstancePermissionsEnabled()) {
      getAuthorizationManager().deleteAuthorizationsByResourceIdAndUserId(Resources.HISTORIC_TASK, task.getId(),
          formerAssignee);
    }
  }
}
