package dk.roedtraad.application.reminder;

import dk.roedtraad.application.EachOnItsOwn;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.mail.MailContent;
import dk.roedtraad.application.mail.MailContent.ReminderDigest;
import dk.roedtraad.application.mail.Outbox;
import dk.roedtraad.application.mail.OutgoingMail;
import dk.roedtraad.application.people.MailAddresses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.task.OpenTask;
import dk.roedtraad.application.task.OpenTasks;
import dk.roedtraad.application.task.OpenTasks.Holder;
import dk.roedtraad.domain.cohort.CohortStatus;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.ReminderRule;
import dk.roedtraad.domain.deadline.SchoolCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * One friendly mail a day to each person who has tasks that are due. State is read person by person when the mail is
 * written, so what was handed in a minute ago is not in it.
 */
@Service
public class ReminderService {

  /** Processes nobody is held to: a reminder would make them look compulsory. */
  private static final Set<String> VOLUNTARY = Set.of("four-d-cycle", "action-learning");

  private final OpenTasks tasks;
  private final Cohorts cohorts;
  private final Courses courses;
  private final People people;
  private final MailAddresses addresses;
  private final Outbox outbox;
  private final EachOnItsOwn eachOnItsOwn;
  private final Clock clock;

  ReminderService(OpenTasks tasks, Cohorts cohorts, Courses courses, People people, MailAddresses addresses,
      Outbox outbox, EachOnItsOwn eachOnItsOwn, Clock clock) {
    this.tasks = tasks;
    this.cohorts = cohorts;
    this.courses = courses;
    this.people = people;
    this.addresses = addresses;
    this.outbox = outbox;
    this.eachOnItsOwn = eachOnItsOwn;
    this.clock = clock;
  }

  /** Whether anybody is written to today. A school's own closures are looked at later, leader by leader. */
  public boolean isWorkingDay() {
    return SchoolCalendar.closedOnlyIn(List.of()).isWorkingDay(today());
  }

  /** Writes today's mails to the outbox, each in a transaction of its own; running it again writes nothing twice. */
  public void remind() {
    var today = today();
    eachOnItsOwn.forEach("remind on " + today, tasks.holdersOfTasksDueBefore(ReminderRule.dueBefore(today)),
        holder -> "the person who has task " + holder.oneOfTheTasks(), holder -> remind(holder, today));
  }

  private void remind(Holder holder, LocalDate today) {
    if (!addresses.isReachable(holder.personId())) {
      return;
    }
    var due = tasks.ofPersonDueBefore(holder.personId(), ReminderRule.dueBefore(today)).stream()
        .map(task -> relevant(task, today)).flatMap(Optional::stream).toList();
    if (!due.isEmpty()) {
      outbox.queue(new OutgoingMail(only(due.stream().map(Due::cohortId).toList()),
          only(due.stream().map(Due::courseId).toList()), addresses.of(holder.personId()),
          new ReminderDigest(due.stream().map(Due::line).toList(), due.stream().allMatch(Due::ownCourse)), null,
          "reminder:" + holder.personId() + ":" + today));
    }
  }

  /** A task to be reminded of, with what it belongs to; {@code courseId} is null for a task of the whole cohort. */
  private record Due(String cohortId, String courseId, boolean ownCourse, MailContent.OpenTask line) {}

  private Optional<Due> relevant(OpenTask task, LocalDate today) {
    if (task.late() || VOLUNTARY.contains(task.processId()) || task.businessKey() == null) {
      return Optional.empty();
    }
    var course = courses.find(task.businessKey());
    return course.isPresent() ? ofCourse(task, course.get(), today)
        : launched(task.businessKey()).map(cohort -> new Due(cohort.id(), null, false, line(task, cohort.name())));
  }

  private Optional<Due> ofCourse(OpenTask task, Course course, LocalDate today) {
    if (!course.isRunning() || course.pausedAt() != null) {
      return Optional.empty();
    }
    var own = task.assigneeId().equals(course.leaderId());
    if (own && isAway(course, today)) {
      return Optional.empty();
    }
    return launched(course.cohortId()).map(cohort ->
        new Due(cohort.id(), course.id(), own, line(task, own ? null : people.nameOf(course.leaderId()))));
  }

  /** The leader's school is closed, or the leader is at the very seminar that the tasks prepare for. */
  private boolean isAway(Course course, LocalDate today) {
    return !SchoolCalendar.usual().isWorkingDay(today)
        || cohorts.seminars(course.cohortId()).stream().anyMatch(seminar -> isOn(seminar, today));
  }

  private static boolean isOn(Seminar seminar, LocalDate day) {
    return !day.isBefore(seminar.firstDay()) && !day.isAfter(seminar.lastDay());
  }

  private Optional<Cohort> launched(String cohortId) {
    return cohorts.find(cohortId).filter(cohort -> cohort.status() == CohortStatus.LAUNCHED);
  }

  private static MailContent.OpenTask line(OpenTask task, String about) {
    return new MailContent.OpenTask(task.id(), task.name(), about, task.minutes(),
        CopenhagenTime.dayOf(task.dueAt()));
  }

  /** The one value of all, or null if they differ. */
  private static String only(List<String> values) {
    return values.stream().allMatch(value -> Objects.equals(value, values.get(0))) ? values.get(0) : null;
  }

  private LocalDate today() {
    return CopenhagenTime.dayOf(clock.instant());
  }
}
