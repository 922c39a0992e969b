package dk.roedtraad.process.crossschoolmeeting;

import static dk.roedtraad.process.crossschoolmeeting.CrossSchoolMeetingProcess.COHORT_ID;
import static dk.roedtraad.process.crossschoolmeeting.CrossSchoolMeetingProcess.MEETING_ENDS_AT;

import dk.roedtraad.application.meeting.MeetingService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Fastlæg mødet": carries the chosen date into the plan and onto the timer. */
@Component
class ScheduleMeetingDelegate implements JavaDelegate {

  private final MeetingService meetings;

  ScheduleMeetingDelegate(MeetingService meetings) {
    this.meetings = meetings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    MEETING_ENDS_AT.set(execution, meetings.schedule(COHORT_ID.get(execution)));
  }
}
