package dk.roedtraad.application.reminder;

import dk.roedtraad.application.course.CourseProcesses;
import dk.roedtraad.application.course.CourseStarts;
import dk.roedtraad.application.reminder.ReminderLog.Entry;
import dk.roedtraad.application.reminder.ReminderLog.OfTask;
import dk.roedtraad.domain.reminder.ReminderAction;
import dk.roedtraad.domain.reminder.ReminderRule;
import dk.roedtraad.domain.reminder.TaskHolder;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Asks the coordinator to call a leader who has not been heard from: once for a task and its deadline, and one call at
 * a time, however many tasks it is about. Joins the caller's transaction.
 */
@Component
class Contacts {

  private final RemindableTasks remindable;
  private final ReminderLog log;
  private final LeaderContacts contacts;
  private final CourseStarts starts;
  private final CourseProcesses processes;
  private final Clock clock;

  Contacts(RemindableTasks remindable, ReminderLog log, LeaderContacts contacts, CourseStarts starts,
      CourseProcesses processes, Clock clock) {
    this.remindable = remindable;
    this.log = log;
    this.contacts = contacts;
    this.starts = starts;
    this.processes = processes;
    this.clock = clock;
  }

  void open(Collection<String> personIds, ReminderDay day) {
    var open = remindable.of(personIds, day);
    var known = log.ofTasks(open.values().stream().flatMap(List::stream).map(task -> task.task().id()).toList());
    open.values().forEach(tasks -> open(tasks, known, day));
  }

  private void open(List<RemindableTask> tasks, Map<String, OfTask> known, ReminderDay day) {
    var late = tasks.stream().filter(task -> !rules(task, known, day).isEmpty()).toList();
    if (late.isEmpty()) {
      return;
    }
    log.addAll(late.stream().flatMap(task -> rules(task, known, day).stream()
        .map(rule -> new Entry(task.task().id(), task.met(rule), null))).toList(), clock.instant());
    var course = late.get(0).course();
    if (!processes.isContactOpen(course.leaderId())) {
      processes.startContact(starts.of(course), contacts.ask(course.id(), clock.instant()));
    }
  }

  private static List<ReminderRule> rules(RemindableTask task, Map<String, OfTask> known, ReminderDay day) {
    return task.holder() != TaskHolder.LEADER ? List.of()
        : task.rules(day).stream().filter(rule -> rule.action() == ReminderAction.CONTACT_LEADER).filter(rule ->
            !known.getOrDefault(task.task().id(), OfTask.NOTHING).met().contains(task.met(rule))).toList();
  }
}
