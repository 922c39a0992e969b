package dk.roedtraad.process.seminar;

import static dk.roedtraad.process.seminar.SeminarProcess.COHORT_ID;
import static dk.roedtraad.process.seminar.SeminarProcess.SEMINAR_NUMBER;

import dk.roedtraad.application.seminar.SeminarInvitations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send invitation": one calendar invitation to each leader, however often the job runs. */
@Component
class SendInvitationDelegate implements JavaDelegate {

  private final SeminarInvitations invitations;

  SendInvitationDelegate(SeminarInvitations invitations) {
    this.invitations = invitations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    invitations.invite(COHORT_ID.get(execution), SEMINAR_NUMBER.get(execution));
  }
}
