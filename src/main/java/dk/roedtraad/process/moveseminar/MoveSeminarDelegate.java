package dk.roedtraad.process.moveseminar;

import static dk.roedtraad.process.moveseminar.MoveSeminarProcess.SEMINAR_CANCELLED;

import dk.roedtraad.application.moving.MovingService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Flyt internatet", in the transaction of the confirmation, so it runs once. */
@Component
class MoveSeminarDelegate implements JavaDelegate {

  private final MovingService moving;

  MoveSeminarDelegate(MovingService moving) {
    this.moving = moving;
  }

  @Override
  public void execute(DelegateExecution execution) {
    moving.move(execution.getProcessBusinessKey());
    SEMINAR_CANCELLED.set(execution, false);
  }
}
