package dk.roedtraad;

import dk.roedtraad.application.UnsafeConfigurationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What an operator reads in place of a stack trace. */
public class UnsafeConfigurationAdvice extends AbstractFailureAnalyzer<UnsafeConfigurationException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, UnsafeConfigurationException cause) {
    return new FailureAnalysis("Den røde tråd does not start, because it would not be safe.", cause.getMessage(),
        cause);
  }
}
