package dk.roedtraad.application.training;

import dk.roedtraad.application.answer.Answer;
import dk.roedtraad.application.answer.AnswerService;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.mail.MailContent.SessionTimesOffered;
import dk.roedtraad.application.mail.MailContent.Slot;
import dk.roedtraad.application.mail.Outbox;
import dk.roedtraad.application.mail.OutgoingMail;
import dk.roedtraad.application.people.MailAddresses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.reminder.ReminderLog;
import dk.roedtraad.domain.cohort.CohortStatus;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a leader at once that there are times to choose from: a proposed hour that is answered days later is taken or
 * over. The digest says nothing then of what the rules would have said that day. Whoever is not told now, because of leave or
 * an address that has failed, hears of the task by the digest when there is one again.
 */
@Service
public class TimeOffers {

  private final Courses courses;
  private final Cohorts cohorts;
  private final AnswerService answers;
  private final People people;
  private final MailAddresses addresses;
  private final Outbox outbox;
  private final ReminderLog reminders;
  private final TrainingProperties properties;
  private final Clock clock;

  TimeOffers(Courses courses, Cohorts cohorts, AnswerService answers, People people, MailAddresses addresses,
      Outbox outbox, ReminderLog reminders, TrainingProperties properties, Clock clock) {
    this.courses = courses;
    this.cohorts = cohorts;
    this.answers = answers;
    this.people = people;
    this.addresses = addresses;
    this.outbox = outbox;
    this.reminders = reminders;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * Joins the caller's transaction, in which the task is made. Idempotent: one mail for each task.
   *
   * @param taskId the task in which the leader chooses
   * @param dueAt when it is due, or null
   */
  @Transactional
  public void tell(String courseId, int round, String taskId, Instant dueAt) {
    courses.find(courseId).filter(this::isToBeTold).ifPresent(course ->
        answers.find(courseId, TrainingService.PROPOSE_TIMES, round).ifPresent(proposal ->
            tell(course, round, proposal, taskId, dueAt)));
  }

  private boolean isToBeTold(Course course) {
    return course.isRunning() && course.pausedAt() == null && addresses.isReachable(course.leaderId())
        && cohorts.find(course.cohortId()).map(Cohort::status).filter(CohortStatus.LAUNCHED::equals).isPresent();
  }

  private void tell(Course course, int round, Answer proposal, String taskId, Instant dueAt) {
    var proposed = ProposedTimes.of(proposal);
    var mail = new SessionTimesOffered(course.track().trainingRoundName(round), people.nameOf(course.coachId()),
        slots(proposed), proposed.place(), taskId, dueAt == null ? null : CopenhagenTime.dayOf(dueAt));
    if (outbox.queue(new OutgoingMail(course.cohortId(), course.id(), addresses.of(course.leaderId()), mail, null,
        "times-offered:" + taskId))) {
      reminders.addAll(List.of(new ReminderLog.Entry(taskId,
          new ReminderLog.Met(ReminderLog.TOLD_AT_ONCE, LocalDate.now(clock)), null)), clock.instant());
    }
  }

  private List<Slot> slots(ProposedTimes proposed) {
    return proposed.options().entrySet().stream().sorted(Map.Entry.comparingByValue())
        .map(option -> slot(option.getValue())).toList();
  }

  private Slot slot(Instant start) {
    return new Slot(CopenhagenTime.dayOf(start), CopenhagenTime.hourOf(start),
        CopenhagenTime.hourOf(start.plus(properties.sessionLength())));
  }
}
