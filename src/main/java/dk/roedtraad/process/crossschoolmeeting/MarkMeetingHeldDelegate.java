package dk.roedtraad.process.crossschoolmeeting;

import static dk.roedtraad.process.crossschoolmeeting.CrossSchoolMeetingProcess.COHORT_ID;

import dk.roedtraad.application.meeting.MeetingService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Meld møde afholdt": tells every course that its last common step is over. */
@Component
class MarkMeetingHeldDelegate implements JavaDelegate {

  private final MeetingService meetings;

  MarkMeetingHeldDelegate(MeetingService meetings) {
    this.meetings = meetings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    meetings.markHeld(COHORT_ID.get(execution));
  }
}
