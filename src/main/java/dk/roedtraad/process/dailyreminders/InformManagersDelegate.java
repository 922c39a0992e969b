package dk.roedtraad.process.dailyreminders;

import dk.roedtraad.application.dialogue.DialogueService;
import dk.roedtraad.application.dialogue.MonthlyStatusService;
import dk.roedtraad.application.reminder.ReminderService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Hold skolernes ledelse orienteret": the mail of the month, and who is asked in "Status og fremdrift". Idempotent. */
@Component
class InformManagersDelegate implements JavaDelegate {

  private final ReminderService reminders;
  private final MonthlyStatusService monthly;
  private final DialogueService dialogues;

  InformManagersDelegate(ReminderService reminders, MonthlyStatusService monthly, DialogueService dialogues) {
    this.reminders = reminders;
    this.monthly = monthly;
    this.dialogues = dialogues;
  }

  @Override
  public void execute(DelegateExecution execution) {
    try {
      dialogues.lookAfterAll();
    } finally {
      // One school that fails keeps no other one's mail back; the job is tried again for that one.
      if (reminders.isTimeToWrite()) {
        monthly.write();
      }
    }
  }
}
