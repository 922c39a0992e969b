package dk.roedtraad;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Without the profile {@code demo} the application is in earnest: it starts only with a database, an address, a mail
 * server and an administrator that somebody chose. Missing ones are all named at once.
 */
class ProductionRequirements implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private record Requirement(String property, String what) {}

  private static final List<Requirement> REQUIRED = List.of(
      new Requirement("spring.datasource.url", "the database, for example jdbc:postgresql://db/roedtraad"),
      new Requirement("roedtraad.base-url", "the address people reach the application at; links in mails begin with it"),
      new Requirement("spring.mail.host", "the mail server that sends invitations and reminders"),
      new Requirement("roedtraad.mail.from", "the sender's address of every mail"),
      new Requirement("roedtraad.administrator.email", "the first administrator's e-mail address"),
      new Requirement("roedtraad.administrator.password", "the first administrator's password"));

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    if (environment.acceptsProfiles(Profiles.of("demo"))) {
      return;
    }
    var missing = missing(environment);
    if (!missing.isEmpty()) {
      throw new MissingConfigurationException(missing);
    }
  }

  private static List<String> missing(ConfigurableEnvironment environment) {
    var missing = new ArrayList<String>();
    for (var requirement : REQUIRED) {
      var value = environment.getProperty(requirement.property());
      if ((value == null || value.isBlank()) && isNeeded(requirement, environment)) {
        missing.add(requirement.property() + " (" + requirement.what() + ")");
      }
    }
    return missing;
  }

  /** A mail server is needed unless mails are written to files. */
  private static boolean isNeeded(Requirement requirement, ConfigurableEnvironment environment) {
    return !requirement.property().equals("spring.mail.host")
        || !"files".equalsIgnoreCase(environment.getProperty("roedtraad.mail.transport"));
  }
}
