package dk.roedtraad.engine.answer;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.answer.AnswerService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;

/**
 * A process that has a start form is started with that form. Listens at the end of the start event, because the form is
 * handled after the listeners of its start. Idempotent: it only looks.
 */
class StartNeedsAnswer implements ExecutionListener {

  private final ObjectProvider<AnswerService> answers;

  StartNeedsAnswer(ObjectProvider<AnswerService> answers) {
    this.answers = answers;
  }

  @Override
  public void notify(DelegateExecution execution) {
    var instance = ((ExecutionEntity) execution).getProcessInstance();
    if (instance.getBusinessKey() == null || !answers.getObject().isStarted(FormTasks.ofStart(instance))) {
      throw Refusal.badInput("Forløbet kan kun startes ved at udfylde og indsende dets startformular.");
    }
  }
}
