package dk.roedtraad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roedtraad.application.UnsafeConfigurationException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class ProductionRequirementsTest {

  @Test
  void everythingThatIsMissingIsNamedAtOnce() {
    assertThatThrownBy(() -> startWith(Map.of()))
        .isInstanceOfSatisfying(MissingConfigurationException.class, missing -> assertThat(missing.missing())
            .hasSize(6).anyMatch(line -> line.startsWith("spring.datasource.url"))
            .anyMatch(line -> line.startsWith("roedtraad.base-url"))
            .anyMatch(line -> line.startsWith("spring.mail.host"))
            .anyMatch(line -> line.startsWith("roedtraad.administrator.password")));
  }

  @Test
  void anEmptyValueIsAsMissingAsNone() {
    var configuration = complete();
    configuration.put("roedtraad.base-url", " ");

    assertThatThrownBy(() -> startWith(configuration)).hasMessageContaining("roedtraad.base-url");
  }

  @Test
  void aCompleteConfigurationStarts() {
    startWith(complete());
  }

  @Test
  void mailsWrittenToFilesNeedNoServer() {
    var configuration = complete();
    configuration.remove("spring.mail.host");
    configuration.put("roedtraad.mail.transport", "files");

    startWith(configuration);
  }

  @Test
  void singleSignOnNeedsAProviderEvenInADemo() {
    assertThatThrownBy(() -> startWith(Map.of(), "demo", "oidc"))
        .isInstanceOfSatisfying(MissingConfigurationException.class, missing -> assertThat(missing.missing())
            .hasSize(3).anyMatch(line -> line.startsWith("roedtraad.oidc.issuer"))
            .anyMatch(line -> line.startsWith("roedtraad.oidc.client-id"))
            .anyMatch(line -> line.startsWith("roedtraad.oidc.client-secret")));
    assertThatThrownBy(() -> startWith(Map.of(), "oidc"))
        .isInstanceOfSatisfying(MissingConfigurationException.class,
            missing -> assertThat(missing.missing()).hasSize(9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://login.example/realms/skole", "http://localhost.example", "login.example"})
  void aProviderWithoutTlsIsRefused(String issuer) {
    assertThatThrownBy(() -> startWith(withProvider(issuer), "oidc"))
        .isInstanceOf(UnsafeConfigurationException.class).hasMessageContaining("roedtraad.oidc.issuer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://login.example/realms/skole", "http://localhost:8180/realms/skole"})
  void aProviderWithTlsOrOnThisMachineStarts(String issuer) {
    startWith(withProvider(issuer), "oidc");
  }

  private static Map<String, Object> withProvider(String issuer) {
    var configuration = complete();
    configuration.putAll(Map.of("roedtraad.oidc.issuer", issuer, "roedtraad.oidc.client-id", "roed-traad",
        "roedtraad.oidc.client-secret", "hemmelig"));
    return configuration;
  }

  private static Map<String, Object> complete() {
    return new HashMap<>(Map.of("spring.datasource.url", "jdbc:h2:mem:x", "roedtraad.base-url", "https://forloeb.example",
        "spring.mail.host", "mail.example", "roedtraad.mail.from", "kursus@forloeb.example",
        "roedtraad.administrator.email", "admin@forloeb.example", "roedtraad.administrator.password", "secret"));
  }

  private static void startWith(Map<String, Object> configuration, String... profiles) {
    try (var context = new GenericApplicationContext()) {
      context.getEnvironment().setActiveProfiles(profiles);
      context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("given", configuration));
      new ProductionRequirements().initialize(context);
    }
  }
}
