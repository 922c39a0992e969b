package dk.roedtraad.process.crossschoolmeeting;

import dk.roedtraad.process.ProcessVariable;
import java.time.Instant;

/** What code may name in {@code bpmn/cross-school-meeting.bpmn}. */
public final class CrossSchoolMeetingProcess {

  public static final String ID = "cross-school-meeting";
  public static final String CHOOSE_MEETING_DATE = "userTask_chooseMeetingDate";
  public static final String SCHEDULE_MEETING = "serviceTask_scheduleMeeting";
  public static final String INVITE_TO_MEETING = "serviceTask_inviteToMeeting";
  public static final String MEETING_ENDED = "event_meetingEnded";
  public static final String MARK_MEETING_HELD = "serviceTask_markMeetingHeld";
  public static final String MEETING_HELD = "endEvent_meetingHeld";

  public static final ProcessVariable<String> COHORT_ID = ProcessVariable.text("cohortId");
  /** The timer of the model waits for it. */
  public static final ProcessVariable<Instant> MEETING_ENDS_AT = ProcessVariable.instant("meetingEndsAt");

  private CrossSchoolMeetingProcess() {}
}
