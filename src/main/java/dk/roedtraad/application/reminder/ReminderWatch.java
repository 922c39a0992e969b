package dk.roedtraad.application.reminder;

import dk.roedtraad.application.reminder.ReminderRuns.Outcome;
import dk.roedtraad.application.reminder.ReminderRuns.Run;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notices a morning without reminders, which nobody else would: what does not come is missed by nobody. */
@Component
public class ReminderWatch {

  private final ReminderRuns runs;
  private final ReminderProperties properties;
  private final Clock clock;

  ReminderWatch(ReminderRuns runs, ReminderProperties properties, Clock clock) {
    this.runs = runs;
    this.properties = properties;
    this.clock = clock;
  }

  /** From the first start on there is something to miss. */
  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  public void rememberFirstStart() {
    if (runs.isEmpty()) {
      runs.record(new Run(CopenhagenTime.dayOf(clock.instant()), Outcome.FIRST_START, 0, clock.instant()));
    }
  }

  /** Whether it is a working day, later than it may be, and the run of the day has not been. */
  public boolean isRunMissing() {
    var now = clock.instant();
    var today = CopenhagenTime.dayOf(now);
    return ReminderDay.withoutSchool().isWorkingDay(today) && properties.beginsOn(today).isPresent()
        && !now.isBefore(CopenhagenTime.at(today, properties.missedAfter())) && runs.find(today).isEmpty();
  }

  /** When the last run that wrote to people ended; empty if there never was one. */
  public Optional<Instant> lastRun() {
    return runs.lastWrittenAt();
  }
}
