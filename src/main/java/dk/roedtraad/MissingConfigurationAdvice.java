package dk.roedtraad;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What an operator reads in place of a stack trace. */
public class MissingConfigurationAdvice extends AbstractFailureAnalyzer<MissingConfigurationException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, MissingConfigurationException cause) {
    return new FailureAnalysis(
        "Den røde tråd is not configured. Missing:\n\n  - " + String.join("\n  - ", cause.missing()),
        "Set these as properties or environment variables (docs/operations.md lists them all). "
            + "To look at the application first, start the demo: --spring.profiles.active=demo",
        cause);
  }
}
