package dk.roedtraad.engine.answer;

import dk.roedtraad.application.answer.FormTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Reads off the engine which form is asked for, of whom, and in which round. */
final class FormTasks {

  private FormTasks() {}

  static FormTask of(TaskEntity task) {
    var instance = task.getProcessInstance();
    var definition = (ProcessDefinitionEntity) instance.getProcessDefinition();
    return new FormTask(task.getId(), definition.getKey(), definition.getDeploymentId(), instance.getBusinessKey(),
        FormIds.of(task.getTaskDefinition().getFormDefinition(), task), round(task), text(task, "leaderId"),
        text(task, "coachId"), task.getAssignee());
  }

  static FormTask ofStart(ExecutionEntity instance) {
    var definition = (ProcessDefinitionEntity) instance.getProcessDefinition();
    return new FormTask(null, definition.getKey(), definition.getDeploymentId(), instance.getBusinessKey(),
        FormIds.of(definition.getStartFormDefinition(), instance), 1, null, null, CurrentUser.idOrNull());
  }

  /** The form of a process nobody has started yet. */
  static FormTask ofStart(ProcessDefinitionEntity definition) {
    return new FormTask(null, definition.getKey(), definition.getDeploymentId(), null,
        FormIds.of(definition.getStartFormDefinition(), null), 1, null, null, CurrentUser.idOrNull());
  }

  private static int round(VariableScope scope) {
    var round = scope.getVariable("round");
    return round == null ? 1 : Integer.parseInt(round.toString());
  }

  private static String text(VariableScope scope, String name) {
    return (String) scope.getVariable(name);
  }
}
