package dk.roedtraad.process.retention;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When the nightly run begins; {@code ${retentionSchedule.cron}} in the model. */
@Component("retentionSchedule")
public class RetentionSchedule {

  private final String cron;

  RetentionSchedule(@Value("${roedtraad.retention.cron:0 30 2 * * ?}") String cron) {
    this.cron = cron;
  }

  /** A Quartz cron expression, read in Europe/Copenhagen. */
  public String getCron() {
    return cron;
  }
}
