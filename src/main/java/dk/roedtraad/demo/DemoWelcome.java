package dk.roedtraad.demo;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last line of the start: where the demo is and how to get in. */
@Component
@Profile("demo")
class DemoWelcome {

  private static final Logger LOG = LoggerFactory.getLogger(DemoWelcome.class);

  private final DemoClock clock;
  private final Environment environment;

  DemoWelcome(DemoClock clock, Environment environment) {
    this.clock = clock;
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  void tell() {
    LOG.info("Demoen er klar på http://localhost:{}. Demo-uret viser {}. Log ind som {} (adgangskode: {}).",
        environment.getProperty("local.server.port"), DemoTimes.readable(clock.now()),
        String.join(", ", List.of(DemoPeople.COORDINATOR, DemoPeople.LEADER, DemoPeople.COACH, DemoPeople.MANAGER,
            DemoPeople.EVALUATOR)) + " eller " + DemoPeople.ADMINISTRATOR, DemoPassword.PASSWORD);
  }
}
