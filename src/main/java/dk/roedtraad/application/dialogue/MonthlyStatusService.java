package dk.roedtraad.application.dialogue;

import dk.roedtraad.application.EachOnItsOwn;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.deadline.SchoolCalendars;
import dk.roedtraad.application.dialogue.DialogueProcesses.OpenQuestion;
import dk.roedtraad.application.mail.MailContent.MonthlyStatus;
import dk.roedtraad.application.mail.Outbox;
import dk.roedtraad.application.mail.OutgoingMail;
import dk.roedtraad.application.overview.SchoolStandings;
import dk.roedtraad.application.people.MailAddresses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.School;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.MonthlyMailDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/**
 * One mail a month to each manager of a school with leaders under way: numbers only, nothing to do, nothing to log in for.
 * Once for each school, manager and month, by the outbox's own key, whichever node writes it and however often.
 */
@Service
public class MonthlyStatusService {

  private final Courses courses;
  private final SchoolStandings standings;
  private final SchoolManagers managers;
  private final SchoolCalendars calendars;
  private final Dialogues dialogues;
  private final DialogueProcesses processes;
  private final People people;
  private final MailAddresses addresses;
  private final Outbox outbox;
  private final EachOnItsOwn eachOnItsOwn;
  private final Clock clock;

  MonthlyStatusService(Courses courses, SchoolStandings standings, SchoolManagers managers,
      SchoolCalendars calendars, Dialogues dialogues, DialogueProcesses processes, People people,
      MailAddresses addresses, Outbox outbox, EachOnItsOwn eachOnItsOwn, Clock clock) {
    this.courses = courses;
    this.standings = standings;
    this.managers = managers;
    this.calendars = calendars;
    this.dialogues = dialogues;
    this.processes = processes;
    this.people = people;
    this.addresses = addresses;
    this.outbox = outbox;
    this.eachOnItsOwn = eachOnItsOwn;
    this.clock = clock;
  }

  /** Writes the mails of the month that are due today and were not written before. */
  public void write() {
    eachOnItsOwn.forEach("write the monthly mail", courses.schoolsUnderWay(), Function.identity(), this::write);
  }

  private void write(String schoolCode) {
    var today = CopenhagenTime.dayOf(clock.instant());
    var calendar = calendars.of(schoolCode);
    if (!MonthlyMailDays.isOne(today, calendar)) {
      return;
    }
    var running = courses.runningAtSchool(schoolCode);
    var first = MonthlyMailDays.first(YearMonth.from(today), calendar);
    if (running.stream().noneMatch(course -> CopenhagenTime.dayOf(course.startedAt()).isBefore(first))) {
      return;
    }
    var standing = standings.of(schoolCode);
    if (standing.active() > 0) {
      var school = people.findSchool(schoolCode).map(School::name).orElse(schoolCode);
      managers.of(schoolCode, running).stream().filter(addresses::isReachable).forEach(manager -> {
        var question = notMentionedYet(schoolCode, manager, today);
        var content = new MonthlyStatus(school, today, standing.headline(), standing.sentence(),
            standing.behind() > 0 && !standing.isAboutOnePerson(), question.map(OpenQuestion::taskId).orElse(null));
        if (outbox.queue(new OutgoingMail(onlyCohort(running, manager), null, addresses.of(manager), content, null,
            "monthly-status:" + schoolCode + ":" + YearMonth.from(today) + ":" + manager))) {
          question.ifPresent(open -> dialogues.ofSchool(schoolCode).ifPresent(dialogue ->
              dialogues.setMentioned(dialogue.id(), open.round(), today)));
        }
      });
    }
  }

  /** "Status og fremdrift" that has waited for that manager since a day before; it is mentioned once. */
  private Optional<OpenQuestion> notMentionedYet(String schoolCode, String managerId, LocalDate today) {
    return dialogues.ofSchool(schoolCode).filter(Dialogue::isRunning).flatMap(dialogue ->
        processes.question(dialogue.processInstanceId()).filter(question -> managerId.equals(question.managerId()))
            .filter(question -> dialogues.rounds(dialogue.id()).stream().anyMatch(round ->
                round.round() == question.round() && round.mentionedOn() == null && round.askedOn().isBefore(today))));
  }

  /**
   * The cohort in whose list of mails it stands; null where the school has leaders in several, or where no course names
   * the manager, who then is none of the cohort's people.
   */
  private static String onlyCohort(List<Course> running, String manager) {
    var cohorts = running.stream().map(Course::cohortId).distinct().toList();
    return cohorts.size() == 1 && running.stream().anyMatch(course -> manager.equals(course.managerId()))
        ? cohorts.get(0) : null;
  }
}
