package dk.roedtraad.application.reminder;

import dk.roedtraad.application.EachOnItsOwn;
import dk.roedtraad.application.OwnTransaction;
import dk.roedtraad.application.deadline.SchoolCalendars;
import dk.roedtraad.application.reminder.ReminderRuns.Outcome;
import dk.roedtraad.application.reminder.ReminderRuns.Run;
import dk.roedtraad.application.task.OpenTasks;
import dk.roedtraad.application.task.OpenTasks.Holder;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * The daily run: one friendly mail at most to each person who has something to do, and a call where mails did not help.
 *
 * <p>People are read in pages, and all that a page needs is read and written in one transaction of its own: what was
 * handed in a minute ago is in no mail, and the memory it takes does not grow with the number of tasks. Running it again, on
 * another node or after a crash, writes nothing twice and passes over nobody ({@link ReminderLog}).
 */
@Service
public class ReminderService {

  private static final Logger LOG = LoggerFactory.getLogger(ReminderService.class);

  private static final int PEOPLE_AT_ONCE = 1000;

  private final OpenTasks tasks;
  private final ReminderTable table;
  private final Contacts contacts;
  private final Digests digests;
  private final RemindersAskedFor askedFor;
  private final ReminderRuns runs;
  private final EachOnItsOwn eachOnItsOwn;
  private final OwnTransaction own;
  private final ReminderProperties properties;
  private final SchoolCalendars schools;
  private final Clock clock;

  ReminderService(OpenTasks tasks, ReminderTable table, Contacts contacts, Digests digests, RemindersAskedFor askedFor,
      ReminderRuns runs, EachOnItsOwn eachOnItsOwn, OwnTransaction own, ReminderProperties properties,
      SchoolCalendars schools, Clock clock) {
    this.tasks = tasks;
    this.table = table;
    this.contacts = contacts;
    this.digests = digests;
    this.askedFor = askedFor;
    this.runs = runs;
    this.eachOnItsOwn = eachOnItsOwn;
    this.own = own;
    this.properties = properties;
    this.schools = schools;
    this.clock = clock;
  }

  /**
   * Whether anybody is written to now: on a working day, from the hour of the daily run until the latest hour. A
   * morning that was missed is made up on its day; a run that comes later than that writes nothing, and it is kept that
   * it came. A school's own closures are looked at later, leader by leader.
   */
  public boolean isTimeToWrite() {
    var now = clock.instant();
    var today = CopenhagenTime.dayOf(now);
    if (!ReminderDay.withoutSchool().isWorkingDay(today)) {
      return false;
    }
    if (now.isAfter(CopenhagenTime.at(today, properties.latest()))) {
      keep(new Run(today, Outcome.TOO_LATE, 0, now));
      LOG.warn("No reminders are written any more on {}: it is later than {}", today, properties.latest());
      return false;
    }
    return properties.beginsOn(today).filter(begin -> !now.isBefore(begin)).isPresent();
  }

  /** Asks the coordinators to call those who have not been heard from. Comes before the mails, which tell of it. */
  public void openContacts() {
    if (isTimeToWrite()) {
      var day = today();
      eachOnItsOwn.inPages("look for leaders to call on " + day.today(),
          last -> tasks.holdersAfter(last, CopenhagenTime.at(day.today(), LocalTime.MIDNIGHT), PEOPLE_AT_ONCE),
          ReminderService::known, some -> contacts.open(ids(some), day));
    }
  }

  /**
   * Writes today's mails to the outbox. Asks anew whether it is time: a job that failed in the morning may be tried
   * again in the night.
   */
  public void remind() {
    if (!isTimeToWrite()) {
      return;
    }
    var day = today();
    var written = new AtomicInteger();
    try {
      eachOnItsOwn.inPages("remind on " + day.today(), last -> tasks.holdersAfter(last, null, PEOPLE_AT_ONCE),
          ReminderService::known, some -> written.addAndGet(digests.write(ids(some), day)));
    } catch (RuntimeException e) {
      // Somebody could not be written to, which the failed job tells of; for all others the day has had its run.
      if (written.get() > 0) {
        keep(new Run(day.today(), Outcome.WRITTEN, written.get(), clock.instant()));
      }
      throw e;
    }
    keep(new Run(day.today(), Outcome.WRITTEN, written.get(), clock.instant()));
  }

  /** What would become of each if {@link #remindNow} was called at this moment; writes nothing. */
  public List<Reminded> wouldRemindNow(Collection<String> courseIds) {
    return askedFor.look(courseIds, today());
  }

  /**
   * Reminds those leaders of all that is due, without waiting for a rule. The caps hold here too (one mail a day, so many
   * a week and about a task), and nobody is written to on leave, at the seminar or on a closed day.
   *
   * @param askedBy user id of the coordinator, kept in the log
   * @return what became of each; a course that does not exist is left out
   */
  public List<Reminded> remindNow(Collection<String> courseIds, String askedBy) {
    return askedFor.send(courseIds, askedBy, today());
  }

  private ReminderDay today() {
    return new ReminderDay(CopenhagenTime.dayOf(clock.instant()), table.newest(), schools);
  }

  private void keep(Run run) {
    own.run(() -> runs.record(run));
  }

  private static List<String> ids(List<Holder> holders) {
    return holders.stream().map(Holder::personId).toList();
  }

  private static String known(Holder holder) {
    return "the person who has task " + holder.oneOfTheTasks();
  }
}
