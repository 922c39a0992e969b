package dk.roedtraad.application.dialogue;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a school's leadership is asked how things are going.
 *
 * @param at the hour in Denmark at which it is asked; later than the daily run, which sees to who is asked, and not later
 *     than the hour after which nobody is reminded
 */
@Validated
@ConfigurationProperties("roedtraad.status-dialogue")
public record DialogueProperties(@NotNull @DefaultValue("09:00") LocalTime at) {}
