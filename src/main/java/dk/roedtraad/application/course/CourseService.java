package dk.roedtraad.application.course;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.answer.AnswerService;
import dk.roedtraad.application.audit.AuditKind;
import dk.roedtraad.application.audit.AuditObject;
import dk.roedtraad.application.audit.AuditTrail;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.LateInvitations;
import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.enrolment.SchoolMemberships;
import dk.roedtraad.application.progress.CourseSteps;
import dk.roedtraad.application.training.TrainingSessions;
import dk.roedtraad.domain.course.CompletionRule;
import dk.roedtraad.domain.course.CourseRecord;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to the course of one leader, from the first phase to the outcome. */
@Service
public class CourseService {

  private static final String SELF_EVALUATION = "model-school-course-self-evaluate";

  private final Cohorts cohorts;
  private final Courses courses;
  private final CourseStarts starts;
  private final CourseProcesses processes;
  private final CourseSteps steps;
  private final CourseLog log;
  private final TrainingSessions sessions;
  private final AnswerService answers;
  private final LateInvitations lateInvitations;
  private final SchoolMemberships memberships;
  private final Farewell farewell;
  private final OvertakenMails overtaken;
  private final AuditTrail audit;
  private final Clock clock;

  CourseService(Cohorts cohorts, Courses courses, CourseStarts starts, CourseProcesses processes, CourseSteps steps,
      CourseLog log, TrainingSessions sessions, AnswerService answers, LateInvitations lateInvitations,
      SchoolMemberships memberships, Farewell farewell, OvertakenMails overtaken, AuditTrail audit, Clock clock) {
    this.cohorts = cohorts;
    this.courses = courses;
    this.starts = starts;
    this.processes = processes;
    this.steps = steps;
    this.log = log;
    this.sessions = sessions;
    this.answers = answers;
    this.lateInvitations = lateInvitations;
    this.memberships = memberships;
    this.farewell = farewell;
    this.overtaken = overtaken;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The forms of a phase that is over which were not handed in. None for a phase that was never entered: a leader who
   * is enrolled late is not met by a heap of forms from before.
   *
   * @param phaseId the phase in the model
   * @param forms all forms of the phase
   */
  public List<CourseForm> missingForms(String courseId, String phaseId, List<CourseForm> forms) {
    if (!steps.anyTaskEntered(courseId, phaseId)) {
      return List.of();
    }
    return forms.stream().filter(form -> answers.find(courseId, form.formId(), form.round()).isEmpty()).toList();
  }

  /** Starts the first round of Action Learning. Whoever calls sees to it that this happens once. */
  public void startActionLearning(String courseId) {
    processes.startActionLearning(starts.of(find(courseId)));
  }

  /** Tells what runs beside the course that it has ended: "Fortsætter i egen praksis". */
  public void endOpenRounds(String courseId) {
    processes.endWhatRunsBeside(courseId);
  }

  /**
   * Decides and keeps the outcome, and what is missing.
   *
   * @return whether the course is completed
   */
  @Transactional
  public boolean recordOutcome(String courseId) {
    var completion = CompletionRule.of(record(find(courseId)));
    end(courseId, completion.completed() ? Course.COMPLETED : Course.NOT_COMPLETED,
        completion.missing());
    return completion.completed();
  }

  private CourseRecord record(Course course) {
    var startedAfter = cohorts.seminars(course.cohortId()).stream().filter(course::beganAfter).map(Seminar::number)
        .collect(Collectors.toSet());
    return new CourseRecord(course.track(), startedAfter, courses.attendance(course.id()), sessions.roundsHeld(course.id()),
        answers.find(course.id(), SELF_EVALUATION, 1).isPresent());
  }

  /** Keeps that the leader has left the course, and tells those who would have met her. Idempotent. */
  @Transactional
  public void recordWithdrawal(String courseId) {
    if (find(courseId).endedAt() == null) {
      end(courseId, Course.WITHDRAWN, List.of());
    }
  }

  private void end(String courseId, String outcome, List<String> missing) {
    courses.setEnded(courseId, outcome, missing, clock.instant());
    var ended = find(courseId);
    overtaken.ofEnd(courseId);
    farewell.say(ended);
    memberships.endIfNothingIsLeft(ended.coachId(), ended.schoolCode());
  }

  /** Keeps since when the leader is on leave; a second pause changes nothing. */
  @Transactional
  public void recordPause(String courseId) {
    if (find(courseId).pausedAt() == null) {
      courses.setPaused(courseId, clock.instant());
      overtaken.ofLeave(courseId);
    }
  }

  /** Keeps that the leader is back, and invites to what the others were invited to meanwhile. Idempotent. */
  @Transactional
  public void recordResumption(String courseId) {
    courses.setPaused(courseId, null);
    lateInvitations.inviteToAllToCome(find(courseId));
  }

  /**
   * Takes the leader out of the course: open tasks and reminders stop at once. That the leader is out is kept with the
   * command itself; what the course does about it in a job of its own finds it kept already.
   *
   * @param actorId who asks for it
   * @throws Refusal 404 for an unknown course, 409 for one that does not run
   */
  @Transactional
  public void withdraw(String courseId, String actorId) {
    tell(running(courseId), CourseCommand.WITHDRAW, CourseChange.WITHDRAWN, actorId);
    recordWithdrawal(courseId);
  }

  /** Leave: nobody is reminded while it lasts. Refusals as for {@link #withdraw}, and 409 for a leader on leave. */
  @Transactional
  public void pause(String courseId, String actorId) {
    tell(pausable(courseId), CourseCommand.PAUSE, CourseChange.PAUSED, actorId);
  }

  /** Only asks whether {@link #pause} would be refused now; refusals as there. */
  void requirePausable(String courseId) {
    pausable(courseId);
  }

  private Course pausable(String courseId) {
    var course = running(courseId);
    if (course.pausedAt() != null) {
      throw Refusal.conflict("Lederen er allerede på pause.");
    }
    return course;
  }

  /** Back from leave. Refusals as for {@link #withdraw}, and 409 for a leader who is not on leave. */
  @Transactional
  public void resume(String courseId, String actorId) {
    var course = running(courseId);
    if (course.pausedAt() == null) {
      throw notOnLeave();
    }
    tell(course, CourseCommand.RESUME, CourseChange.RESUMED, actorId);
  }

  private void tell(Course course, CourseCommand command, CourseChange change, String actorId) {
    if (!processes.command(course.processInstanceId(), command)) {
      throw command == CourseCommand.RESUME ? notOnLeave() : ended();
    }
    log.add(course.id(), change, actorId, clock.instant());
    audit.add(actorId, switch (change) {
      case WITHDRAWN -> AuditKind.COURSE_WITHDRAWN;
      case PAUSED -> AuditKind.LEAVE_BEGUN;
      case RESUMED -> AuditKind.LEAVE_ENDED;
    }, AuditObject.course(course.id(), null), course.leaderId());
  }

  private Course running(String courseId) {
    var course = courses.find(courseId).orElseThrow(() -> Refusal.notFound("Forløbet findes ikke."));
    if (course.startedAt() == null) {
      throw Refusal.conflict("Forløbet er ikke startet endnu. Vent, til holdet er sat i gang.");
    }
    if (!course.isRunning()) {
      throw ended();
    }
    return course;
  }

  private static Refusal notOnLeave() {
    return Refusal.conflict("Lederen er ikke på pause.");
  }

  private static Refusal ended() {
    return Refusal.conflict("Forløbet er allerede slut, så der er ikke mere at ændre.");
  }

  private Course find(String courseId) {
    return courses.find(courseId)
        .orElseThrow(() -> new IllegalStateException("There is no course " + courseId + " in the table 'course'."));
  }
}
