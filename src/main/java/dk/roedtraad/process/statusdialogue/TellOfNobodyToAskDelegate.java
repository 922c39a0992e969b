package dk.roedtraad.process.statusdialogue;

import static dk.roedtraad.process.shared.CourseVariables.ROUND;
import static dk.roedtraad.process.statusdialogue.StatusDialogueProcess.COORDINATOR_ID;

import dk.roedtraad.application.dialogue.DialogueService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Fortæl koordinatoren". Idempotent: one mail for each round. */
@Component
class TellOfNobodyToAskDelegate implements JavaDelegate {

  private final DialogueService dialogues;

  TellOfNobodyToAskDelegate(DialogueService dialogues) {
    this.dialogues = dialogues;
  }

  @Override
  public void execute(DelegateExecution execution) {
    dialogues.tellOfNobodyToAsk(execution.getProcessBusinessKey(), ROUND.get(execution), COORDINATOR_ID.get(execution));
  }
}
