package dk.roedtraad.application.moving;

import dk.roedtraad.application.Refusal;
import dk.roedtraad.application.audit.AuditKind;
import dk.roedtraad.application.audit.AuditObject;
import dk.roedtraad.application.audit.AuditTrail;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.cohort.SeminarChange;
import dk.roedtraad.application.cohort.SeminarChanges;
import dk.roedtraad.application.cohort.SeminarTimers;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.CourseProcesses;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.application.mail.MailContent;
import dk.roedtraad.application.mail.Outbox;
import dk.roedtraad.application.mail.OutgoingMail;
import dk.roedtraad.application.people.MailAddresses;
import dk.roedtraad.application.seminar.AbsenceReports;
import dk.roedtraad.application.seminar.CourseEvent;
import dk.roedtraad.application.seminar.SeminarInvitations;
import dk.roedtraad.domain.deadline.DanishDates;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves and cancels seminars that are under way. The plan, the timer and the calendar's number change in one
 * transaction; due dates and mails follow in jobs of their own.
 */
@Service
public class MovingService {

  private final MoveRequests requests;
  private final Cohorts cohorts;
  private final Courses courses;
  private final SeminarChanges changes;
  private final SeminarTimers timers;
  private final CourseProcesses processes;
  private final AbsenceReports reports;
  private final SeminarInvitations invitations;
  private final MailAddresses addresses;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  MovingService(MoveRequests requests, Cohorts cohorts, Courses courses, SeminarChanges changes, SeminarTimers timers,
      CourseProcesses processes, AbsenceReports reports, SeminarInvitations invitations, MailAddresses addresses,
      Outbox outbox, AuditTrail audit, Clock clock) {
    this.requests = requests;
    this.cohorts = cohorts;
    this.courses = courses;
    this.changes = changes;
    this.timers = timers;
    this.processes = processes;
    this.reports = reports;
    this.invitations = invitations;
    this.addresses = addresses;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** The seminar that was chosen in that request. */
  public MovableSeminar identify(String requestId) {
    var seminar = chosen(requestId);
    var cohort = cohort(seminar.cohortId());
    return new MovableSeminar(cohort.id(), cohort.name(), cohort.track(), seminar.number());
  }

  /**
   * Carries the confirmed dates into the plan. The calendar sequence rises only if date, time or place is another one,
   * or if the seminar was cancelled. What leaders have said about the old date does not hold for a new one.
   *
   * @throws Refusal 409 if the seminar is over, or something is being sent to its leaders at this moment
   */
  @Transactional
  public void move(String requestId) {
    var before = lockedSeminar(requestId);
    var dates = requests.dates(requestId).orElseThrow(() -> new IllegalStateException("Request " + requestId
        + " has no dates, although they were confirmed."));
    var cancelled = changes.isCancelled(before);
    if (!cancelled) {
      refuseIfOver(before);
    }
    var isAnother = cancelled || dates.differFrom(before);
    moveTimer(before, dates.times().endsAt(dates.firstDay()));
    cohorts.saveSeminar(dates.of(before, before.calendarSequence() + (isAnother ? 1 : 0)));
    if (cancelled || !dates.firstDay().equals(before.firstDay())) {
      reports.forget(before.cohortId(), CourseEvent.ofSeminar(before.number()));
    }
    note(requestId, before, SeminarChange.Kind.MOVED, MoveRequests.CONFIRM_MOVE);
  }

  /** Cancels the seminar until it has a new date. Refusals as for {@link #move}, and 409 if it is cancelled already. */
  @Transactional
  public void cancel(String requestId) {
    var before = lockedSeminar(requestId);
    if (changes.isCancelled(before)) {
      throw Refusal.conflict(name(before) + " er allerede aflyst.");
    }
    refuseIfOver(before);
    moveTimer(before, SeminarTimers.NEVER);
    cohorts.saveSeminar(raised(before));
    note(requestId, before, SeminarChange.Kind.CANCELLED, MoveRequests.CONFIRM_CANCELLATION);
  }

  private static Seminar raised(Seminar before) {
    return new Seminar(before.cohortId(), before.number(), before.firstDay(), before.startsAt(), before.day1EndsAt(),
        before.day2StartsAt(), before.endsAt(), before.place(), before.room(), before.processInstanceId(),
        before.calendarUid(), before.calendarSequence() + 1, before.scheduledAt(), before.heldAt());
  }

  private void note(String requestId, Seminar before, SeminarChange.Kind kind, String confirmedIn) {
    var actor = requests.author(requestId, confirmedIn);
    changes.add(SeminarChange.of(UUID.randomUUID().toString(), requestId, before, kind, actor, clock.instant()));
    var moved = kind == SeminarChange.Kind.MOVED;
    audit.add(actor, moved ? AuditKind.SEMINAR_MOVED : AuditKind.SEMINAR_CANCELLED,
        AuditObject.seminar(cohort(before.cohortId()), before.number()), null, days(before),
        moved ? days(chosen(requestId)) : null);
  }

  private static String days(Seminar seminar) {
    return DanishDates.range(seminar.firstDay(), seminar.lastDay());
  }

  private void moveTimer(Seminar seminar, Instant endsAt) {
    if (seminar.processInstanceId() == null || !timers.moveEnd(seminar.processInstanceId(), endsAt)) {
      throw Refusal.conflict(name(seminar) + " kan ikke ændres lige nu, fordi der bliver sendt invitationer. Vent et "
          + "øjeblik, og indsend igen.");
    }
  }

  private void refuseIfOver(Seminar seminar) {
    if (seminar.heldAt() != null || !clock.instant().isBefore(seminar.endsAt())) {
      throw Refusal.conflict(name(seminar) + " er holdt og kan ikke ændres.");
    }
  }

  /** The business keys under which due dates have to be counted anew: the cohort's own, and one for each leader. */
  public List<String> keysOfDueDates(String cohortId) {
    return Stream.concat(Stream.of(cohortId), courses.ofCohort(cohortId).stream().filter(Course::isRunning)
        .map(Course::id)).toList();
  }

  /** Tells everybody concerned, each once; idempotent. */
  public void tell(String requestId) {
    var seminar = chosen(requestId);
    invitations.tellOfChange(seminar.cohortId(), seminar.number());
    if (!changes.isCancelled(seminar)) {
      requests.host(requestId).filter(host -> host.firstDay().equals(seminar.firstDay()))
          .ifPresent(host -> tellHost(requestId, seminar, host));
    }
  }

  private void tellHost(String requestId, Seminar seminar, Seminar host) {
    var guests = cohort(seminar.cohortId());
    var hosts = cohort(host.cohortId());
    long coming = courses.ofCohort(guests.id()).stream()
        .filter(course -> course.isRunning() && course.pausedAt() == null).count();
    outbox.queue(new OutgoingMail(hosts.id(), null, addresses.of(hosts.coordinatorId()),
        new MailContent.CoordinatorNotice("Gæster til " + name(host) + " på " + hosts.name(),
            List.of(guests.name() + " kommer som gæster til " + name(host) + " den "
                + DanishDates.range(host.firstDay(), host.lastDay()) + ". Det er indtil " + coming + " ledere.",
                "De bliver på deres eget hold, som selv registrerer deres fremmøde. Aftal plads, forplejning og lokale "
                    + "med holdets koordinator."), null), null, "guests:" + requestId + ":" + host.cohortId()));
  }

  /** Ends the whole cohort, because the seminar will not be held. A cohort that has ended is an expected outcome. */
  @Transactional
  public void endCohort(String requestId) {
    processes.discontinue(cohort(chosen(requestId).cohortId()).processInstanceId());
  }

  /** Nobody else changes the cohort until this transaction is over. */
  private Seminar lockedSeminar(String requestId) {
    cohorts.lock(chosen(requestId).cohortId());
    return chosen(requestId);
  }

  private Seminar chosen(String requestId) {
    return requests.seminar(requestId).orElseThrow(() -> new IllegalStateException("Request " + requestId
        + " names no seminar. Was the step in which it is chosen skipped in Cockpit?"));
  }

  private Cohort cohort(String cohortId) {
    return cohorts.find(cohortId).orElseThrow();
  }

  private String name(Seminar seminar) {
    return cohort(seminar.cohortId()).track().seminarName(seminar.number());
  }
}
