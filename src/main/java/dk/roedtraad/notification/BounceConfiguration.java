package dk.roedtraad.notification;

import dk.roedtraad.application.mail.ReturnedMails;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Reads returned mail where a mailbox is given: {@code roedtraad.mail.bounces.host}. */
@Configuration
@EnableConfigurationProperties(BounceProperties.class)
@EnableScheduling
@ConditionalOnProperty("roedtraad.mail.bounces.host")
class BounceConfiguration {

  @Bean
  BounceMailbox bounceMailbox(BounceProperties properties, ReturnedMails returned) {
    return new BounceMailbox(properties, returned);
  }

  /** Off, as sending is, with {@code roedtraad.mail.scheduled=false}. */
  @Bean
  @ConditionalOnProperty(name = "roedtraad.mail.scheduled", havingValue = "true", matchIfMissing = true)
  Schedule bounceSchedule(BounceMailbox mailbox) {
    return new Schedule(mailbox);
  }

  /** No configuration of its own: the scan would find it there, mailbox or not. */
  record Schedule(BounceMailbox mailbox) {

    @Scheduled(fixedDelayString = "${roedtraad.mail.bounces.interval:1m}", initialDelayString = "10s")
    void read() {
      mailbox.read();
    }
  }
}
