package dk.roedtraad.process.retention;

import dk.roedtraad.application.evaluation.EvaluationService;
import dk.roedtraad.application.privacy.RetentionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * "Slet det, hvis tid er gået". Idempotent: what is gone is gone. What the evaluator is to have of closed cohorts is written
 * before, while it is still there; if that fails, what is past its time goes all the same.
 */
@Component
class DeleteExpiredDelegate implements JavaDelegate {

  private final EvaluationService evaluation;
  private final RetentionService retention;

  DeleteExpiredDelegate(EvaluationService evaluation, RetentionService retention) {
    this.evaluation = evaluation;
    this.retention = retention;
  }

  @Override
  public void execute(DelegateExecution execution) {
    try {
      evaluation.takeWhatIsOver();
    } finally {
      retention.deleteWhatIsPastItsTime();
    }
  }
}
