package dk.roedtraad.process.statusdialogue;

import static dk.roedtraad.process.shared.CourseVariables.ROUND;

import dk.roedtraad.application.dialogue.DialogueProcesses.OpenQuestion;
import dk.roedtraad.application.dialogue.DialogueService;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Status og fremdrift" is opened: a listener, because the mail leads to the task, which a step before does not know. */
@Component
class AskSchoolListener implements TaskListener {

  private final DialogueService dialogues;

  AskSchoolListener(DialogueService dialogues) {
    this.dialogues = dialogues;
  }

  @Override
  public void notify(DelegateTask task) {
    dialogues.askSchool(task.getExecution().getProcessBusinessKey(), new OpenQuestion(task.getId(), task.getAssignee(),
        task.getAssignee(), ROUND.get(task.getExecution()),
        Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse(null)));
  }
}
