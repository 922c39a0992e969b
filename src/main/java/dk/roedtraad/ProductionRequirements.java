package dk.roedtraad;

import dk.roedtraad.application.UnsafeConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Without the profile {@code demo} the application is in earnest: it starts only with a database, an address, a mail
 * server and an administrator that somebody chose. Missing ones are all named at once. Single sign-on needs a provider,
 * in a demo too.
 */
class ProductionRequirements implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /** Only what never leaves the machine may come without TLS. */
  private static final Pattern SAFE_ISSUER = Pattern.compile("https://.+|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?(/.*)?");

  private static final List<Requirement> OF_SINGLE_SIGN_ON = List.of(
      new Requirement("roedtraad.oidc.issuer", "the identity provider, for example https://login.example/realms/skole"),
      new Requirement("roedtraad.oidc.client-id", "what the identity provider calls this application"),
      new Requirement("roedtraad.oidc.client-secret", "the secret that it was given there"));

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
    var missing = new ArrayList<String>();
    if (!environment.acceptsProfiles(Profiles.of("demo"))) {
      missing.addAll(missing(REQUIRED, environment));
    }
    if (environment.acceptsProfiles(Profiles.of("oidc"))) {
      missing.addAll(missing(OF_SINGLE_SIGN_ON, environment));
    }
    if (!missing.isEmpty()) {
      throw new MissingConfigurationException(missing);
    }
    refuseUnsafeIssuer(environment);
  }

  private static void refuseUnsafeIssuer(ConfigurableEnvironment environment) {
    var issuer = environment.getProperty("roedtraad.oidc.issuer", "");
    if (environment.acceptsProfiles(Profiles.of("oidc")) && !SAFE_ISSUER.matcher(issuer).matches()) {
      throw new UnsafeConfigurationException("roedtraad.oidc.issuer does not begin with https://, so anybody on the way "
          + "could say who logs in. Use the provider's address with TLS.");
    }
  }

  private static List<String> missing(List<Requirement> required, ConfigurableEnvironment environment) {
    var missing = new ArrayList<String>();
    for (var requirement : required) {
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
