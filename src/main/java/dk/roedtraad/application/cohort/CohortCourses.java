package dk.roedtraad.application.cohort;

import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseCommand;
import dk.roedtraad.application.course.CourseProcesses;
import dk.roedtraad.application.course.CourseStarts;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.course.CriteriaSnapshots;
import dk.roedtraad.application.course.HeldFlags;
import dk.roedtraad.application.enrolment.SchoolMemberships;
import dk.roedtraad.application.mail.DateRange;
import dk.roedtraad.application.mail.MailContent;
import dk.roedtraad.application.mail.Outbox;
import dk.roedtraad.application.mail.OutgoingMail;
import dk.roedtraad.application.password.AccountInvitations;
import dk.roedtraad.application.people.MailAddresses;
import dk.roedtraad.application.seminar.AbsenceQuestions;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts and ends the courses of a cohort's leaders, one leader at a time: each in a transaction of its own. */
@Service
public class CohortCourses {

  private static final String NOT_BEGUN = "Forløbet nåede ikke at begynde, før holdet blev afsluttet";

  private final Cohorts cohorts;
  private final Courses courses;
  private final CourseProcesses processes;
  private final CourseStarts starts;
  private final PlannedSteps steps;
  private final HeldFlags heldFlags;
  private final LateInvitations lateInvitations;
  private final AbsenceQuestions absences;
  private final SchoolMemberships memberships;
  private final AccountInvitations invitations;
  private final MailAddresses addresses;
  private final Outbox outbox;
  private final CriteriaSnapshots snapshots;
  private final Clock clock;

  CohortCourses(Cohorts cohorts, Courses courses, CourseProcesses processes, CourseStarts starts, PlannedSteps steps,
      HeldFlags heldFlags, LateInvitations lateInvitations, AbsenceQuestions absences, SchoolMemberships memberships,
      AccountInvitations invitations, MailAddresses addresses, Outbox outbox,
      CriteriaSnapshots snapshots, Clock clock) {
    this.cohorts = cohorts;
    this.courses = courses;
    this.processes = processes;
    this.starts = starts;
    this.steps = steps;
    this.heldFlags = heldFlags;
    this.lateInvitations = lateInvitations;
    this.absences = absences;
    this.memberships = memberships;
    this.invitations = invitations;
    this.addresses = addresses;
    this.outbox = outbox;
    this.snapshots = snapshots;
    this.clock = clock;
  }

  /** Ids of the courses of leaders who are enrolled and have not begun. */
  public List<String> toStart(String cohortId) {
    return courses.ofCohort(cohortId).stream()
        .filter(course -> course.startedAt() == null && course.endedAt() == null).map(Course::id).toList();
  }

  /**
   * Starts a course and welcomes its leader, who may come later than the others: what has been held is over for that
   * leader too, and what the others are invited to is still to come. Idempotent: a course that was started before, or
   * ended because its cohort was closed first, is left alone.
   */
  @Transactional
  public void start(String courseId) {
    var now = clock.instant();
    if (!courses.claimStart(courseId, now)) {
      return;
    }
    var course = get(courseId);
    var cohort = cohorts.find(course.cohortId()).orElseThrow();
    var held = heldFlags.of(cohort.id());
    courses.setStarted(courseId, processes.startCourse(starts.of(course, held)), now);
    welcome(cohort, course, held.isEmpty() ? firstStep(cohort) : null);
    invitations.inviteThoseAround(cohort, course);
    lateInvitations.inviteToAllToCome(course);
    absences.askAbout(course);
  }

  private void welcome(Cohort cohort, Course course, MailContent.FirstStep firstStep) {
    outbox.queue(new OutgoingMail(cohort.id(), course.id(), addresses.of(course.leaderId()),
        new MailContent.Launch(cohort.name(), appointments(cohort), firstStep,
            invitations.linkForNewUser(course.leaderId()).orElse(null)), null,
        "launch:" + course.id()));
  }

  private MailContent.FirstStep firstStep(Cohort cohort) {
    return steps.firstOfLeader(cohort)
        .map(step -> new MailContent.FirstStep(step.what(), null, CopenhagenTime.dayOf(step.due()))).orElse(null);
  }

  private List<MailContent.Appointment> appointments(Cohort cohort) {
    return cohorts.seminars(cohort.id()).stream()
        .map(seminar -> new MailContent.Appointment(cohort.track().seminarName(seminar.number()),
            new DateRange(seminar.firstDay(), seminar.lastDay()), seminar.place()))
        .toList();
  }

  /** Ids of the courses that are under way. */
  public List<String> toClose(String cohortId) {
    return courses.ofCohort(cohortId).stream().filter(Course::isRunning).map(Course::id).toList();
  }

  /** Ends a course. Idempotent: one that has ended meanwhile is an expected outcome. */
  @Transactional
  public void close(String courseId) {
    var course = get(courseId);
    if (course.isRunning()) {
      processes.command(course.processInstanceId(), CourseCommand.CLOSE);
    }
  }

  /**
   * From here on nobody can be enrolled, and every enrolled leader has an outcome: whose course was begun after the others
   * were told is told now, and one that has not begun never will. What the group says of the eight sentences is counted.
   * The first time counts.
   */
  @Transactional
  public void complete(String cohortId) {
    cohorts.setClosed(cohortId, clock.instant());
    courses.ofCohort(cohortId).stream().filter(course -> course.endedAt() == null).forEach(course -> {
      if (courses.endUnstarted(course.id(), Course.NOT_COMPLETED, List.of(NOT_BEGUN), clock.instant())) {
        memberships.endIfNothingIsLeft(course.coachId(), course.schoolCode());
      } else {
        close(course.id());
      }
    });
    snapshots.take(cohortId);
  }

  private Course get(String courseId) {
    return courses.find(courseId).orElseThrow(() ->
        new IllegalStateException("There is no course " + courseId + ". Was its row deleted by hand?"));
  }
}
