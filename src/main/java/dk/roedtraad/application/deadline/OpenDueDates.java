package dk.roedtraad.application.deadline;

import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.domain.deadline.AnchorDates;
import dk.roedtraad.domain.deadline.DeadlineRule;
import dk.roedtraad.domain.deadline.Deadlines;
import dk.roedtraad.domain.deadline.SchoolCalendar;
import java.time.Clock;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The due dates of tasks that are open already, when what they were counted by has changed. */
@Component
public class OpenDueDates {

  private final DueTasks tasks;
  private final DeadlineTable table;
  private final DueDates dueDates;
  private final SchoolCalendars calendars;
  private final Courses courses;
  private final Clock clock;

  OpenDueDates(DueTasks tasks, DeadlineTable table, DueDates dueDates, SchoolCalendars calendars, Courses courses,
      Clock clock) {
    this.tasks = tasks;
    this.table = table;
    this.dueDates = dueDates;
    this.calendars = calendars;
    this.courses = courses;
    this.clock = clock;
  }

  /**
   * Moves what is open in the courses of one school to its new calendar. Only a due date that the old calendar gave is
   * moved: one that a coordinator has postponed stays where it was put.
   *
   * @param before the calendar that counted until now
   */
  public void calendarChanged(String schoolCode, SchoolCalendar before) {
    var now = calendars.of(schoolCode);
    var running = courses.runningAtSchool(schoolCode).stream().collect(Collectors.toMap(Course::id, Function.identity()));
    var anchors = new HashMap<String, AnchorDates>();
    tasks.moveSoon(tasks.ofCourses(running.keySet()).stream().flatMap(task -> {
      var course = running.get(task.courseId());
      var dates = anchors.computeIfAbsent(course.cohortId(), dueDates::anchors);
      return table.find(task.step(), course.track(), task.round())
          .flatMap(rule -> move(task, rule, dates, before, now)).stream();
    }).toList());
  }

  private Optional<DueDateMove> move(DueTasks.Due task, DeadlineRule rule, AnchorDates dates, SchoolCalendar before,
      SchoolCalendar now) {
    if (!Deadlines.due(rule, dates, before, task.openedAt()).equals(Optional.of(task.dueAt()))) {
      return Optional.empty();
    }
    return Deadlines.dueAfterMove(rule, dates, now, task.openedAt(), Optional.of(task.dueAt()), clock.instant())
        .filter(due -> !due.equals(task.dueAt())).map(due -> new DueDateMove(task.taskId(), task.dueAt(), due));
  }
}
