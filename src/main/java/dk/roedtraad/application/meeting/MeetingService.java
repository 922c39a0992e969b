package dk.roedtraad.application.meeting;

import dk.roedtraad.application.answer.AnswerService;
import dk.roedtraad.application.audit.AuditKind;
import dk.roedtraad.application.audit.AuditObject;
import dk.roedtraad.application.audit.AuditTrail;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.CrossSchoolMeeting;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseProcesses;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.course.HeldFlags;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "Møde på tværs af modelskoler": its date, and that it was held; {@link MeetingInvitations} invites to it. */
@Service
public class MeetingService {

  /** The form in which the coordinator chooses the date. */
  public static final String CHOOSE_DATE_FORM = "cross-school-meeting-choose-meeting-date";

  private final Cohorts cohorts;
  private final Courses courses;
  private final CourseProcesses processes;
  private final AnswerService answers;
  private final AuditTrail audit;
  private final Clock clock;

  MeetingService(Cohorts cohorts, Courses courses, CourseProcesses processes, AnswerService answers, AuditTrail audit,
      Clock clock) {
    this.cohorts = cohorts;
    this.courses = courses;
    this.processes = processes;
    this.answers = answers;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Carries the chosen date into the cohort's plan. The calendar sequence rises only if an earlier date, time or place
   * is replaced by another one.
   *
   * @return when the meeting ends
   */
  @Transactional
  public Instant schedule(String cohortId) {
    var answer = answers.find(cohortId, CHOOSE_DATE_FORM, 1).orElseThrow(() -> new IllegalStateException(
        "No date was handed in for the meeting of cohort " + cohortId + ", although its task is done."));
    var chosen = MeetingChoice.of(answer.values());
    var before = cohorts.findMeeting(cohortId);
    var moved = before.isPresent() && !(before.get().startsAt().equals(chosen.startsAt())
        && before.get().endsAt().equals(chosen.endsAt()) && Objects.equals(before.get().place(), chosen.place()));
    cohorts.saveMeeting(new CrossSchoolMeeting(cohortId, chosen.startsAt(), chosen.endsAt(), chosen.place(),
        chosen.reason(), before.map(CrossSchoolMeeting::calendarUid).orElseGet(() -> UUID.randomUUID().toString()),
        before.map(CrossSchoolMeeting::calendarSequence).orElse(0) + (moved ? 1 : 0), null));
    audit.add(answer.authorId(), AuditKind.MEETING_SCHEDULED, AuditObject.cohort(cohorts.find(cohortId).orElseThrow()),
        null, before.map(meeting -> DanishDates.fullWithClock(meeting.startsAt())).orElse(null),
        DanishDates.fullWithClock(chosen.startsAt()));
    return chosen.endsAt();
  }

  /** The meeting is over: tells every running course of the cohort. */
  @Transactional
  public void markHeld(String cohortId) {
    cohorts.setMeetingHeld(cohortId, clock.instant());
    processes.setStateOnAll(courses.ofCohort(cohortId).stream().filter(Course::isRunning)
        .map(Course::processInstanceId).toList(), HeldFlags.MEETING, true);
  }
}
