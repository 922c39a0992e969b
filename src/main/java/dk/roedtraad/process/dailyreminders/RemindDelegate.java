package dk.roedtraad.process.dailyreminders;

import dk.roedtraad.application.release.ReleaseService;
import dk.roedtraad.application.reminder.ReminderService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send venlige påmindelser": one mail to each person, however often the job runs, and what managers may know. */
@Component
class RemindDelegate implements JavaDelegate {

  private final ReminderService reminders;
  private final ReleaseService releases;

  RemindDelegate(ReminderService reminders, ReleaseService releases) {
    this.reminders = reminders;
    this.releases = releases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (reminders.isTimeToWrite()) {
      releases.tellManagers();
    }
    reminders.remind();
  }
}
