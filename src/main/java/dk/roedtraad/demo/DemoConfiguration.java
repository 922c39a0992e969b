package dk.roedtraad.demo;

import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.deadline.MeetingWindowTable;
import dk.roedtraad.application.mail.OutboxSender;
import dk.roedtraad.application.play.FormFiller;
import dk.roedtraad.application.play.PublicForms;
import dk.roedtraad.application.time.JobRunner;
import dk.roedtraad.application.time.MovableClock;
import dk.roedtraad.application.time.WriteDelay;
import dk.roedtraad.application.training.TrainingSessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** What only the demo has. Without the profile none of it exists. */
@Configuration
@Profile("demo")
class DemoConfiguration {

  @Bean
  DemoClock demoClock(MovableClock clock, JobRunner jobs, OutboxSender mails, WriteDelay writeDelay) {
    return new DemoClock(clock, jobs, mails, writeDelay);
  }

  @Bean
  DemoPlay demoPlay(DemoClock clock, PublicForms forms, Cohorts cohorts, TrainingSessions sessions,
      MeetingWindowTable meetingWindows) {
    return new DemoPlay(clock, forms, new FormFiller(), cohorts, sessions, meetingWindows);
  }
}
