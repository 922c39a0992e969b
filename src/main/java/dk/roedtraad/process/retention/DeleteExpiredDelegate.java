package dk.roedtraad.process.retention;

import dk.roedtraad.application.privacy.RetentionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Slet det, hvis tid er gået". Idempotent: what is gone is gone. */
@Component
class DeleteExpiredDelegate implements JavaDelegate {

  private final RetentionService retention;

  DeleteExpiredDelegate(RetentionService retention) {
    this.retention = retention;
  }

  @Override
  public void execute(DelegateExecution execution) {
    retention.deleteWhatIsPastItsTime();
  }
}
