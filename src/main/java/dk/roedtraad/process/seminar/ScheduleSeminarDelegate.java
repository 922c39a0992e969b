package dk.roedtraad.process.seminar;

import static dk.roedtraad.process.seminar.SeminarProcess.COHORT_ID;
import static dk.roedtraad.process.seminar.SeminarProcess.SEMINAR_ENDS_AT;
import static dk.roedtraad.process.seminar.SeminarProcess.SEMINAR_NUMBER;

import dk.roedtraad.application.seminar.SeminarService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Fastlæg tid og sted": carries the coordinator's answer into the plan and onto the timer. */
@Component
class ScheduleSeminarDelegate implements JavaDelegate {

  private final SeminarService seminars;

  ScheduleSeminarDelegate(SeminarService seminars) {
    this.seminars = seminars;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var endsAt = seminars.schedule(COHORT_ID.get(execution), SEMINAR_NUMBER.get(execution));
    SEMINAR_ENDS_AT.set(execution, endsAt);
  }
}
