package dk.roedtraad.application.release;

import dk.roedtraad.application.EachOnItsOwn;
import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.audit.AuditKind;
import dk.roedtraad.application.audit.AuditObject;
import dk.roedtraad.application.audit.AuditTrail;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.mail.MailContent;
import dk.roedtraad.application.mail.Outbox;
import dk.roedtraad.application.mail.OutgoingMail;
import dk.roedtraad.application.people.MailAddresses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.task.OpenTask;
import dk.roedtraad.application.task.OpenTasks;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Skolens leder må se": nothing about a single leader goes to the manager unless a coordinator has released it, and the
 * leader has been told first. Told is who was sent the mail, on a day before the manager's.
 */
@Service
public class ReleaseService {

  private static final Logger LOG = LoggerFactory.getLogger(ReleaseService.class);

  private final StatusReleases releases;
  private final Courses courses;
  private final Cohorts cohorts;
  private final OpenTasks tasks;
  private final People people;
  private final MailAddresses addresses;
  private final Outbox outbox;
  private final EachOnItsOwn eachOnItsOwn;
  private final AuditTrail audit;
  private final Clock clock;

  ReleaseService(StatusReleases releases, Courses courses, Cohorts cohorts, OpenTasks tasks, People people,
      MailAddresses addresses, Outbox outbox, EachOnItsOwn eachOnItsOwn, AuditTrail audit, Clock clock) {
    this.releases = releases;
    this.courses = courses;
    this.cohorts = cohorts;
    this.tasks = tasks;
    this.people = people;
    this.addresses = addresses;
    this.outbox = outbox;
    this.eachOnItsOwn = eachOnItsOwn;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Releases whether one overdue task is handed in, and tells the leader so.
   *
   * @throws Refusal 404 for an unknown course, and for a task that is not open for its leader; 409 for a course that does
   *     not run or is paused, a leader without a manager, one whom mail does not reach, and a task that was released
   *     before; 400 for a task that is not overdue
   */
  @Transactional
  public void release(String courseId, String taskId, String actorId) {
    var course = courses.find(courseId).orElseThrow(() -> Refusal.notFound("Forløbet findes ikke."));
    if (!course.isRunning() || course.pausedAt() != null) {
      throw Refusal.conflict("Forløbet er ikke i gang, så der er intet at fortælle.");
    }
    if (course.managerId() == null) {
      throw Refusal.conflict("Der er ikke angivet en leder for skolen.");
    }
    if (!addresses.isReachable(course.leaderId())) {
      throw Refusal.conflict("Lederen skal have besked først, men mailadressen virker ikke. Ret den, og prøv igen.");
    }
    var task = open(course, taskId)
        .orElseThrow(() -> Refusal.notFound("Opgaven er ikke åben længere. Måske er den lige indsendt."));
    if (task.dueAt() == null || !task.dueAt().isBefore(clock.instant())) {
      throw Refusal.badInput("Fristen er ikke passeret, så der er intet at fortælle.");
    }
    if (releases.find(taskId).isPresent()) {
      throw Refusal.conflict("Det er allerede besluttet, at skolens leder må se det.");
    }
    var release = new StatusRelease(taskId, courseId, actorId, clock.instant(), null, false);
    releases.add(release);
    audit.add(actorId, AuditKind.STATUS_RELEASED, AuditObject.course(courseId, task.name()), course.leaderId());
    outbox.queue(new OutgoingMail(course.cohortId(), courseId, addresses.of(course.leaderId()),
        new MailContent.StatusReleased(taskId, task.name(), dueOn(task)), null, release.leadersMail()));
  }

  /**
   * Tells the managers what was released, where the leader was told on a day before and the task is still open. Idempotent.
   * One that fails is logged, keeps nobody else from being written to, and is tried again with the next run.
   */
  public void tellManagers() {
    try {
      eachOnItsOwn.forEach("tell a manager what was released", releases.waiting(), StatusRelease::taskId,
          release -> tellManager(release.taskId()));
    } catch (IllegalStateException someFailed) {
      LOG.error("Some managers were not told what was released; the next daily run tries again", someFailed);
    }
  }

  /** Reads it anew: it may have been handed in since. */
  private void tellManager(String taskId) {
    releases.find(taskId).filter(release -> release.closedAt() == null).ifPresent(release -> {
      var course = courses.find(release.courseId()).orElseThrow();
      var task = open(course, taskId);
      if (!course.isRunning() || task.isEmpty()) {
        releases.close(taskId, false, clock.instant());
      } else if (course.pausedAt() == null && course.managerId() != null && isLeaderToldBeforeToday(release)) {
        tell(release, course, task.get());
      }
    });
  }

  private boolean isLeaderToldBeforeToday(StatusRelease release) {
    return outbox.sentAt(release.leadersMail()).map(CopenhagenTime::dayOf)
        .filter(day -> day.isBefore(CopenhagenTime.dayOf(clock.instant()))).isPresent();
  }

  private void tell(StatusRelease release, Course course, OpenTask task) {
    outbox.queue(new OutgoingMail(course.cohortId(), course.id(), addresses.of(course.managerId()),
        new MailContent.ReleasedStatus(people.nameOf(course.leaderId()), task.name(),
            cohorts.find(course.cohortId()).map(Cohort::name).orElse(""), dueOn(task)), null, release.managersMail()));
    releases.close(release.taskId(), true, clock.instant());
  }

  private Optional<OpenTask> open(Course course, String taskId) {
    return tasks.ofPerson(course.leaderId()).stream()
        .filter(task -> task.id().equals(taskId) && course.id().equals(task.businessKey())).findFirst();
  }

  private static LocalDate dueOn(OpenTask task) {
    return task.dueAt() == null ? null : CopenhagenTime.dayOf(task.dueAt());
  }
}
