package dk.roedtraad.application.password;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets this node answer "Glemt adgangskode?" by itself. Off with the sending of mail. */
@Component
@ConditionalOnProperty(name = "roedtraad.mail.scheduled", havingValue = "true", matchIfMissing = true)
class PasswordSchedule {

  private final PasswordRequests requests;

  PasswordSchedule(PasswordRequests requests) {
    this.requests = requests;
  }

  @Scheduled(fixedDelayString = "2s", initialDelayString = "5s")
  void answer() {
    requests.answer();
  }
}
