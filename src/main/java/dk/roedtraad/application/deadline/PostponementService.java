package dk.roedtraad.application.deadline;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.audit.AuditKind;
import dk.roedtraad.application.audit.AuditObject;
import dk.roedtraad.application.audit.AuditTrail;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.task.OpenTask;
import dk.roedtraad.application.task.OpenTasks;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.deadline.Anchor;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import dk.roedtraad.domain.deadline.Deadlines;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Udskyd frist": one leader gets longer for one task. Reminders follow, because they go by the due date. Where the plan
 * changes afterwards, the later of the two dates holds ({@link Deadlines#notBefore}).
 */
@Service
public class PostponementService {

  private final PostponedDeadlines postponed;
  private final OpenTasks tasks;
  private final DueTasks dueTasks;
  private final DeadlineTable table;
  private final DueDates dueDates;
  private final SchoolCalendars schools;
  private final Courses courses;
  private final AuditTrail audit;
  private final Clock clock;

  PostponementService(PostponedDeadlines postponed, OpenTasks tasks, DueTasks dueTasks, DeadlineTable table,
      DueDates dueDates, SchoolCalendars schools, Courses courses, AuditTrail audit, Clock clock) {
    this.postponed = postponed;
    this.tasks = tasks;
    this.dueTasks = dueTasks;
    this.table = table;
    this.dueDates = dueDates;
    this.schools = schools;
    this.courses = courses;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Postpones the deadline of a leader's own open task.
   *
   * @param deadline the last day, in Denmark
   * @param reason for the coordinators
   * @throws Refusal 404 for an unknown course, and for a task that is not open for its leader; 409 for a course that does
   *     not run; 400 for a task without a deadline, a day that cannot be, and a reason that is missing or too long
   */
  @Transactional
  public void postpone(String courseId, String taskId, LocalDate deadline, String reason, String actorId) {
    var course = courses.find(courseId).orElseThrow(() -> Refusal.notFound("Forløbet findes ikke."));
    if (!course.isRunning()) {
      throw Refusal.conflict("Forløbet er ikke i gang, så der er ingen frist at udskyde.");
    }
    var task = tasks.ofPerson(course.leaderId()).stream()
        .filter(open -> open.id().equals(taskId) && courseId.equals(open.businessKey())).findFirst()
        .orElseThrow(() -> Refusal.notFound("Opgaven er ikke åben længere. Måske er den lige indsendt."));
    if (task.dueAt() == null) {
      throw Refusal.badInput("Opgaven har ingen frist, så der er ikke noget at udskyde.");
    }
    var why = understood(reason);
    fault(deadline, task, course).ifPresent(fault -> {
      throw Refusal.badInput(fault);
    });
    agree(courseId, List.of(task), Deadlines.endOf(deadline), why, actorId);
  }

  /** Gives those tasks that due date, and keeps that it was agreed. Joins the caller's transaction. */
  public void agree(String courseId, Collection<OpenTask> agreed, Instant dueAt, String reason, String actorId) {
    tasks.setDue(agreed.stream().map(OpenTask::id).toList(), dueAt);
    var leader = courses.find(courseId).map(Course::leaderId).orElse(null);
    agreed.forEach(task -> {
      postponed.add(new PostponedDeadline(courseId, task.id(), task.dueAt(), dueAt, reason, actorId, clock.instant()));
      audit.add(actorId, AuditKind.DEADLINE_POSTPONED, AuditObject.course(courseId, task.name()), leader,
          task.dueAt() == null ? null : day(task.dueAt()), day(dueAt));
    });
  }

  private static String day(Instant due) {
    return DanishDates.longDate(CopenhagenTime.dayOf(due));
  }

  private static String understood(String reason) {
    var why = reason == null ? "" : reason.strip();
    if (why.isEmpty()) {
      throw Refusal.badInput("Skriv kort, hvorfor fristen udskydes.");
    }
    if (why.length() > PostponedDeadline.LONGEST_REASON) {
      throw Refusal.badInput("Begrundelsen er for lang. Den må højst fylde " + PostponedDeadline.LONGEST_REASON
          + " tegn.");
    }
    return why;
  }

  private Optional<String> fault(LocalDate day, OpenTask task, Course course) {
    if (day == null) {
      return Optional.of("Vælg den nye frist.");
    }
    var today = CopenhagenTime.dayOf(clock.instant());
    var now = CopenhagenTime.dayOf(task.dueAt());
    if (!day.isAfter(today)) {
      return Optional.of("Den nye frist skal ligge ude i fremtiden.");
    }
    if (!day.isAfter(now)) {
      return Optional.of("Den nye frist skal ligge efter den nuværende, " + DanishDates.full(now) + ".");
    }
    if (day.isAfter(today.plusYears(1))) {
      return Optional.of("Den nye frist ligger mere end et år ude i fremtiden. Kontroller årstallet.");
    }
    return schools.of(course.schoolCode()).closedOn(day)
        .map(closed -> "Lederens skole har lukket " + DanishDates.full(day) + ": " + closed.reason()
            + ". Vælg en anden dag.")
        .or(() -> tooLateForTheSeminar(day, task, course));
  }

  /** With its seminar the preparation ends, so a deadline after its beginning would be none. */
  private Optional<String> tooLateForTheSeminar(LocalDate day, OpenTask task, Course course) {
    return dueTasks.ofCourses(List.of(course.id())).stream().filter(due -> due.taskId().equals(task.id())).findFirst()
        .flatMap(due -> table.find(due.step(), course.track(), due.round()))
        .flatMap(rule -> course.track().seminarNumbers().stream()
            .filter(number -> rule.anchor() == Anchor.startOfSeminar(number)).findFirst())
        .flatMap(number -> dueDates.anchors(course.cohortId()).dayOf(Anchor.startOfSeminar(number))
            .filter(begin -> !day.isBefore(begin)).map(begin -> seminarBegins(course.track(), number, begin)));
  }

  private static String seminarBegins(Track track, int number, LocalDate begin) {
    return "Opgaven skal bruges på " + track.seminarName(number) + ", som begynder " + DanishDates.full(begin)
        + ". Vælg en dag før det.";
  }
}
