package dk.roedtraad.application.reminder;

import dk.roedtraad.application.OwnTransaction;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.reminder.Digests.Line;
import dk.roedtraad.application.reminder.Reminded.Outcome;
import dk.roedtraad.application.reminder.ReminderLog.OfPerson;
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

  private final RemindableTasks remindable;
  private final Digests digests;
  private final Courses courses;
  private final Cohorts cohorts;
  private final OwnTransaction own;

  RemindersAskedFor(RemindableTasks remindable, Digests digests, Courses courses, Cohorts cohorts,
      OwnTransaction own) {
    this.remindable = remindable;
    this.digests = digests;
    this.courses = courses;
    this.cohorts = cohorts;
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
    own.run(() -> result.addAll(write(courseIds, askedBy, day)));
    return result;
  }

  private List<Reminded> write(List<String> courseIds, String askedBy, ReminderDay day) {
    var chosen = courses.findAll(courseIds);
    var leaders = chosen.stream().map(Course::leaderId).collect(Collectors.toSet());
    var tasks = dueTasks(leaders, new HashSet<>(courseIds), day);
    var mails = digests.mailsOf(leaders, day);
    var reachable = digests.recipients(leaders).keySet();
    var outcomes = chosen.stream().map(course -> {
      var due = tasks.getOrDefault(course.leaderId(), List.of());
      var outcome = outcome(course, due, mails.getOrDefault(course.leaderId(), OfPerson.NONE), day);
      var reached = outcome == Outcome.QUEUED && !reachable.contains(course.leaderId()) ? Outcome.NO_ADDRESS : outcome;
      return new Reminded(course.id(), course.leaderId(), reached, reached == Outcome.QUEUED ? due.size() : 0);
    }).toList();
    var lines = new HashMap<String, List<Line>>();
    outcomes.stream().filter(it -> it.outcome() == Outcome.QUEUED).forEach(it -> lines.put(it.leaderId(),
        tasks.get(it.leaderId()).stream().map(task -> new Line(task, List.of(ASKED_FOR))).toList()));
    digests.write(lines, day, askedBy);
    return outcomes;
  }

  private Map<String, List<RemindableTask>> dueTasks(Collection<String> leaders, Collection<String> courseIds,
      ReminderDay day) {
    return remindable.of(leaders, day).values().stream().flatMap(List::stream)
        .filter(task -> task.holder() == TaskHolder.LEADER && courseIds.contains(task.courseId()))
        .filter(task -> !task.dueOn().isAfter(day.today()) && !task.isVoluntary(day))
        .collect(Collectors.groupingBy(task -> task.task().assigneeId()));
  }

  private Outcome outcome(Course course, List<RemindableTask> due, OfPerson mails, ReminderDay day) {
    if (!course.isRunning() || !isLaunched(course)) {
      return Outcome.NOT_RUNNING;
    }
    if (course.pausedAt() != null) {
      return Outcome.PAUSED;
    }
    if (remindable.isAway(course, day)) {
      return Outcome.AWAY_TODAY;
    }
    if (due.isEmpty()) {
      return Outcome.NOTHING_DUE;
    }
    return mails.today() ? Outcome.ALREADY_TODAY : Outcome.QUEUED;
  }

  private boolean isLaunched(Course course) {
    return cohorts.find(course.cohortId()).map(Cohort::status).filter(CohortStatus.LAUNCHED::equals).isPresent();
  }
}
