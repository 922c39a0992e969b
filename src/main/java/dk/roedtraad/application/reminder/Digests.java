package dk.roedtraad.application.reminder;

import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.mail.MailContent;
import dk.roedtraad.application.mail.MailContent.ReminderDigest;
import dk.roedtraad.application.mail.Outbox;
import dk.roedtraad.application.mail.OutgoingMail;
import dk.roedtraad.application.mail.Recipient;
import dk.roedtraad.application.people.MailAddresses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.Person;
import dk.roedtraad.application.reminder.ReminderLog.Digest;
import dk.roedtraad.application.reminder.ReminderLog.Entry;
import dk.roedtraad.application.reminder.ReminderLog.Met;
import dk.roedtraad.application.reminder.ReminderLog.OfPerson;
import dk.roedtraad.application.reminder.ReminderLog.OfTask;
import dk.roedtraad.domain.reminder.ReminderAction;
import dk.roedtraad.domain.reminder.ReminderDays;
import dk.roedtraad.domain.reminder.ReminderRule;
import dk.roedtraad.domain.reminder.TaskHolder;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Writes digests to the outbox, and what they remind of to the log, in the caller's one transaction. What a full week
 * keeps back is not written to the log either, so it comes with the next mail for as long as its rule fits.
 */
@Component
class Digests {

  /** A task in a mail, and the rules by which it is there. */
  record Line(RemindableTask task, List<ReminderRule> rules) {}

  private final RemindableTasks remindable;
  private final ReminderLog log;
  private final MailAddresses addresses;
  private final People people;
  private final Outbox outbox;
  private final ReminderProperties properties;
  private final Clock clock;

