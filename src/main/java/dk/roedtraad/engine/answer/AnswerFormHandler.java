package dk.roedtraad.engine.answer;

import dk.roedtraad.application.answer.AnswerService;
import dk.roedtraad.application.answer.FormTask;
import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.FormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.FormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Stands between a form and the engine: what is submitted becomes an answer of ours, and only routing values become
 * process variables; what is shown when the form opens comes from our own tables, for its owner alone.
 */
abstract class AnswerFormHandler implements FormHandler {

  private final ObjectProvider<AnswerService> answers;

  /** @param answers asked for late: it needs the engine */
  AnswerFormHandler(ObjectProvider<AnswerService> answers) {
    this.answers = answers;
  }

  @Override
  public void parseConfiguration(Element activity, DeploymentEntity deployment, ProcessDefinitionEntity process,
      BpmnParse parse) {
    // The engine's own handler was configured before it was wrapped.
  }

  /** @return the same form, opened with what the person who is signed in may see in it */
  <F extends FormDataImpl> F opened(F form, FormTask task) {
    form.setFormFields(FormValues.toFormFields(answers.getObject().open(task, CurrentUser.orNull())));
    return form;
  }

  /** @return the values that the model routes by */
  Map<String, Object> submit(FormTask task, VariableMap submitted, Map<String, Object> known) {
    return answers.getObject().submit(task, CurrentUser.orNull(), FormValues.plain(submitted), known);
  }
}
