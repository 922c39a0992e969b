package dk.roedtraad.process.cohort;

import static dk.roedtraad.process.cohort.CohortProcess.COHORT_ID;
import static dk.roedtraad.process.cohort.CohortProcess.PLAN_WARNING_COUNT;

import dk.roedtraad.application.cohort.CohortService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Beregn datoer": how much there is to think about before the plan is approved. Idempotent. */
@Component
class ComputeDatesDelegate implements JavaDelegate {

  private final CohortService cohorts;

  ComputeDatesDelegate(CohortService cohorts) {
    this.cohorts = cohorts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var cohortId = COHORT_ID.get(execution);
    PLAN_WARNING_COUNT.set(execution, cohorts.warnings(cohortId, cohorts.plan(cohortId)).size());
  }
}
