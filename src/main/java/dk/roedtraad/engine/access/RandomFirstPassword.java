package dk.roedtraad.engine.access;

import dk.roedtraad.application.enrolment.FirstPassword;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A password nobody knows: 192 random bits, with the kinds of characters that the engine's policy asks for. */
@Component
@Profile("!demo")
class RandomFirstPassword implements FirstPassword {

  private final SecureRandom random = new SecureRandom();

  @Override
  public String get() {
    var bytes = new byte[24];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "-aA1";
  }
}
