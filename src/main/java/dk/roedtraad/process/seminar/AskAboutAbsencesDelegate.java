package dk.roedtraad.process.seminar;

import static dk.roedtraad.process.seminar.SeminarProcess.COHORT_ID;

import dk.roedtraad.application.seminar.AbsenceQuestions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Bed om vurdering af fravær": once for each leader who missed something, however often the job runs. */
@Component
class AskAboutAbsencesDelegate implements JavaDelegate {

  private final AbsenceQuestions absences;

  AskAboutAbsencesDelegate(AbsenceQuestions absences) {
    this.absences = absences;
  }

  @Override
  public void execute(DelegateExecution execution) {
    absences.askAbout(COHORT_ID.get(execution));
  }
}
