package dk.roedtraad.application.mail;

import dk.roedtraad.application.QuietError;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Lets this node send by itself, every few seconds. Off with {@code roedtraad.mail.scheduled=false}. */
@Configuration
@EnableScheduling
@ConditionalOnProperty(name = "roedtraad.mail.scheduled", havingValue = "true", matchIfMissing = true)
class OutboxSchedule {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxSchedule.class);

  private final OutboxSender sender;
  private final Clock clock;

  OutboxSchedule(OutboxSender sender, Clock clock) {
    this.sender = sender;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${roedtraad.mail.send-interval:5s}", initialDelayString = "5s")
  void send() {
    sender.sendDue(clock.instant());
  }

  /** By default the scheduler would log the database's words. */
  @Bean
  static ThreadPoolTaskSchedulerCustomizer quietScheduler() {
    return scheduler -> scheduler.setErrorHandler(
        error -> LOG.error("Sending mail failed; it is tried again shortly", QuietError.of(error)));
  }
}
