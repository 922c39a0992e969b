package dk.roedtraad.web;

import dk.roedtraad.application.reminder.ReminderWatch;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Instant;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** {@code reminders} under /actuator/health, and the same as numbers for whoever watches the metrics. */
@Component
class RemindersHealthIndicator implements HealthIndicator, MeterBinder {

  private final ReminderWatch watch;

  RemindersHealthIndicator(ReminderWatch watch) {
    this.watch = watch;
  }

  @Override
  public Health health() {
    var health = watch.isRunMissing() ? Health.down() : Health.up();
    watch.lastRun().ifPresent(moment -> health.withDetail("lastRun", moment));
    return health.build();
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("roedtraad.reminders.missing", watch, reminders -> reminders.isRunMissing() ? 1 : 0)
        .description("1 on a working day whose reminders should have been written and were not").register(registry);
    Gauge.builder("roedtraad.reminders.last.run", watch,
            reminders -> reminders.lastRun().map(Instant::getEpochSecond).orElse(0L))
        .description("When reminders were last written").baseUnit("seconds").register(registry);
  }
}
