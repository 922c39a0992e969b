package dk.roedtraad.process.statusdialogue;

import static dk.roedtraad.process.shared.CourseVariables.ROUND;

import dk.roedtraad.application.dialogue.DialogueService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Giv skolen besked". Idempotent: one mail for each round. */
@Component
class RecordReplyDelegate implements JavaDelegate {

  private final DialogueService dialogues;

  RecordReplyDelegate(DialogueService dialogues) {
    this.dialogues = dialogues;
  }

  @Override
  public void execute(DelegateExecution execution) {
    dialogues.recordReply(execution.getProcessBusinessKey(), ROUND.get(execution));
  }
}
