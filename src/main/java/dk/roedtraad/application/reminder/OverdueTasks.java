package dk.roedtraad.application.reminder;

import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.task.OpenTask;
import dk.roedtraad.application.task.OpenTasks;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** What waits for a leader in a course and should have been there by now: what a call is about. */
@Component
class OverdueTasks {

  private final OpenTasks tasks;
  private final Clock clock;

  OverdueTasks(OpenTasks tasks, Clock clock) {
    this.tasks = tasks;
    this.clock = clock;
  }

  List<OpenTask> of(Course course) {
    return tasks.ofPerson(course.leaderId()).stream()
        .filter(task -> course.id().equals(task.businessKey()) && !task.late())
        .filter(task -> task.dueAt() != null && task.dueAt().isBefore(clock.instant())).toList();
  }
}
