package dk.roedtraad.process.dailyreminders;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When the daily reminders run; {@code ${reminderSchedule.cron}} in the model. */
@Component("reminderSchedule")
public class ReminderSchedule {

  private final String cron;

  ReminderSchedule(@Value("${roedtraad.reminders.cron}") String cron) {
    this.cron = cron;
  }

  /** A Quartz cron expression, read in Europe/Copenhagen. */
  public String getCron() {
    return cron;
  }
}
