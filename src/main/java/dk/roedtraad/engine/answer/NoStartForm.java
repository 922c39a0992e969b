package dk.roedtraad.engine.answer;

import dk.roedtraad.application.Refusal;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * For a process without a start form, which only the application starts. The engine would take whatever is handed in
 * for it as process variables, the leader among them.
 */
class NoStartForm implements StartFormHandler {

  private final StartFormHandler original;

  NoStartForm(StartFormHandler original) {
    this.original = original;
  }

  @Override
  public void parseConfiguration(Element activity, DeploymentEntity deployment, ProcessDefinitionEntity process,
      BpmnParse parse) {
    // The original handler was configured before it was wrapped.
  }

  @Override
  public StartFormData createStartFormData(ProcessDefinitionEntity process) {
    return original.createStartFormData(process);
  }

  @Override
  public void submitFormVariables(VariableMap submitted, VariableScope scope) {
    throw Refusal.forbidden("Forløbet har ingen startformular. Det startes af sig selv, når det er tid.");
  }
}
