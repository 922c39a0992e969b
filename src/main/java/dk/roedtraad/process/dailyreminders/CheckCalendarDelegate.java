package dk.roedtraad.process.dailyreminders;

import static dk.roedtraad.process.dailyreminders.DailyRemindersProcess.WORKING_DAY;

import dk.roedtraad.application.reminder.ReminderService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Slå op i kalenderen": nobody is written to on a weekend or a holiday, or late on the day. */
@Component
class CheckCalendarDelegate implements JavaDelegate {

  private final ReminderService reminders;

  CheckCalendarDelegate(ReminderService reminders) {
    this.reminders = reminders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    WORKING_DAY.set(execution, reminders.isTimeToWrite());
  }
}
