package dk.roedtraad.engine.answer;

import dk.roedtraad.application.answer.AnswerService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Stands between a user task's form and the engine: what is submitted becomes an answer of ours, and only routing
 * values become process variables; what is shown when the form opens comes from our own tables, for its owner alone.
 */
class AnswerTaskFormHandler implements TaskFormHandler {

  private final TaskFormHandler original;
  private final ObjectProvider<AnswerService> answers;

  AnswerTaskFormHandler(TaskFormHandler original, ObjectProvider<AnswerService> answers) {
    this.original = original;
    this.answers = answers;
  }

  @Override
  public void parseConfiguration(Element activity, DeploymentEntity deployment, ProcessDefinitionEntity process,
      BpmnParse parse) {
    // The original handler was configured before it was wrapped.
  }

  @Override
  public TaskFormData createTaskForm(TaskEntity task) {
    var form = (TaskFormDataImpl) original.createTaskForm(task);
    var values = answers.getObject().open(FormTasks.of(task), CurrentUser.orNull());
    form.setFormFields(FormValues.toFormFields(values));
    return form;
  }

  @Override
  public void submitFormVariables(VariableMap submitted, VariableScope scope) {
    var task = (TaskEntity) scope;
    var routing = answers.getObject().submit(FormTasks.of(task), CurrentUser.orNull(), FormValues.plain(submitted),
        FormValues.plain(task.getVariablesTyped(false)));
    routing.forEach(task::setVariable);
  }
}
