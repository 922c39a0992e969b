package dk.roedtraad.application.deadline;

import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.domain.deadline.Deadlines;
import dk.roedtraad.domain.deadline.SchoolCalendar;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The due dates of tasks that are open already, when what they were counted by has changed. */
@Service
public class OpenDueDates {

  private final DueTasks tasks;
  private final DeadlineTable table;
  private final DueDates dueDates;
  private final SchoolClosures closures;
  private final PostponedDeadlines postponed;
  private final Courses courses;
  private final Clock clock;

  OpenDueDates(DueTasks tasks, DeadlineTable table, DueDates dueDates, SchoolClosures closures,
      PostponedDeadlines postponed, Courses courses, Clock clock) {
    this.tasks = tasks;
    this.table = table;
    this.dueDates = dueDates;
    this.closures = closures;
    this.postponed = postponed;
    this.courses = courses;
    this.clock = clock;
  }

  /**
   * Has what is open in the courses of one school counted again. Only a due date that the old calendar gave: one that a
   * coordinator has postponed stays where it was put.
   *
   * @param before the calendar that counted until now
   */
  public void calendarChanged(String schoolCode, SchoolCalendar before) {
    var running = courses.runningAtSchool(schoolCode).stream()
        .collect(Collectors.toMap(Course::id, Function.identity()));
    tasks.recountSoon(tasks.ofCourses(running.keySet()).stream()
        .filter(task -> given(task, running.get(task.courseId()), before).equals(Optional.of(task.dueAt()))).toList());
  }

  private Optional<Instant> given(DueTasks.Due task, Course course, SchoolCalendar calendar) {
    return table.find(task.step(), course.track(), task.round()).flatMap(rule ->
        Deadlines.due(rule, dueDates.anchors(course.cohortId()), calendar, task.openedAt()));
  }

  /**
   * Moves one due date to where the school's calendar puts it now. Idempotent, and harmless if it comes late: a task
   * that has ended, or whose due date somebody has changed meanwhile, is left alone. While it lasts nobody replaces the
   * school's list, so that a list loaded in the same moment finds either the old date or the new one.
   *
   * @param from the due date that is to be moved
   */
  @Transactional
  public void recount(String courseId, String taskId, Instant from) {
    courses.find(courseId).ifPresent(course -> {
      var calendar = SchoolCalendar.ofSchool(closures.lock(course.schoolCode()));
      tasks.ofCourses(List.of(courseId)).stream()
          .filter(task -> task.taskId().equals(taskId) && task.dueAt().equals(from)).findFirst()
          .flatMap(task -> moved(task, course, calendar)).ifPresent(due -> tasks.move(taskId, due));
    });
  }

  private Optional<Instant> moved(DueTasks.Due task, Course course, SchoolCalendar calendar) {
    return table.find(task.step(), course.track(), task.round()).flatMap(rule -> Deadlines.dueAfterMove(rule,
        dueDates.anchors(course.cohortId()), calendar, task.openedAt(), Optional.of(task.dueAt()), clock.instant()))
        .map(due -> Deadlines.notBefore(due, postponed.ofTask(task.taskId())))
        .filter(due -> !due.equals(task.dueAt()));
  }
}
