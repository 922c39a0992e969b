package dk.roedtraad.process.moveseminar;

import dk.roedtraad.application.moving.MovingService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Afslut holdet". Idempotent: a cohort that has ended is an expected outcome. */
@Component
class EndCohortDelegate implements JavaDelegate {

  private final MovingService moving;

  EndCohortDelegate(MovingService moving) {
    this.moving = moving;
  }

  @Override
  public void execute(DelegateExecution execution) {
    moving.endCohort(execution.getProcessBusinessKey());
  }
}
