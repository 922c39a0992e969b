package dk.roedtraad.demo;

import dk.roedtraad.application.enrolment.FirstPassword;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** In the demo every account has the same password, which the README tells. */
@Component
@Profile("demo")
class DemoPassword implements FirstPassword {

  static final String PASSWORD = "demo";

  @Override
  public String get() {
    return PASSWORD;
  }
}
