package dk.roedtraad.process.moveseminar;

import static dk.roedtraad.process.moveseminar.MoveSeminarProcess.SEMINAR_CANCELLED;

import dk.roedtraad.application.moving.MovingService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Aflys internatet", in the transaction of the confirmation, so it runs once. */
@Component
class CancelSeminarDelegate implements JavaDelegate {

  private final MovingService moving;

  CancelSeminarDelegate(MovingService moving) {
    this.moving = moving;
  }

  @Override
  public void execute(DelegateExecution execution) {
    moving.cancel(execution.getProcessBusinessKey());
    SEMINAR_CANCELLED.set(execution, true);
  }
}
