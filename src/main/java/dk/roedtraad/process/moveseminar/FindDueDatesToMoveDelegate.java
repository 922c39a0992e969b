package dk.roedtraad.process.moveseminar;

import static dk.roedtraad.process.moveseminar.MoveSeminarProcess.COHORT_ID;
import static dk.roedtraad.process.moveseminar.MoveSeminarProcess.DUE_DATES_TO_MOVE;

import dk.roedtraad.application.moving.MovingService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Find frister, der skal flyttes". Only looks. */
@Component
class FindDueDatesToMoveDelegate implements JavaDelegate {

  private final MovingService moving;

  FindDueDatesToMoveDelegate(MovingService moving) {
    this.moving = moving;
  }

  @Override
  public void execute(DelegateExecution execution) {
    DUE_DATES_TO_MOVE.set(execution, moving.keysOfDueDates(COHORT_ID.get(execution)));
  }
}
