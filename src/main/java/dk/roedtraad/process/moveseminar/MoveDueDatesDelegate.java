package dk.roedtraad.process.moveseminar;

import static dk.roedtraad.process.moveseminar.MoveSeminarProcess.BUSINESS_KEY_TO_MOVE;

import dk.roedtraad.application.task.TaskDueDates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Flyt frister", for one leader or for the cohort itself. Idempotent. */
@Component
class MoveDueDatesDelegate implements JavaDelegate {

  private final TaskDueDates dueDates;

  MoveDueDatesDelegate(TaskDueDates dueDates) {
    this.dueDates = dueDates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    dueDates.recount(BUSINESS_KEY_TO_MOVE.get(execution));
  }
}
