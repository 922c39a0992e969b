package dk.roedtraad.process.crossschoolmeeting;

import static dk.roedtraad.process.crossschoolmeeting.CrossSchoolMeetingProcess.COHORT_ID;

import dk.roedtraad.application.meeting.MeetingInvitations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Indkald til mødet": one calendar invitation to each leader, however often the job runs. */
@Component
class InviteToMeetingDelegate implements JavaDelegate {

  private final MeetingInvitations invitations;

  InviteToMeetingDelegate(MeetingInvitations invitations) {
    this.invitations = invitations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    invitations.invite(COHORT_ID.get(execution));
  }
}
