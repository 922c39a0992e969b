package dk.roedtraad.application.course;

import dk.roedtraad.application.calendar.CalendarEntry;
import dk.roedtraad.application.calendar.Calendars;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.mail.DateRange;
import dk.roedtraad.application.mail.MailContent;
import dk.roedtraad.application.mail.MailContent.EventCancelled;
import dk.roedtraad.application.mail.Outbox;
import dk.roedtraad.application.mail.OutgoingMail;
import dk.roedtraad.application.people.MailAddresses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.School;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** What others are told when a course ends: nothing stands in a calendar any more that will not take place. */
@Component
class Farewell {

  private final Calendars calendars;
  private final Cohorts cohorts;
  private final People people;
  private final MailAddresses addresses;
  private final Outbox outbox;

  Farewell(Calendars calendars, Cohorts cohorts, People people, MailAddresses addresses, Outbox outbox) {
    this.calendars = calendars;
    this.cohorts = cohorts;
    this.people = people;
    this.addresses = addresses;
    this.outbox = outbox;
  }

  /** Joins the caller's transaction. Idempotent. */
  void say(Course ended) {
    var withdrawn = Course.WITHDRAWN.equals(ended.outcome());
    calendars.ahead(ended.id()).forEach(entry -> calendars.takeOut(ended, entry,
        words(entry, withdrawn ? EventCancelled.Reason.WITHDRAWN : EventCancelled.Reason.COURSE_ENDED)));
    if (withdrawn) {
      cohorts.find(ended.cohortId()).ifPresent(cohort -> tellOfWithdrawal(ended, cohort));
    }
  }

  private static MailContent words(CalendarEntry entry, EventCancelled.Reason reason) {
    return new EventCancelled(entry.title(), new DateRange(CopenhagenTime.dayOf(entry.startsAt()),
        CopenhagenTime.dayOf(entry.endsAt())), reason);
  }

  private void tellOfWithdrawal(Course ended, Cohort cohort) {
    var leader = people.nameOf(ended.leaderId());
    var school = people.findSchool(ended.schoolCode()).map(School::name).orElse(ended.schoolCode());
    if (ended.coachId() != null) {
      send(ended, ended.coachId(), new MailContent.LeaderWithdrawn(leader, school, cohort.name()));
    }
    send(ended, cohort.coordinatorId(), new MailContent.CoordinatorNotice(leader + " er afmeldt lederforløbet",
        List.of(leader + " fra " + school + " er afmeldt " + cohort.name() + ".",
            "Påmindelser og opgaver er stoppet, det, der lå forude, er taget ud af kalenderen, og konsulenten har fået "
                + "besked."), null));
  }

  private void send(Course ended, String personId, MailContent content) {
    outbox.queue(new OutgoingMail(ended.cohortId(), ended.id(), addresses.of(personId), content, null,
        "withdrawn:" + ended.id() + ":" + content.template()));
  }
}
