package dk.roedtraad.process.statusdialogue;

import static dk.roedtraad.process.shared.CourseVariables.COHORT_ID;
import static dk.roedtraad.process.shared.CourseVariables.ROUND;
import static dk.roedtraad.process.shared.CourseVariables.TRACK;
import static dk.roedtraad.process.statusdialogue.StatusDialogueProcess.COHORT_NAME;
import static dk.roedtraad.process.statusdialogue.StatusDialogueProcess.COORDINATOR_ID;
import static dk.roedtraad.process.statusdialogue.StatusDialogueProcess.DIALOGUE_STEP;
import static dk.roedtraad.process.statusdialogue.StatusDialogueProcess.MANAGER_ID;
import static dk.roedtraad.process.statusdialogue.StatusDialogueProcess.ROUND_ENDS_AT;

import dk.roedtraad.application.dialogue.DialogueService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Begynd runde". A round stands in our table exactly when this step is committed. */
@Component
class OpenRoundDelegate implements JavaDelegate {

  private final DialogueService dialogues;

  OpenRoundDelegate(DialogueService dialogues) {
    this.dialogues = dialogues;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var next = dialogues.openRound(execution.getProcessBusinessKey());
    DIALOGUE_STEP.set(execution, next.step().name());
    ROUND.set(execution, next.round());
    MANAGER_ID.set(execution, next.managerId());
    COORDINATOR_ID.set(execution, next.coordinatorId());
    COHORT_ID.set(execution, next.cohortId());
    COHORT_NAME.set(execution, next.cohortName());
    TRACK.set(execution, next.track());
    ROUND_ENDS_AT.set(execution, next.until());
  }
}
