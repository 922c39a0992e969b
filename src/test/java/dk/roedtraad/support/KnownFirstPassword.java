package dk.roedtraad.support;

import dk.roedtraad.application.enrolment.FirstPassword;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** In tests every account has the password {@code demo}, so that a test can log in as anyone. */
@Component
@Primary
@Profile("test")
class KnownFirstPassword implements FirstPassword {

  @Override
  public String get() {
    return "demo";
  }
}
