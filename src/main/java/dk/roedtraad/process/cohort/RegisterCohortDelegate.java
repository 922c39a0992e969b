package dk.roedtraad.process.cohort;

import static dk.roedtraad.process.cohort.CohortProcess.COHORT_ID;
import static dk.roedtraad.process.cohort.CohortProcess.COHORT_NAME;
import static dk.roedtraad.process.cohort.CohortProcess.COORDINATOR_ID;
import static dk.roedtraad.process.cohort.CohortProcess.SEMINAR_PLACE;

import dk.roedtraad.application.cohort.CohortRequest;
import dk.roedtraad.application.cohort.CohortService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Registrer kursushold": the coordinator's plan becomes a cohort. Idempotent. */
@Component
class RegisterCohortDelegate implements JavaDelegate {

  private final CohortService cohorts;

  RegisterCohortDelegate(CohortService cohorts) {
    this.cohorts = cohorts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var cohortId = execution.getProcessBusinessKey();
    COHORT_ID.set(execution, cohortId);
    cohorts.register(new CohortRequest(cohortId, execution.getProcessInstanceId(), COHORT_NAME.get(execution),
        COORDINATOR_ID.get(execution), CohortProcess.plan(execution), SEMINAR_PLACE.find(execution).orElse(null)));
  }
}
