package dk.roedtraad.process.moveseminar;

import static dk.roedtraad.process.moveseminar.MoveSeminarProcess.COHORT_ID;
import static dk.roedtraad.process.moveseminar.MoveSeminarProcess.COHORT_NAME;
import static dk.roedtraad.process.moveseminar.MoveSeminarProcess.SEMINAR_NAME;
import static dk.roedtraad.process.moveseminar.MoveSeminarProcess.TRACK;

import dk.roedtraad.application.moving.MovingService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Find internatet": which one was chosen. Only looks. */
@Component
class IdentifySeminarDelegate implements JavaDelegate {

  private final MovingService moving;

  IdentifySeminarDelegate(MovingService moving) {
    this.moving = moving;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var seminar = moving.identify(execution.getProcessBusinessKey());
    COHORT_ID.set(execution, seminar.cohortId());
    COHORT_NAME.set(execution, seminar.cohortName());
    TRACK.set(execution, seminar.track().name());
    SEMINAR_NAME.set(execution, seminar.name());
  }
}
