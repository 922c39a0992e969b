package dk.roedtraad.application.dialogue;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a school's leadership is asked how things are going.
 *
 * @param at the hour in Denmark at which it is asked; later than the daily run, which sees to who is asked, and at
 *     least an hour before nobody is reminded any more: what is due at an hour is done a little after it
 */
@Validated
@ConfigurationProperties("roedtraad.status-dialogue")
public record DialogueProperties(@NotNull @DefaultValue("09:00") LocalTime at) {

  /**
   * Refuses an hour at which no school would ever be asked.
   *
   * @param latest after that nobody is written to
   * @throws IllegalArgumentException if it comes less than an hour after {@link #at}
   */
  void requireAnHourBefore(LocalTime latest) {
    if (ChronoUnit.MINUTES.between(at, latest) < 60) {
      throw new IllegalArgumentException("roedtraad.status-dialogue.at (" + at + ") is less than an hour before "
          + "roedtraad.reminders.latest (" + latest + "): no school might ever be asked. Set it earlier.");
    }
  }
}
