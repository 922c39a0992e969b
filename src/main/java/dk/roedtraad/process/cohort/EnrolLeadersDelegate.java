package dk.roedtraad.process.cohort;

import static dk.roedtraad.process.cohort.CohortProcess.COHORT_ID;

import dk.roedtraad.application.enrolment.EnrolmentService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Tilmeld ledere": enrols the list that was handed in, and takes out who was named. Idempotent, as the service is. */
@Component
class EnrolLeadersDelegate implements JavaDelegate {

  private final EnrolmentService enrolment;

  EnrolLeadersDelegate(EnrolmentService enrolment) {
    this.enrolment = enrolment;
  }

  @Override
  public void execute(DelegateExecution execution) {
    enrolment.changeParticipants(COHORT_ID.get(execution));
  }
}
