package dk.roedtraad.application.cohort;

import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.meeting.MeetingInvitations;
import dk.roedtraad.application.seminar.SeminarInvitations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For a leader who was not there when the others were invited: enrolled late, or on leave. */
@Component
public class LateInvitations {

  private final SeminarInvitations seminars;
  private final MeetingInvitations meetings;

  LateInvitations(SeminarInvitations seminars, MeetingInvitations meetings) {
    this.seminars = seminars;
    this.meetings = meetings;
  }

  /** Invites to all that is settled and still to come. Idempotent: nobody gets the same invitation twice. */
  @Transactional
  public void inviteToAllToCome(Course course) {
    seminars.inviteToComing(course);
    meetings.inviteToComing(course);
  }
}
