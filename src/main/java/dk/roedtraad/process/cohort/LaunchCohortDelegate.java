package dk.roedtraad.process.cohort;

import static dk.roedtraad.process.cohort.CohortProcess.COHORT_ID;

import dk.roedtraad.application.cohort.CohortService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Igangsæt hold": from here on people are told. Idempotent: the first time counts. */
@Component
class LaunchCohortDelegate implements JavaDelegate {

  private final CohortService cohorts;

  LaunchCohortDelegate(CohortService cohorts) {
    this.cohorts = cohorts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    cohorts.launch(COHORT_ID.get(execution));
  }
}
