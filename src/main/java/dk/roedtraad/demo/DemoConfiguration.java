package dk.roedtraad.demo;

import dk.roedtraad.application.mail.OutboxSender;
import dk.roedtraad.application.time.JobRunner;
import dk.roedtraad.application.time.MovableClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** What only the demo has. Without the profile none of it exists. */
@Configuration
@Profile("demo")
class DemoConfiguration {

  @Bean
  DemoClock demoClock(MovableClock clock, JobRunner jobs, OutboxSender mails) {
    return new DemoClock(clock, jobs, mails);
  }
}
