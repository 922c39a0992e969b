package dk.roedtraad.engine.time;

import dk.roedtraad.application.time.MovableClock;
import java.nio.file.Path;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** In the demo the clock can be moved. */
@Configuration
@Profile("demo")
class DemoClockConfiguration {

  @Bean
  static MovableClock movableClock(Environment environment) {
    return new EngineMovableClock(Path.of(environment.getRequiredProperty("roedtraad.data-directory")));
  }

  /** Makes the clock before any other bean, so that neither the engine nor anything of ours ever reads another time. */
  @Bean
  static BeanFactoryPostProcessor clockBeforeAllElse() {
    return beans -> beans.getBean(MovableClock.class);
  }
}
