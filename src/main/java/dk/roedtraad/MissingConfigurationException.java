package dk.roedtraad;

import java.util.List;

/** The application was started in earnest without what it needs; Spring Boot shows {@link MissingConfigurationAdvice}. */
class MissingConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> missing;

  MissingConfigurationException(List<String> missing) {
    super("Missing configuration: " + String.join(", ", missing));
    this.missing = List.copyOf(missing);
  }

  List<String> missing() {
    return missing;
  }
}
