package dk.roedtraad.process.dailyreminders;

import dk.roedtraad.application.reminder.ReminderService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Find ledere at kontakte": one task about each leader, however often the job runs. */
@Component
class OpenContactsDelegate implements JavaDelegate {

  private final ReminderService reminders;

  OpenContactsDelegate(ReminderService reminders) {
    this.reminders = reminders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reminders.openContacts();
  }
}
