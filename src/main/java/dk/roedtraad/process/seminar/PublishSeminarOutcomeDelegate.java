package dk.roedtraad.process.seminar;

import static dk.roedtraad.process.seminar.SeminarProcess.COHORT_ID;
import static dk.roedtraad.process.seminar.SeminarProcess.SEMINAR_NUMBER;

import dk.roedtraad.application.seminar.SeminarService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Gem fremmøde": writes for each leader how the seminar went. */
@Component
class PublishSeminarOutcomeDelegate implements JavaDelegate {

  private final SeminarService seminars;

  PublishSeminarOutcomeDelegate(SeminarService seminars) {
    this.seminars = seminars;
  }

  @Override
  public void execute(DelegateExecution execution) {
    seminars.publishOutcome(COHORT_ID.get(execution), SEMINAR_NUMBER.get(execution));
  }
}
