package dk.roedtraad.process.dailyreminders;

import dk.roedtraad.application.reminder.ReminderProperties;
import org.springframework.stereotype.Component;

/** When the daily reminders run; {@code ${reminderSchedule.cron}} in the model. */
@Component("reminderSchedule")
public class ReminderSchedule {

  private final ReminderProperties properties;

  ReminderSchedule(ReminderProperties properties) {
    this.properties = properties;
  }

  /** A Quartz cron expression, read in Europe/Copenhagen. */
  public String getCron() {
    return properties.cron();
  }
}
