package dk.roedtraad.application.reminder;

import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.task.OpenTask;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.reminder.ReminderAction;
import dk.roedtraad.domain.reminder.ReminderQuestion;
import dk.roedtraad.domain.reminder.ReminderRule;
import dk.roedtraad.domain.reminder.TaskHolder;
import java.time.LocalDate;
import java.util.List;

/**
 * An open task of which somebody may be reminded today.
 *
 * @param course null for a task of the whole cohort
 */
record RemindableTask(OpenTask task, Course course, Cohort cohort, TaskHolder holder) {

  String courseId() {
    return course == null ? null : course.id();
  }

  LocalDate dueOn() {
    return CopenhagenTime.dayOf(task.dueAt());
  }

  /** The rules that fit today; none for a task that nobody is held to. */
  List<ReminderRule> rules(ReminderDay day) {
    return isVoluntary(day) ? List.of() : rows(day);
  }

  /** Whether the table says that nobody is ever reminded of it. */
  boolean isVoluntary(ReminderDay day) {
    return rows(day).stream().anyMatch(rule -> rule.action() == ReminderAction.NEVER);
  }

  private List<ReminderRule> rows(ReminderDay day) {
    var school = holder == TaskHolder.LEADER ? course.schoolCode() : null;
    return day.policy().rulesFor(new ReminderQuestion(task.processId(), task.step(), holder,
        day.workingDaysSince(openedOn(), school), day.workingDaysSince(dueOn(), school)));
  }

  /** The rule, counted from the day it counts from. */
  ReminderLog.Met met(ReminderRule rule) {
    return new ReminderLog.Met(rule.id(), rule.action() == ReminderAction.NEW_TASK ? openedOn() : dueOn());
  }

  private LocalDate openedOn() {
    return CopenhagenTime.dayOf(task.openedAt());
  }
}