  Digests(RemindableTasks remindable, ReminderLog log, MailAddresses addresses, People people, Outbox outbox,
      ReminderProperties properties, Clock clock) {
    this.remindable = remindable;
    this.log = log;
    this.addresses = addresses;
    this.people = people;
    this.outbox = outbox;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * Writes today's digest to those of the people for whom a rule fits.
   *
   * @return how many there were
   */
  int write(Collection<String> personIds, ReminderDay day) {
    var open = remindable.of(personIds, day);
    var known = log.ofTasks(taskIds(open.values()));
    var mails = mailsOf(open.keySet(), day);
    var lines = open.entrySet().stream()
        .filter(entry -> mayGetAnother(mails.getOrDefault(entry.getKey(), OfPerson.NONE)))
        .map(entry -> Map.entry(entry.getKey(), lines(entry.getValue(), known, day)))
        .filter(entry -> !entry.getValue().isEmpty())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return write(lines, day, null);
  }

  /** The digests that each of them has got this week. */
  Map<String, OfPerson> mailsOf(Collection<String> personIds, ReminderDay day) {
    return log.ofPeople(personIds, ReminderDays.mondayOf(day.today()), day.today());
  }

  private boolean mayGetAnother(OfPerson mails) {
    return !mails.today() && mails.thisWeek() < properties.mailsPerWeek();
  }

  private List<Line> lines(List<RemindableTask> tasks, Map<String, OfTask> known, ReminderDay day) {
    return tasks.stream().map(task -> new Line(task, rules(task, known, day)))
        .filter(line -> !line.rules().isEmpty()).toList();
  }

  private List<ReminderRule> rules(RemindableTask task, Map<String, OfTask> known, ReminderDay day) {
    var before = known.getOrDefault(task.task().id(), OfTask.NOTHING);
    var said = before.toldOn().map(told -> task.rules(day.on(told))).orElse(List.of());
    return before.digests() >= properties.remindersPerTask() ? List.of()
        : task.rules(day).stream().filter(rule -> rule.action() != ReminderAction.CONTACT_LEADER)
            .filter(rule -> !said.contains(rule))
            .filter(rule -> !before.met().contains(task.met(rule))).toList();
  }

  /**
   * Writes one digest to each.
   *
   * @param askedBy the coordinator who asked for it, or null for the daily run
   * @return how many were written; nobody is written to where mail does not arrive
   */
  int write(Map<String, List<Line>> linesByPerson, ReminderDay day, String askedBy) {
    var recipients = recipients(linesByPerson.keySet());
    var names = namesOf(linesByPerson.values());
    var written = linesByPerson.entrySet().stream().sorted(Map.Entry.comparingByKey())
        .filter(entry -> recipients.containsKey(entry.getKey()))
        .map(entry -> new Written(UUID.randomUUID().toString(), recipients.get(entry.getKey()), entry.getValue()))
        .toList();
    var now = clock.instant();
    log.addDigests(written.stream().map(it -> new Digest(it.id(), it.to().id())).toList(), day.today(), askedBy, now);
    log.addAll(written.stream().flatMap(it -> it.entries(day, askedBy)).toList(), now);
    outbox.queueAll(written.stream().map(it -> it.mail(names, day)).toList());
    return written.size();
  }

  /**
   * Where the digests go. Leaves out those whose address has failed: neither mail nor log is written then, so what is
   * still open comes with the first mail after the address has been put right.
   */
  Map<String, Recipient> recipients(Collection<String> personIds) {
    return addresses.ofAll(addresses.reachable(personIds));
  }

  /** One digest: to whom, and of what. */
  private record Written(String id, Recipient to, List<Line> lines) {

    Stream<Entry> entries(ReminderDay day, String askedBy) {
      return lines.stream().flatMap(line -> line.rules().stream()
          .map(rule -> new Entry(line.task().task().id(), met(line.task(), rule, day, askedBy), id)));
    }

    OutgoingMail mail(Map<String, String> names, ReminderDay day) {
      var tasks = lines.stream().map(Line::task).toList();
      return new OutgoingMail(only(tasks.stream().map(task -> task.cohort().id()).toList()),
          only(tasks.stream().map(RemindableTask::courseId).toList()), to,
          new ReminderDigest(lines.stream().map(line -> line(line, names)).toList(),
              tasks.stream().allMatch(task -> task.holder() == TaskHolder.LEADER)),
          null, "reminder:" + to.id() + ":" + day.today());
    }
  }

  /** What is asked for counts from the day on which it is, so that it can be asked for again on another. */
  private static Met met(RemindableTask task, ReminderRule rule, ReminderDay day, String askedBy) {
    return askedBy == null ? task.met(rule) : new Met(rule.id(), day.today());
  }

  private static MailContent.OpenTask line(Line line, Map<String, String> names) {
    var task = line.task();
    return new MailContent.OpenTask(task.task().id(), task.task().name(), about(task, names), task.task().minutes(),
        task.dueOn(), line.rules().stream().anyMatch(rule -> rule.action() == ReminderAction.NEW_TASK), note(line));
  }

  private static String note(Line line) {
    var texts = line.rules().stream().map(ReminderRule::text).filter(Objects::nonNull).distinct().toList();
    return texts.isEmpty() ? null : String.join(". ", texts);
  }

  /** Whom or what it concerns, where the reader has the same task for several. */
  private static String about(RemindableTask task, Map<String, String> names) {
    return switch (task.holder()) {
      case LEADER -> null;
      case COACH, COORDINATOR -> task.course() == null ? task.cohort().name()
          : names.getOrDefault(task.course().leaderId(), task.course().leaderId());
    };
  }

  private Map<String, String> namesOf(Collection<List<Line>> all) {
    var leaders = all.stream().flatMap(List::stream).map(Line::task).filter(task -> task.holder() != TaskHolder.LEADER)
        .map(task -> Optional.ofNullable(task.course())).flatMap(Optional::stream).map(Course::leaderId)
        .collect(Collectors.toSet());
    return people.findAll(leaders).stream().collect(Collectors.toMap(Person::id, Person::name));
  }

  private static List<String> taskIds(Collection<List<RemindableTask>> all) {
    return all.stream().flatMap(List::stream).map(task -> task.task().id()).toList();
  }

  /** The one value of all, or null if they differ. */
  private static String only(List<String> values) {
    return values.stream().allMatch(value -> Objects.equals(value, values.get(0))) ? values.get(0) : null;
  }
}
