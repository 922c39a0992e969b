package dk.roedtraad.process.statusdialogue;

import static dk.roedtraad.process.shared.CourseVariables.ROUND;
import static dk.roedtraad.process.statusdialogue.StatusDialogueProcess.COORDINATOR_ID;

import dk.roedtraad.application.dialogue.DialogueService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Svar skolens ledelse" is opened: as for {@link AskSchoolListener}, the mail leads to the task. One for each round. */
@Component
class AskCoordinatorListener implements TaskListener {

  private final DialogueService dialogues;

  AskCoordinatorListener(DialogueService dialogues) {
    this.dialogues = dialogues;
  }

  @Override
  public void notify(DelegateTask task) {
    var execution = task.getExecution();
    dialogues.askCoordinator(execution.getProcessBusinessKey(), ROUND.get(execution), COORDINATOR_ID.get(execution),
        task.getId());
  }
}
