package dk.roedtraad.process.cohort;

import static dk.roedtraad.process.cohort.CohortProcess.COHORT_ID;
import static dk.roedtraad.process.cohort.CohortProcess.SEMINAR_PLACE;

import dk.roedtraad.application.cohort.CohortService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Gem ny tidsplan": moves the seminars before anyone has been told. Idempotent. */
@Component
class ChangeDatesDelegate implements JavaDelegate {

  private final CohortService cohorts;

  ChangeDatesDelegate(CohortService cohorts) {
    this.cohorts = cohorts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    cohorts.changeDates(COHORT_ID.get(execution), CohortProcess.plan(execution),
        SEMINAR_PLACE.find(execution).orElse(null));
  }
}
