package dk.roedtraad.process.seminar;

import static dk.roedtraad.process.seminar.SeminarProcess.COHORT_ID;
import static dk.roedtraad.process.seminar.SeminarProcess.SEMINAR_ENDS_AT;
import static dk.roedtraad.process.seminar.SeminarProcess.SEMINAR_NAME;
import static dk.roedtraad.process.seminar.SeminarProcess.SEMINAR_NUMBER;

import dk.roedtraad.application.seminar.SeminarService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Hent plan for internatet": gives the timers a moment to wait for, even if nobody prepares anything. */
@Component
class PlanSeminarDelegate implements JavaDelegate {

  private final SeminarService seminars;

  PlanSeminarDelegate(SeminarService seminars) {
    this.seminars = seminars;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var planned = seminars.plan(COHORT_ID.get(execution), SEMINAR_NUMBER.get(execution),
        execution.getProcessInstanceId());
    SEMINAR_NAME.set(execution, planned.name());
    SEMINAR_ENDS_AT.set(execution, planned.endsAt());
  }
}
