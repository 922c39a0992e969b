package dk.roedtraad.application.answer;

import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.domain.answer.FormDefinition;
import java.util.Objects;

/** Whose a form is, whatever rights the engine gives. */
final class Ownership {

  private Ownership() {}

  /**
   * A leader's form belongs to the leader of the course and a konsulent's to that leader's konsulent, not to whoever
   * the task was given to. A coordinator's form belongs to the coordinator who has the task, and a manager's to the manager
   * who has it.
   */
  static boolean isOf(SignedInUser user, FormDefinition form, FormTask task) {
    if (Group.LEADER.id().equals(form.owner())) {
      return task.taskId() == null ? user.is(Group.LEADER) : user.id().equals(task.leaderId());
    }
    if (Group.COACH.id().equals(form.owner())) {
      return user.id().equals(task.coachId());
    }
    if (isManagers(form)) {
      return user.is(Group.MANAGER) && user.id().equals(task.assigneeId());
    }
    return canTakeOver(user, form) && (task.taskId() == null || Objects.equals(user.id(), task.assigneeId()));
  }

  /** Whether it is a form that goes from one colleague to another, and the person one of them. */
  static boolean isAmongColleagues(SignedInUser user, FormDefinition form) {
    return canTakeOver(user, form) || isManagers(form) && user.is(Group.MANAGER);
  }

  static boolean isManagers(FormDefinition form) {
    return Group.MANAGER.id().equals(form.owner());
  }

  /** Coordinators may take over each other's tasks. */
  static boolean canTakeOver(SignedInUser user, FormDefinition form) {
    return Group.COORDINATOR.id().equals(form.owner()) && user.is(Group.COORDINATOR);
  }
}
