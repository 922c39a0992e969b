package dk.roedtraad.application.training;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How individual training is held.
 *
 * @param sessionLength how long a session lasts in people's calendars; the konsulent proposes only when it begins
 */
@Validated
@ConfigurationProperties("roedtraad.training")
public record TrainingProperties(@NotNull @DefaultValue("60m") Duration sessionLength) {

  public TrainingProperties {
    if (sessionLength != null && (sessionLength.isNegative() || sessionLength.isZero())) {
      throw new IllegalArgumentException(
          "roedtraad.training.session-length must be positive, but was " + sessionLength);
    }
  }
}
