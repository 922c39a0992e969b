package dk.roedtraad.engine.answer;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.engine.EngineCalls;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractSetTaskPropertyCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.task.Task;

/**
 * To whom a person may give a task. Coordinators help each other: theirs go from one to the other, and may lie free in
 * between. A leader's or konsulent's task stays where it is, and nobody changes who else may help or when it is due.
 */
class TaskMoves extends PersonsCommands {

  private final ProcessEngineConfigurationImpl engine;
  private final EngineCalls calls;

  TaskMoves(ProcessEngineConfigurationImpl engine, EngineCalls calls) {
    super(engine);
    this.engine = engine;
    this.calls = calls;
  }

  @Override
  void check(Command<?> command) {
    if (command instanceof AssignTaskCmd || command instanceof ClaimTaskCmd) {
      checkMove(CommandFields.text(command, "taskId"), CommandFields.text(command, "userId"));
    } else if (command instanceof SaveTaskCmd) {
      checkChange((Task) CommandFields.value(command, "task"));
    } else if (command instanceof AbstractSetTaskPropertyCmd || command instanceof DeleteIdentityLinkCmd) {
      throw unchangeable();
    }
  }

  private void checkMove(String taskId, String to) {
    var present = present(taskId);
    if (present == null || Objects.equals(present.getAssignee(), to)) {
      return;
    }
    if (!isCoordinators(taskId)) {
      throw Refusal.forbidden("Opgaven er givet til én bestemt person og kan ikke gives til en anden.");
    }
    if (to != null && !isCoordinator(to)) {
      throw Refusal.forbidden("Opgaven kan kun gives til en koordinator.");
    }
  }

  /** An administrator may mend a task that has come to harm, but not give it away. */
  private void checkChange(Task changed) {
    var present = present(changed.getId());
    if (present == null) {
      return;
    }
    if (!identityService().getCurrentAuthentication().getGroupIds().contains(Group.ADMINISTRATOR.id())) {
      throw unchangeable();
    }
    checkMove(changed.getId(), changed.getAssignee());
  }

  private static Refusal unchangeable() {
    return Refusal.forbidden("Frister, og hvem der kan hjælpe med en opgave, følger af forløbet og kan ikke ændres her.");
  }

  private Task present(String taskId) {
    return calls.inOwnName(() -> tasks().createTaskQuery().taskId(taskId).singleResult());
  }

  private boolean isCoordinators(String taskId) {
    return calls.inOwnName(() -> tasks().getIdentityLinksForTask(taskId)).stream()
        .anyMatch(link -> Group.COORDINATOR.id().equals(link.getGroupId()));
  }

  private boolean isCoordinator(String userId) {
    return calls.inOwnName(() -> identityService().createUserQuery().userId(userId)
        .memberOfGroup(Group.COORDINATOR.id()).count() > 0);
  }

  private TaskService tasks() {
    return engine.getTaskService();
  }
}
