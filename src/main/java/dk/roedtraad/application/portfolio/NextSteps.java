package dk.roedtraad.application.portfolio;

import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.task.OpenTask;
import dk.roedtraad.application.task.OpenTasks;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What comes next for a person, in all courses: the nearest open task, else the nearest date. */
@Component
class NextSteps {

  private final OpenTasks tasks;
  private final Courses courses;
  private final Appointments appointments;
  private final People people;

  NextSteps(OpenTasks tasks, Courses courses, Appointments appointments, People people) {
    this.tasks = tasks;
    this.courses = courses;
    this.appointments = appointments;
    this.people = people;
  }

  Optional<NextStep> of(String personId) {
    var task = ofTasks(personId).stream().findFirst();
    return task.isPresent() ? task : appointmentsOf(personId).findFirst().map(NextSteps::of);
  }

  /** The open tasks, the nearest deadline first. */
  List<NextStep> ofTasks(String personId) {
    return tasks.ofPerson(personId).stream().map(task -> of(task, personId)).toList();
  }

  static NextStep of(Appointment date) {
    return new NextStep(null, date.title(), null, date.when(), null);
  }

  NextStep of(OpenTask task, String personId) {
    var about = Optional.ofNullable(task.businessKey()).flatMap(courses::find).map(Course::leaderId)
        .filter(leader -> !leader.equals(personId)).map(people::nameOf).orElse(null);
    return new NextStep(task.id(), task.name(), about, deadline(task), task.minutes());
  }

  private static String deadline(OpenTask task) {
    return task.dueAt() == null ? null
        : "frist " + DanishDates.weekdayAndDay(CopenhagenTime.dayOf(task.dueAt()));
  }

  private Stream<Appointment> appointmentsOf(String personId) {
    return Stream.concat(courses.ofLeader(personId).stream().flatMap(course -> appointments.ofLeader(course).stream()),
        appointments.ofCoach(personId).stream()).sorted((a, b) -> a.startsAt().compareTo(b.startsAt()));
  }
}
