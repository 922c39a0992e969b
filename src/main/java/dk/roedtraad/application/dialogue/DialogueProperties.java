package dk.roedtraad.application.dialogue;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often a school's leadership is asked how things are going.
 *
 * @param every from one question to the next, and from the first leader's beginning to the first question
 * @param at the hour in Denmark at which it is asked; later than the daily run, which sees to who is asked
 */
@Validated
@ConfigurationProperties("roedtraad.status-dialogue")
public record DialogueProperties(@NotNull @DefaultValue("8w") Period every, @NotNull @DefaultValue("09:00") LocalTime at) {

  public DialogueProperties {
    if (every != null && (every.isNegative() || every.isZero())) {
      throw new IllegalArgumentException("roedtraad.status-dialogue.every must be a week or more, but was " + every);
    }
  }
}
