package dk.roedtraad.application.reminder;

import dk.roedtraad.domain.deadline.CopenhagenTime;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.validation.annotation.Validated;

/**
 * When the daily reminders run, and how many mails a person may get. Which task is reminded of when stands in the
 * decision table {@code reminder-policy}.
 *
 * @param cron when the run begins, in Europe/Copenhagen
 * @param latest a run that comes later than this on its day writes to nobody
 * @param missedAfter from then on a working day without a run is a fault that health tells of
 * @param mailsPerWeek how many digests a person gets from Monday to Sunday; never more than one a day
 * @param remindersPerTask in how many digests one task may stand
 */
@Validated
@ConfigurationProperties("roedtraad.reminders")
public record ReminderProperties(@NotNull @DefaultValue("0 0 8 * * ?") String cron,
    @NotNull @DefaultValue("16:00") LocalTime latest, @NotNull @DefaultValue("10:00") LocalTime missedAfter,
    @Min(1) @DefaultValue("2") int mailsPerWeek, @Min(1) @DefaultValue("4") int remindersPerTask) {

  public ReminderProperties {
    if (cron != null && !CronExpression.isValidExpression(cron)) {
      throw new IllegalArgumentException("roedtraad.reminders.cron is no cron expression: " + cron);
    }
  }

  /** Whether people are written to at that moment: from the beginning of the day's run until the latest hour. */
  public boolean isWritingTime(Instant now) {
    var today = CopenhagenTime.dayOf(now);
    return beginsOn(today).filter(begin -> !now.isBefore(begin)).isPresent()
        && !now.isAfter(CopenhagenTime.at(today, latest));
  }

  /** When the run of that day is to begin; empty on a day for which none is planned. */
  Optional<Instant> beginsOn(LocalDate day) {
    var midnight = day.atStartOfDay(CopenhagenTime.ZONE);
    return Optional.ofNullable(CronExpression.parse(cron).next(midnight.minusSeconds(1)))
        .filter(next -> next.toLocalDate().equals(day)).map(next -> next.toInstant());
  }
}
