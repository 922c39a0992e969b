package dk.roedtraad.application.seminar;

import dk.roedtraad.application.EachOnItsOwn;
import dk.roedtraad.application.calendar.CalendarEntry;
import dk.roedtraad.application.calendar.Calendars;
import dk.roedtraad.application.calendar.Happening;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.cohort.SeminarChanges;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.mail.DateRange;
import dk.roedtraad.application.mail.MailContent;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.seminar.SeminarAgenda;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells leaders of seminars: invites, says what has changed, and calls off. Each has an event in the calendar that keeps
 * its id for life.
 */
@Service
public class SeminarInvitations {

  private final Cohorts cohorts;
  private final Courses courses;
  private final SeminarChanges changes;
  private final SeminarParticipants participants;
  private final Calendars calendars;
  private final EachOnItsOwn eachOnItsOwn;
  private final Clock clock;

  SeminarInvitations(Cohorts cohorts, Courses courses, SeminarChanges changes, SeminarParticipants participants,
      Calendars calendars, EachOnItsOwn eachOnItsOwn, Clock clock) {
    this.cohorts = cohorts;
    this.courses = courses;
    this.changes = changes;
    this.participants = participants;
    this.calendars = calendars;
    this.eachOnItsOwn = eachOnItsOwn;
    this.clock = clock;
  }

  /**
   * Invites every leader who is in the course now, each in a transaction of its own and each once. Whoever holds an
   * older invitation is told what has changed instead. Nobody is invited to a seminar that is over or cancelled.
   */
  public void invite(String cohortId, int number) {
    var seminar = seminar(cohortId, number);
    if (!isToCome(seminar)) {
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
        .filter(seminar -> seminar.scheduledAt() != null && isToCome(seminar))
        .filter(seminar -> participants.isExpected(course, seminar.number()))
        .forEach(seminar -> invite(cohort, seminar, course));
  }

  /**
   * Tells everybody concerned of the newest change, each in a transaction of its own and each once: a cancelled seminar
   * is taken out of the calendars that show it; a moved one is changed in those of the leaders who are in the course now.
   * Nobody is told of a seminar to which no invitation has gone out.
   */
  public void tellOfChange(String cohortId, int number) {
    var seminar = seminar(cohortId, number);
    if (changes.isCancelled(seminar)) {
      callOff(seminar);
    } else if (seminar.scheduledAt() != null) {
      invite(cohortId, number);
    }
  }

  private void callOff(Seminar seminar) {
    eachOnItsOwn.forEach("call off seminar " + seminar.number() + " of cohort " + seminar.cohortId(),
        calendars.showing(seminar.calendarUid()), CalendarEntry::courseId, entry -> {
          var course = courses.find(entry.courseId()).orElseThrow();
          calendars.takeOut(course, entry, new MailContent.EventCancelled(
              course.track().seminarName(seminar.number()), new DateRange(seminar.firstDay(), seminar.lastDay()),
              MailContent.EventCancelled.Reason.CANCELLED));
        });
  }

  private void invite(Cohort cohort, Seminar seminar, Course course) {
    var name = cohort.track().seminarName(seminar.number());
    var agenda = SeminarAgenda.of(cohort.track(), seminar.number()).topics();
    var days = List.of(
        new MailContent.Day(seminar.firstDay(), CopenhagenTime.hourOf(seminar.startsAt()),
            CopenhagenTime.hourOf(seminar.day1EndsAt())),
        new MailContent.Day(seminar.lastDay(), CopenhagenTime.hourOf(seminar.day2StartsAt()),
            CopenhagenTime.hourOf(seminar.endsAt())));
    var event = new Happening(seminar.calendarUid(), seminar.calendarSequence(), seminar.startsAt(), seminar.endsAt(),
        name + ": " + cohort.name(), description(seminar, agenda), placeAndRoom(seminar));
    calendars.enter(course, course.leaderId(), event, shown -> shown == null
        ? new MailContent.SeminarInvitation(name, cohort.name(), days, seminar.place(), seminar.room(), agenda)
        : new MailContent.SeminarMoved(name, cohort.name(), days(shown), Objects.requireNonNullElse(shown.place(), ""),
            days, seminar.place(), seminar.room()));
  }

  private static DateRange days(CalendarEntry entry) {
    return new DateRange(CopenhagenTime.dayOf(entry.startsAt()), CopenhagenTime.dayOf(entry.endsAt()));
  }

  private static String description(Seminar seminar, List<String> agenda) {
    var times = SeminarHours.of(seminar).lines(seminar.firstDay()).stream();
    return Stream.concat(times, agenda.stream().map(topic -> "- " + topic)).collect(Collectors.joining("\n"));
  }

  private static String placeAndRoom(Seminar seminar) {
    return seminar.room() == null ? seminar.place() : seminar.place() + ", " + seminar.room();
  }

  private boolean isToCome(Seminar seminar) {
    return clock.instant().isBefore(seminar.endsAt()) && !changes.isCancelled(seminar);
  }

  private Seminar seminar(String cohortId, int number) {
    return cohorts.findSeminar(cohortId, number).orElseThrow(() -> new IllegalStateException("Seminar " + number
        + " of cohort " + cohortId + " has no date, so no invitation can be sent. Set the date in the cohort's plan and"
        + " retry the job in Cockpit."));
  }
}
