package dk.roedtraad.engine.answer;

import dk.roedtraad.application.answer.AnswerService;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.form.StartFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The form that starts a process. The business key is always a random id of ours, also when the caller sent one: it is
 * the key of the answers and must be neither a name nor somebody else's.
 */
class AnswerStartFormHandler extends AnswerFormHandler implements StartFormHandler {

  private final StartFormHandler original;

  AnswerStartFormHandler(StartFormHandler original, ObjectProvider<AnswerService> answers) {
    super(answers);
    this.original = original;
  }

  @Override
  public StartFormData createStartFormData(ProcessDefinitionEntity process) {
    return opened((StartFormDataImpl) original.createStartFormData(process), FormTasks.ofStart(process));
  }

  @Override
  public void submitFormVariables(VariableMap submitted, VariableScope scope) {
    var instance = (ExecutionEntity) scope;
    instance.setProcessBusinessKey(UUID.randomUUID().toString());
    submit(FormTasks.ofStart(instance), submitted, Map.of()).forEach(instance::setVariable);
  }
}
