package dk.roedtraad.application.meeting;

import dk.roedtraad.application.EachOnItsOwn;
import dk.roedtraad.application.calendar.Calendars;
import dk.roedtraad.application.calendar.Happening;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.CrossSchoolMeeting;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.mail.MailContent;
import dk.roedtraad.application.seminar.AbsenceReports;
import dk.roedtraad.application.seminar.CourseEvent;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites leaders to "Møde på tværs af modelskoler", with an event for the calendar that keeps its id for life. */
@Service
public class MeetingInvitations {

  private final Cohorts cohorts;
  private final Courses courses;
  private final AbsenceReports reports;
  private final Calendars calendars;
  private final EachOnItsOwn eachOnItsOwn;
  private final Clock clock;

  MeetingInvitations(Cohorts cohorts, Courses courses, AbsenceReports reports, Calendars calendars,
      EachOnItsOwn eachOnItsOwn, Clock clock) {
    this.cohorts = cohorts;
    this.courses = courses;
    this.reports = reports;
    this.calendars = calendars;
    this.eachOnItsOwn = eachOnItsOwn;
    this.clock = clock;
  }

  /** Invites every leader who is in the course now, each in a transaction of its own and each once; none afterwards. */
  public void invite(String cohortId) {
    var meeting = meeting(cohortId);
    if (!clock.instant().isBefore(meeting.endsAt())) {
      return;
    }
    var cohort = cohorts.find(cohortId).orElseThrow();
    var leaders = courses.ofCohort(cohortId).stream()
        .filter(course -> course.isRunning() && course.pausedAt() == null && isExpected(course)).toList();
    eachOnItsOwn.forEach("invite to the cross-school meeting of cohort " + cohortId, leaders, Course::id,
        course -> invite(cohort, meeting, course));
  }

  /** Invites one leader, who came later than the others, if the meeting has a date and is still to come. */
  @Transactional
  public void inviteToComing(Course course) {
    cohorts.findMeeting(course.cohortId()).filter(meeting -> clock.instant().isBefore(meeting.endsAt()))
        .filter(meeting -> isExpected(course))
        .ifPresent(meeting -> invite(cohorts.find(course.cohortId()).orElseThrow(), meeting, course));
  }

  private void invite(Cohort cohort, CrossSchoolMeeting meeting, Course course) {
    var content = new MailContent.CrossSchoolMeetingInvitation(cohort.name(),
        CopenhagenTime.dayOf(meeting.startsAt()), CopenhagenTime.hourOf(meeting.startsAt()),
        CopenhagenTime.hourOf(meeting.endsAt()), meeting.place());
    var event = new Happening(meeting.calendarUid(), meeting.calendarSequence(), meeting.startsAt(), meeting.endsAt(),
        CrossSchoolMeeting.NAME + ": " + cohort.name(), null, meeting.place());
    calendars.enter(course, course.leaderId(), event, shown -> content);
  }

  private boolean isExpected(Course course) {
    return !reports.of(course.id()).contains(CourseEvent.MEETING);
  }

  private CrossSchoolMeeting meeting(String cohortId) {
    return cohorts.findMeeting(cohortId).orElseThrow(() -> new IllegalStateException("The meeting of cohort "
        + cohortId + " has no date, so no invitation can be sent."));
  }
}
