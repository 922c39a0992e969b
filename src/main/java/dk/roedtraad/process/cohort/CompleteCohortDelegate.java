package dk.roedtraad.process.cohort;

import static dk.roedtraad.process.cohort.CohortProcess.COHORT_ID;

import dk.roedtraad.application.cohort.CohortService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Gem holdets afslutning". Idempotent: the first time counts. */
@Component
class CompleteCohortDelegate implements JavaDelegate {

  private final CohortService cohorts;

  CompleteCohortDelegate(CohortService cohorts) {
    this.cohorts = cohorts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    cohorts.close(COHORT_ID.get(execution));
  }
}
