package dk.roedtraad.process.statusdialogue;

import static dk.roedtraad.process.shared.CourseVariables.ROUND;
import static dk.roedtraad.process.statusdialogue.StatusDialogueProcess.COORDINATOR_ID;
import static dk.roedtraad.process.statusdialogue.StatusDialogueProcess.TO_BE_ANSWERED;

import dk.roedtraad.application.dialogue.DialogueService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Gem status". Idempotent: the same answer gives the same row and the same mail. */
@Component
class RecordStatusDelegate implements JavaDelegate {

  private final DialogueService dialogues;

  RecordStatusDelegate(DialogueService dialogues) {
    this.dialogues = dialogues;
  }

  @Override
  public void execute(DelegateExecution execution) {
    TO_BE_ANSWERED.set(execution, dialogues.recordStatus(execution.getProcessBusinessKey(), ROUND.get(execution),
        COORDINATOR_ID.get(execution)));
  }
}
