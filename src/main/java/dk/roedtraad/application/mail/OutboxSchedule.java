package dk.roedtraad.application.mail;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Lets this node send by itself, every few seconds. Off with {@code roedtraad.mail.scheduled=false}. */
@Configuration
@EnableScheduling
@ConditionalOnProperty(name = "roedtraad.mail.scheduled", havingValue = "true", matchIfMissing = true)
class OutboxSchedule {

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
}
