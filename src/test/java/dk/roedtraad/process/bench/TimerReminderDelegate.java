package dk.roedtraad.process.bench;

import dk.roedtraad.application.mail.MailContent.OpenTask;
import dk.roedtraad.application.mail.MailContent.ReminderDigest;
import dk.roedtraad.application.mail.Outbox;
import dk.roedtraad.application.mail.OutgoingMail;
import dk.roedtraad.application.mail.Recipient;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * {@code ${timerReminder}} of the model {@code timer-per-task}, which is measured beside the daily run. It stands here
 * because an expression in a model sees the beans of these packages alone.
 */
public final class TimerReminderDelegate implements JavaDelegate {

  private final Outbox outbox;
  private final Clock clock;

  public TimerReminderDelegate(Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var leader = (String) execution.getVariable("leaderId");
    var task = new OpenTask(execution.getProcessInstanceId(), "Løs opgaven", null, 7,
        CopenhagenTime.dayOf(clock.instant()), false, null);
    outbox.queue(new OutgoingMail((String) execution.getVariable("cohortId"), execution.getProcessBusinessKey(),
        new Recipient(leader, "Åse Ørsted", leader), new ReminderDigest(List.of(task), true), null,
        "timer:" + execution.getProcessInstanceId()));
  }
}
