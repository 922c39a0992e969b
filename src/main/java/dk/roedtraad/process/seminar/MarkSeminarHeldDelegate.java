package dk.roedtraad.process.seminar;

import static dk.roedtraad.process.seminar.SeminarProcess.COHORT_ID;
import static dk.roedtraad.process.seminar.SeminarProcess.SEMINAR_NUMBER;

import dk.roedtraad.application.seminar.SeminarService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Meld internat afholdt": ends the phase before this seminar for every leader. */
@Component
class MarkSeminarHeldDelegate implements JavaDelegate {

  private final SeminarService seminars;

  MarkSeminarHeldDelegate(SeminarService seminars) {
    this.seminars = seminars;
  }

  @Override
  public void execute(DelegateExecution execution) {
    seminars.markHeld(COHORT_ID.get(execution), SEMINAR_NUMBER.get(execution));
  }
}
