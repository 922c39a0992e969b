package dk.roedtraad.engine.time;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock. */
@Configuration
class ClockConfiguration {

  @Bean
  Clock clock() {
    return new EngineClock(ZoneId.of("Europe/Copenhagen"));
  }
}
