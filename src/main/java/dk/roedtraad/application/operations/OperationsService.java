package dk.roedtraad.application.operations;

import dk.roedtraad.application.mail.MailStatus;
import dk.roedtraad.application.mail.MailStore;
import dk.roedtraad.application.reminder.ReminderWatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "Drift": whether everything runs, in numbers and without a name. */
@Service
public class OperationsService {

  /** What failed longer ago is history; the list of mails has it. */
  private static final Duration RECENT = Duration.ofDays(30);

  private final MailStore mails;
  private final ReminderWatch reminders;
  private final EngineState engine;
  private final Clock clock;

  OperationsService(MailStore mails, ReminderWatch reminders, EngineState engine, Clock clock) {
    this.mails = mails;
    this.reminders = reminders;
    this.engine = engine;
    this.clock = clock;
  }

  /**
   * How it stands.
   *
   * @param mails by what has become of them; those that wait, and of the last thirty days the others
   * @param lastReminders when reminders were last written, or null if they never were
   * @param remindersMissing whether today's run should have been and was not
   */
  public record State(Map<MailStatus, Integer> mails, Instant lastReminders, boolean remindersMissing,
      EngineState engine) {}

  @Transactional(readOnly = true)
  public State now() {
    return new State(mails.counts(clock.instant().minus(RECENT)), reminders.lastRun().orElse(null),
        reminders.isRunMissing(), engine);
  }
}
