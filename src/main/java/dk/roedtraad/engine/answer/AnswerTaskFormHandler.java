package dk.roedtraad.engine.answer;

import dk.roedtraad.application.answer.AnswerService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;

/** The form of a user task. */
class AnswerTaskFormHandler extends AnswerFormHandler implements TaskFormHandler {

  private final TaskFormHandler original;

  AnswerTaskFormHandler(TaskFormHandler original, ObjectProvider<AnswerService> answers) {
    super(answers);
    this.original = original;
  }

  @Override
  public TaskFormData createTaskForm(TaskEntity task) {
    return opened((TaskFormDataImpl) original.createTaskForm(task), FormTasks.of(task));
  }

  @Override
  public void submitFormVariables(VariableMap submitted, VariableScope scope) {
    var task = (TaskEntity) scope;
    submit(FormTasks.of(task), submitted, FormValues.plain(task.getVariablesTyped(false))).forEach(task::setVariable);
  }
}
