package dk.roedtraad.application.cohortoverview;

import dk.roedtraad.application.access.SignedInUser;
import dk.roedtraad.application.address.FailedAddresses;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.cohort.SeminarChanges;
import dk.roedtraad.application.cohortoverview.CoordinatorDay.NextSeminar;
import dk.roedtraad.application.cohortoverview.CoordinatorDay.ToDo;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.application.task.OpenTask;
import dk.roedtraad.application.task.OpenTasks;
import dk.roedtraad.application.task.OverdueList;
import dk.roedtraad.domain.cohort.CohortStatus;
import dk.roedtraad.domain.deadline.DanishDates;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "I dag": what a coordinator finds on top of "Holdoverblik" after the login. Rights are the caller's matter. */
@Service
public class CoordinatorDayService {

  private static final String CONTACT_LEADER = "contact-leader";
  private static final String CORRECT_EMAIL = "correct-email";

  private final OpenTasks tasks;
  private final OverdueList overdue;
  private final Cohorts cohorts;
  private final SeminarChanges changes;
  private final Courses courses;
  private final People people;
  private final FailedAddresses failed;
  private final Clock clock;

  CoordinatorDayService(OpenTasks tasks, OverdueList overdue, Cohorts cohorts, SeminarChanges changes, Courses courses,
      People people, FailedAddresses failed, Clock clock) {
    this.tasks = tasks;
    this.overdue = overdue;
    this.cohorts = cohorts;
    this.changes = changes;
    this.courses = courses;
    this.people = people;
    this.failed = failed;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public CoordinatorDay of(SignedInUser coordinator) {
    var own = tasks.ofPerson(coordinator.id());
    return new CoordinatorDay(own.size(), overdue.count(coordinator.id(), clock.instant()), overdue.id(),
        toDo(own, CONTACT_LEADER, key -> courses.find(key).map(Course::leaderId).map(people::nameOf)),
        toDo(own, CORRECT_EMAIL, key -> failed.find(key).map(FailedAddresses.Failed::person).map(Person::name)),
        nextSeminar(coordinator.id()).orElse(null));
  }

  private static List<ToDo> toDo(List<OpenTask> own, String process, Function<String, Optional<String>> who) {
    return own.stream().filter(task -> process.equals(task.processId())).map(task -> new ToDo(task.id(),
        Optional.ofNullable(task.businessKey()).flatMap(who).orElse(task.name()))).toList();
  }

  private Optional<NextSeminar> nextSeminar(String coordinatorId) {
    return cohorts.all().stream().filter(cohort -> coordinatorId.equals(cohort.coordinatorId()))
        .filter(cohort -> cohort.status() == CohortStatus.LAUNCHED).flatMap(this::ahead)
        .min(Comparator.comparing(Seminar::firstDay)).flatMap(seminar ->
            cohorts.find(seminar.cohortId()).map(cohort -> of(cohort, seminar)));
  }

  /** A seminar is over when its end has passed, whenever somebody comes to note it. */
  private Stream<Seminar> ahead(Cohort cohort) {
    var cancelled = changes.cancelled(cohort.id());
    return cohorts.seminars(cohort.id()).stream().filter(seminar -> !cancelled.contains(seminar.number()))
        .filter(seminar -> seminar.endsAt().isAfter(clock.instant()));
  }

  private static NextSeminar of(Cohort cohort, Seminar seminar) {
    return new NextSeminar(cohort.id(), cohort.track().seminarName(seminar.number()) + " – " + cohort.name(),
        DanishDates.fullRange(seminar.firstDay(), seminar.lastDay()));
  }
}
