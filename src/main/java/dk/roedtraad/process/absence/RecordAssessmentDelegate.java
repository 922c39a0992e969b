package dk.roedtraad.process.absence;

import static dk.roedtraad.process.shared.CourseVariables.ROUND;

import dk.roedtraad.application.seminar.AbsenceService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Gem vurdering": what was made good counts from now on. Idempotent: the same answer gives the same rows. */
@Component
class RecordAssessmentDelegate implements JavaDelegate {

  private final AbsenceService absences;

  RecordAssessmentDelegate(AbsenceService absences) {
    this.absences = absences;
  }

  @Override
  public void execute(DelegateExecution execution) {
    absences.assess(execution.getProcessBusinessKey(), ROUND.get(execution));
  }
}
