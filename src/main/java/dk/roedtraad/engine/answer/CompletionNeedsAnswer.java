package dk.roedtraad.engine.answer;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.answer.AnswerService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ObjectProvider;

/** A task that has a form is done when its form is handed in, and in no other way. Idempotent: it only looks. */
class CompletionNeedsAnswer implements TaskListener {

  private final ObjectProvider<AnswerService> answers;

  CompletionNeedsAnswer(ObjectProvider<AnswerService> answers) {
    this.answers = answers;
  }

  @Override
  public void notify(DelegateTask task) {
    if (!answers.getObject().isAnswered(task.getId())) {
      throw Refusal.badInput("Opgaven har en formular og kan kun afsluttes ved at udfylde og indsende den.");
    }
  }
}
