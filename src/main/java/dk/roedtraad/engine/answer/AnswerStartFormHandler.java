package dk.roedtraad.engine.answer;

import dk.roedtraad.application.answer.AnswerService;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.StartFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;

/**
 * As {@link AnswerTaskFormHandler}, for the form that starts a process. The business key is always a random id of ours,
 * also when the caller sent one: it is the key of the answers and must be neither a name nor somebody else's.
 */
class AnswerStartFormHandler implements StartFormHandler {

  private final StartFormHandler original;
  private final ObjectProvider<AnswerService> answers;

  AnswerStartFormHandler(StartFormHandler original, ObjectProvider<AnswerService> answers) {
    this.original = original;
    this.answers = answers;
  }

  @Override
  public void parseConfiguration(Element activity, DeploymentEntity deployment, ProcessDefinitionEntity process,
      BpmnParse parse) {
    // The original handler was configured before it was wrapped.
  }

  @Override
  public StartFormData createStartFormData(ProcessDefinitionEntity process) {
    var form = (StartFormDataImpl) original.createStartFormData(process);
    var values = answers.getObject().open(FormTasks.ofStart(process), CurrentUser.orNull());
    form.setFormFields(FormValues.toFormFields(values));
    return form;
  }

  @Override
  public void submitFormVariables(VariableMap submitted, VariableScope scope) {
    var instance = (ExecutionEntity) scope;
    instance.setProcessBusinessKey(UUID.randomUUID().toString());
    var routing = answers.getObject().submit(FormTasks.ofStart(instance), CurrentUser.orNull(),
        FormValues.plain(submitted), Map.of());
    routing.forEach(instance::setVariable);
  }
}
