package dk.roedtraad.application.seminar;

import dk.roedtraad.application.calendar.Calendars;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.mail.DateRange;
import dk.roedtraad.application.mail.MailContent;
import dk.roedtraad.application.mail.MailContent.EventCancelled;
import dk.roedtraad.application.mail.Outbox;
import dk.roedtraad.application.mail.OutgoingMail;
import dk.roedtraad.application.people.MailAddresses;
import dk.roedtraad.application.people.People;
import dk.roedtraad.application.people.School;
import dk.roedtraad.application.seminar.EventsToCome.EventToCome;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "Meld afbud": a leader says in advance that she cannot come. No reason is asked, and none is kept. */
@Service
public class AbsenceReportService {

  /** The form in which a leader says so. */
  public static final String REPORT_FORM = "report-absence-start";

  private final ReportedEvents events;
  private final AbsenceReports reports;
  private final Cohorts cohorts;
  private final Calendars calendars;
  private final People people;
  private final MailAddresses addresses;
  private final Outbox outbox;
  private final Clock clock;

  AbsenceReportService(ReportedEvents events, AbsenceReports reports, Cohorts cohorts, Calendars calendars,
      People people, MailAddresses addresses, Outbox outbox, Clock clock) {
    this.events = events;
    this.reports = reports;
    this.cohorts = cohorts;
    this.calendars = calendars;
    this.people = people;
    this.addresses = addresses;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Keeps what the leader has said; the form has seen to it that there is such an event. Idempotent. */
  @Transactional
  public ReportedAbsence record(String reportId) {
    var event = events.find(reportId).orElseThrow(() -> new IllegalStateException("Report " + reportId
        + " names no event that is still to come, although its form was accepted."));
    reports.add(event.course().id(), event.event(), clock.instant());
    var cohort = cohort(event.course());
    return new ReportedAbsence(cohort.id(), cohort.name(), cohort.coordinatorId(), cohort.track(),
        people.nameOf(event.course().leaderId()), schoolOf(event.course()), event.name());
  }

  /**
   * Takes the event out of the leader's calendar and tells the coordinator. Idempotent; nobody is told of an event that
   * was moved or ended meanwhile.
   */
  @Transactional
  public void tell(String reportId) {
    events.find(reportId).filter(event -> reports.of(event.course().id()).contains(event.event())).ifPresent(event -> {
      calendars.shown(event.uid(), event.course().leaderId()).ifPresent(entry ->
          calendars.takeOut(event.course(), entry, new EventCancelled(event.event().nameOn(event.course().track()),
              new DateRange(CopenhagenTime.dayOf(entry.startsAt()), CopenhagenTime.dayOf(entry.endsAt())),
              EventCancelled.Reason.EXCUSED)));
      tellCoordinator(reportId, event);
    });
  }

  private void tellCoordinator(String reportId, EventToCome event) {
    var leader = people.nameOf(event.course().leaderId());
    outbox.queue(new OutgoingMail(event.course().cohortId(), event.course().id(),
        addresses.of(cohort(event.course()).coordinatorId()),
        new MailContent.CoordinatorNotice("Afbud: " + leader + " kommer ikke til " + event.name(),
            List.of(leader + " fra " + schoolOf(event.course()) + " har meldt afbud til " + event.name() + ".",
                "Afbuddet ligger som en opgave på din opgaveliste. Når fremmødet registreres, står lederen allerede "
                    + "med afbud."), null), null, "absence-report:" + reportId));
  }

  private Cohort cohort(Course course) {
    return cohorts.find(course.cohortId()).orElseThrow();
  }

  private String schoolOf(Course course) {
    return people.findSchool(course.schoolCode()).map(School::name).orElse(course.schoolCode());
  }
}
