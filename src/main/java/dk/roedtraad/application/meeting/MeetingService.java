package dk.roedtraad.application.meeting;

import dk.roedtraad.application.EachOnItsOwn;
import dk.roedtraad.application.answer.AnswerService;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.CrossSchoolMeeting;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseProcesses;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.course.HeldFlags;
import dk.roedtraad.application.mail.CalendarEvent;
import dk.roedtraad.application.mail.CalendarMethod;
import dk.roedtraad.application.mail.MailContent;
import dk.roedtraad.application.mail.Outbox;
import dk.roedtraad.application.mail.OutgoingMail;
import dk.roedtraad.application.people.MailAddresses;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "Møde på tværs af modelskoler": its date, its invitations, and that it has been held. */
@Service
public class MeetingService {

  /** The form in which the coordinator chooses the date. */
  public static final String CHOOSE_DATE_FORM = "cross-school-meeting-choose-meeting-date";

  private final Cohorts cohorts;
  private final Courses courses;
  private final CourseProcesses processes;
  private final AnswerService answers;
  private final MailAddresses addresses;
  private final Outbox outbox;
  private final EachOnItsOwn eachOnItsOwn;
  private final Clock clock;

  MeetingService(Cohorts cohorts, Courses courses, CourseProcesses processes, AnswerService answers,
      MailAddresses addresses, Outbox outbox, EachOnItsOwn eachOnItsOwn, Clock clock) {
    this.cohorts = cohorts;
    this.courses = courses;
    this.processes = processes;
    this.answers = answers;
    this.addresses = addresses;
    this.outbox = outbox;
    this.eachOnItsOwn = eachOnItsOwn;
    this.clock = clock;
  }

  /**
   * Carries the chosen date into the cohort's plan. The calendar sequence rises only if an earlier date, time or place is
   * replaced by another one.
   *
   * @return when the meeting ends
   */
  @Transactional
  public Instant schedule(String cohortId) {
    var values = answers.find(cohortId, CHOOSE_DATE_FORM, 1).orElseThrow(() -> new IllegalStateException(
        "No date was handed in for the meeting of cohort " + cohortId + ", although its task is done.")).values();
    var chosen = MeetingChoice.of(values);
    var before = cohorts.findMeeting(cohortId);
    var moved = before.isPresent() && !(before.get().startsAt().equals(chosen.startsAt())
        && before.get().endsAt().equals(chosen.endsAt()) && Objects.equals(before.get().place(), chosen.place()));
    cohorts.saveMeeting(new CrossSchoolMeeting(cohortId, chosen.startsAt(), chosen.endsAt(), chosen.place(),
        chosen.reason(), before.map(CrossSchoolMeeting::calendarUid).orElseGet(() -> UUID.randomUUID().toString()),
        before.map(CrossSchoolMeeting::calendarSequence).orElse(0) + (moved ? 1 : 0), null));
    return chosen.endsAt();
  }

  /** Invites every leader who is in the course now, each in a transaction of its own and each once; none afterwards. */
  public void invite(String cohortId) {
    var meeting = meeting(cohortId);
    if (!clock.instant().isBefore(meeting.endsAt())) {
      return;
    }
    var cohort = cohorts.find(cohortId).orElseThrow();
    var leaders = courses.ofCohort(cohortId).stream()
        .filter(course -> course.isRunning() && course.pausedAt() == null).toList();
    eachOnItsOwn.forEach("invite to the cross-school meeting of cohort " + cohortId, leaders, Course::id,
        course -> invite(cohort, meeting, course));
  }

  /** The meeting is over: tells every running course of the cohort. */
  @Transactional
  public void markHeld(String cohortId) {
    cohorts.setMeetingHeld(cohortId, clock.instant());
    processes.setStateOnAll(courses.ofCohort(cohortId).stream().filter(Course::isRunning)
        .map(Course::processInstanceId).toList(), HeldFlags.MEETING, true);
  }

  private void invite(Cohort cohort, CrossSchoolMeeting meeting, Course course) {
    var content = new MailContent.CrossSchoolMeetingInvitation(cohort.name(),
        CopenhagenTime.dayOf(meeting.startsAt()), CopenhagenTime.hourOf(meeting.startsAt()),
        CopenhagenTime.hourOf(meeting.endsAt()), meeting.place());
    var event = new CalendarEvent(meeting.calendarUid(), meeting.calendarSequence(), CalendarMethod.REQUEST,
        meeting.startsAt(), meeting.endsAt(), "Møde på tværs af modelskoler: " + cohort.name(), null,
        meeting.place());
    outbox.queue(new OutgoingMail(cohort.id(), course.id(), addresses.of(course.leaderId()), content, event,
        "meeting-invitation:" + cohort.id() + ":" + course.id() + ":" + meeting.calendarSequence()));
  }

  private CrossSchoolMeeting meeting(String cohortId) {
    return cohorts.findMeeting(cohortId).orElseThrow(() -> new IllegalStateException("The meeting of cohort "
        + cohortId + " has no date, so no invitation can be sent."));
  }
}
