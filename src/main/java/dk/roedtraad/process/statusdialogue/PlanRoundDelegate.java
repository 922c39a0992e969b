package dk.roedtraad.process.statusdialogue;

import dk.roedtraad.application.dialogue.DialogueService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Find næste dag". Idempotent: it only looks. */
@Component
class PlanRoundDelegate implements JavaDelegate {

  private final DialogueService dialogues;

  PlanRoundDelegate(DialogueService dialogues) {
    this.dialogues = dialogues;
  }

  @Override
  public void execute(DelegateExecution execution) {
    StatusDialogueProcess.NEXT_ROUND_AT.set(execution, dialogues.nextAt(execution.getProcessBusinessKey()));
  }
}
