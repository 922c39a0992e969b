package dk.roedtraad.application.reminder;

import dk.roedtraad.application.OwnTransaction;
import dk.roedtraad.application.audit.AuditKind;
import dk.roedtraad.application.audit.AuditObject;
import dk.roedtraad.application.audit.AuditTrail;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.reminder.Digests.Line;
import dk.roedtraad.application.reminder.Reminded.Outcome;
import dk.roedtraad.application.reminder.ReminderLog.OfPerson;
import dk.roedtraad.application.reminder.ReminderLog.OfTask;
import dk.roedtraad.domain.cohort.CohortStatus;
import dk.roedtraad.domain.reminder.ReminderAction;
import dk.roedtraad.domain.reminder.ReminderRule;
import dk.roedtraad.domain.reminder.TaskHolder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** "Send venlig påmindelse til alle": what is due, without waiting for a rule. */
@Component
class RemindersAskedFor {

  private static final ReminderRule ASKED_FOR = new ReminderRule(ReminderLog.ASKED_FOR, ReminderAction.REMIND, null);
  private static final int AT_ONCE = 100;

  /** What becomes of each, and what stands in the mails of those who get one. */
  private record Plan(List<Reminded> outcomes, Map<String, List<Line>> lines) {}

  private final RemindableTasks remindable;
  private final Digests digests;
  private final ReminderLog log;
  private final Courses courses;
  private final Cohorts cohorts;
  private final ReminderProperties properties;
  private final AuditTrail audit;
  private final OwnTransaction own;

  RemindersAskedFor(RemindableTasks remindable, Digests digests, ReminderLog log, Courses courses, Cohorts cohorts,
      ReminderProperties properties, AuditTrail audit, OwnTransaction own) {
    this.remindable = remindable;
    this.digests = digests;
    this.log = log;
    this.courses = courses;
    this.cohorts = cohorts;
    this.properties = properties;
    this.audit = audit;
    this.own = own;
  }

  List<Reminded> send(Collection<String> courseIds, String askedBy, ReminderDay day) {
    var ids = List.copyOf(new LinkedHashSet<>(courseIds));
    var all = new ArrayList<Reminded>();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      all.addAll(sendToSome(ids.subList(from, Math.min(from + AT_ONCE, ids.size())), askedBy, day));
    }
    return all;
  }

  /** If the daily run writes to one of them at the same moment, it is looked once more who has got a mail. */
  private List<Reminded> sendToSome(List<String> courseIds, String askedBy, ReminderDay day) {
    try {
      return inOwnTransaction(courseIds, askedBy, day);
    } catch (DuplicateKeyException writtenMeanwhile) {
      return inOwnTransaction(courseIds, askedBy, day);
    }
  }

  private List<Reminded> inOwnTransaction(List<String> courseIds, String askedBy, ReminderDay day) {
    var result = new ArrayList<Reminded>();
    own.run(() -> {
      var plan = plan(courseIds, day);
      digests.write(plan.lines(), day, askedBy);
      plan.outcomes().stream().filter(one -> one.outcome() == Outcome.QUEUED).forEach(one -> audit.add(askedBy,
          AuditKind.REMINDER_SENT, AuditObject.course(one.courseId(), null), one.leaderId(), null,
          one.tasks() == 1 ? "1 opgave" : one.tasks() + " opgaver"));
      result.addAll(plan.outcomes());
    });
    return result;
  }

  /** What {@link #send} would do now. */
  List<Reminded> look(Collection<String> courseIds, ReminderDay day) {
    var result = new ArrayList<Reminded>();
    own.run(() -> result.addAll(plan(courseIds, day).outcomes()));
    return result;
  }

  private Plan plan(Collection<String> courseIds, ReminderDay day) {
    var chosen = courses.findAll(courseIds);
    var leaders = chosen.stream().map(Course::leaderId).collect(Collectors.toSet());
    var due = dueTasks(leaders, new HashSet<>(courseIds), day);
    var tasks = withoutThoseRemindedOfEnough(due);
    var mails = digests.mailsOf(leaders, day);
    var reachable = digests.recipients(leaders).keySet();
    var outcomes = new ArrayList<Reminded>();
    var lines = new HashMap<String, List<Line>>();
    for (var course : chosen) {
      var leader = course.leaderId();
      var left = tasks.getOrDefault(leader, List.of());
      var outcome = outcome(course, due.containsKey(leader), left, mails.getOrDefault(leader, OfPerson.NONE),
          reachable.contains(leader), day);
      outcomes.add(new Reminded(course.id(), leader, outcome, outcome == Outcome.QUEUED ? left.size() : 0));
      if (outcome == Outcome.QUEUED) {
        lines.put(leader, left.stream().map(task -> new Line(task, List.of(ASKED_FOR))).toList());
      }
    }
    return new Plan(outcomes, lines);
  }

  private Map<String, List<RemindableTask>> dueTasks(Collection<String> leaders, Collection<String> courseIds,
      ReminderDay day) {
    return remindable.of(leaders, day).values().stream().flatMap(List::stream)
        .filter(task -> task.holder() == TaskHolder.LEADER && courseIds.contains(task.courseId()))
        .filter(task -> !task.dueOn().isAfter(day.today()) && !task.isVoluntary(day))
        .collect(Collectors.groupingBy(task -> task.task().assigneeId()));
  }

  private Map<String, List<RemindableTask>> withoutThoseRemindedOfEnough(Map<String, List<RemindableTask>> due) {
    var known = log.ofTasks(due.values().stream().flatMap(List::stream).map(task -> task.task().id()).toList());
    return due.values().stream().flatMap(List::stream)
        .filter(task -> known.getOrDefault(task.task().id(), OfTask.NOTHING).digests() < properties.remindersPerTask())
        .collect(Collectors.groupingBy(task -> task.task().assigneeId()));
  }

  private Outcome outcome(Course course, boolean anythingDue, List<RemindableTask> left, OfPerson mails,
      boolean reachable, ReminderDay day) {
    if (!course.isRunning() || !isLaunched(course)) {
      return Outcome.NOT_RUNNING;
    }
    if (course.pausedAt() != null) {
      return Outcome.PAUSED;
    }
    if (remindable.isAway(course, day)) {
      return Outcome.AWAY_TODAY;
    }
    if (!anythingDue) {
      return Outcome.NOTHING_DUE;
    }
    return withinTheCaps(left, mails, reachable);
  }

  private Outcome withinTheCaps(List<RemindableTask> left, OfPerson mails, boolean reachable) {
    if (mails.today()) {
      return Outcome.ALREADY_TODAY;
    }
    if (mails.thisWeek() >= properties.mailsPerWeek()) {
      return Outcome.ENOUGH_THIS_WEEK;
    }
    if (left.isEmpty()) {
      return Outcome.ENOUGH_ABOUT_TASKS;
    }
    return reachable ? Outcome.QUEUED : Outcome.NO_ADDRESS;
  }

  private boolean isLaunched(Course course) {
    return cohorts.find(course.cohortId()).map(Cohort::status).filter(CohortStatus.LAUNCHED::equals).isPresent();
  }
}
