package dk.roedtraad.process.seminar;

import static dk.roedtraad.process.seminar.SeminarProcess.COHORT_ID;
import static dk.roedtraad.process.seminar.SeminarProcess.SEMINAR_NUMBER;

import dk.roedtraad.application.seminar.SeminarService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send invitation": one calendar invitation to each leader, however often the job runs. */
@Component
class SendInvitationDelegate implements JavaDelegate {

  private final SeminarService seminars;

  SendInvitationDelegate(SeminarService seminars) {
    this.seminars = seminars;
  }

  @Override
  public void execute(DelegateExecution execution) {
    seminars.invite(COHORT_ID.get(execution), SEMINAR_NUMBER.get(execution));
  }
}
