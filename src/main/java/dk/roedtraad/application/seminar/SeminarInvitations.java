package dk.roedtraad.application.seminar;

import dk.roedtraad.application.EachOnItsOwn;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.mail.CalendarEvent;
import dk.roedtraad.application.mail.CalendarMethod;
import dk.roedtraad.application.mail.MailContent;
import dk.roedtraad.application.mail.Outbox;
import dk.roedtraad.application.mail.OutgoingMail;
import dk.roedtraad.application.people.MailAddresses;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.seminar.SeminarAgenda;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites leaders to seminars, with an event for the calendar that keeps its id for life. */
@Service
public class SeminarInvitations {

  private final Cohorts cohorts;
  private final SeminarParticipants participants;
  private final MailAddresses addresses;
  private final Outbox outbox;
  private final EachOnItsOwn eachOnItsOwn;
  private final Clock clock;

  SeminarInvitations(Cohorts cohorts, SeminarParticipants participants, MailAddresses addresses, Outbox outbox,
      EachOnItsOwn eachOnItsOwn, Clock clock) {
    this.cohorts = cohorts;
    this.participants = participants;
    this.addresses = addresses;
    this.outbox = outbox;
    this.eachOnItsOwn = eachOnItsOwn;
    this.clock = clock;
  }

  /**
   * Invites every leader who is in the course now, each in a transaction of its own and each once. Nobody is invited to
   * a seminar that is over.
   */
  public void invite(String cohortId, int number) {
    var seminar = cohorts.findSeminar(cohortId, number).orElseThrow(() -> new IllegalStateException("Seminar " + number
        + " of cohort " + cohortId + " has no date, so no invitation can be sent. Set the date in the cohort's plan and"
        + " retry the job in Cockpit."));
    if (isOver(seminar)) {
      return;
    }
    var cohort = cohorts.find(cohortId).orElseThrow();
    eachOnItsOwn.forEach("invite to seminar " + number + " of cohort " + cohortId, participants.toInvite(seminar),
        Course::id, course -> invite(cohort, seminar, course));
  }

  /** Invites one leader, who came later than the others, to the seminars that are settled and still to come. */
  @Transactional
  public void inviteToComing(Course course) {
    var cohort = cohorts.find(course.cohortId()).orElseThrow();
    cohorts.seminars(course.cohortId()).stream()
        .filter(seminar -> seminar.scheduledAt() != null && !isOver(seminar))
        .forEach(seminar -> invite(cohort, seminar, course));
  }

  private void invite(Cohort cohort, Seminar seminar, Course course) {
    var name = cohort.track().seminarName(seminar.number());
    var agenda = SeminarAgenda.of(cohort.track(), seminar.number()).topics();
    var days = List.of(
        new MailContent.Day(seminar.firstDay(), CopenhagenTime.hourOf(seminar.startsAt()),
            CopenhagenTime.hourOf(seminar.day1EndsAt())),
        new MailContent.Day(seminar.lastDay(), CopenhagenTime.hourOf(seminar.day2StartsAt()),
            CopenhagenTime.hourOf(seminar.endsAt())));
    var content =
        new MailContent.SeminarInvitation(name, cohort.name(), days, seminar.place(), seminar.room(), agenda);
    var event = new CalendarEvent(seminar.calendarUid(), seminar.calendarSequence(), CalendarMethod.REQUEST,
        seminar.startsAt(), seminar.endsAt(), name + ": " + cohort.name(), description(seminar, agenda),
        placeAndRoom(seminar));
    outbox.queue(new OutgoingMail(cohort.id(), course.id(), addresses.of(course.leaderId()), content, event,
        "seminar-invitation:" + cohort.id() + ":" + seminar.number() + ":" + course.id() + ":"
            + seminar.calendarSequence()));
  }

  private static String description(Seminar seminar, List<String> agenda) {
    var times = SeminarService.times(seminar).lines(seminar.firstDay()).stream();
    return Stream.concat(times, agenda.stream().map(topic -> "- " + topic)).collect(Collectors.joining("\n"));
  }

  private static String placeAndRoom(Seminar seminar) {
    return seminar.room() == null ? seminar.place() : seminar.place() + ", " + seminar.room();
  }

  private boolean isOver(Seminar seminar) {
    return !clock.instant().isBefore(seminar.endsAt());
  }
}
