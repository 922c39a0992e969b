package dk.roedtraad.process.dailyreminders;

import dk.roedtraad.application.reminder.ReminderService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send venlige påmindelser": one mail to each person, however often the job runs. */
@Component
class RemindDelegate implements JavaDelegate {

  private final ReminderService reminders;

  RemindDelegate(ReminderService reminders) {
    this.reminders = reminders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reminders.remind();
  }
}
