package dk.roedtraad.application.calendar;

import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.mail.CalendarEvent;
import dk.roedtraad.application.mail.CalendarMethod;
import dk.roedtraad.application.mail.MailContent;
import dk.roedtraad.application.mail.Outbox;
import dk.roedtraad.application.mail.OutgoingMail;
import dk.roedtraad.application.people.MailAddresses;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to people's calendars, and knows what stands in each. Whoever asks twice sends once: an entry that shows the
 * event as it is gets no mail, and an entry that is gone is not taken out again.
 */
@Service
public class Calendars {

  private final CalendarEntries entries;
  private final MailAddresses addresses;
  private final Outbox outbox;
  private final Clock clock;

  Calendars(CalendarEntries entries, MailAddresses addresses, Outbox outbox, Clock clock) {
    this.entries = entries;
    this.addresses = addresses;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** What the person's calendar shows of the event; empty if nothing does, or no longer. */
  public Optional<CalendarEntry> shown(String uid, String personId) {
    return entries.find(uid, personId).filter(entry -> !entry.cancelled());
  }

  /** Whose calendars show the event now. */
  public List<CalendarEntry> showing(String uid) {
    return entries.ofEvent(uid).stream().filter(entry -> !entry.cancelled()).toList();
  }

  /** What is ahead because of that course, in the leader's calendar and in the konsulent's. */
  public List<CalendarEntry> ahead(String courseId) {
    var now = clock.instant();
    return entries.ofCourse(courseId).stream().filter(entry -> !entry.cancelled() && entry.endsAt().isAfter(now))
        .toList();
  }

  /**
   * Enters the event into a person's calendar, or changes it there.
   *
   * @param words what the mail around it says, given what the calendar has shown until now; null if nothing
   */
  @Transactional
  public void enter(Course course, String personId, Happening event, Function<CalendarEntry, MailContent> words) {
    var before = entries.find(event.uid(), personId);
    if (before.filter(entry -> entry.shows(event.sequence())).isPresent()) {
      return;
    }
    int sequence = before.map(entry -> Math.max(event.sequence(), entry.sequence() + 1)).orElse(event.sequence());
    var entry = new CalendarEntry(event.uid(), personId, course.id(), sequence, event.sequence(), false,
        event.startsAt(), event.endsAt(), event.title(), event.description(), event.place(), clock.instant());
    send(course, entry, CalendarMethod.REQUEST,
        words.apply(before.filter(earlier -> !earlier.cancelled()).orElse(null)));
  }

  /** Takes the event out of a person's calendar. */
  @Transactional
  public void takeOut(Course course, CalendarEntry shown, MailContent words) {
    var now = entries.find(shown.uid(), shown.personId()).orElse(shown);
    if (!now.cancelled()) {
      send(course, now.calledOff(clock.instant()), CalendarMethod.CANCEL, words);
    }
  }

  private void send(Course course, CalendarEntry entry, CalendarMethod method, MailContent words) {
    entries.save(entry);
    var event = new CalendarEvent(entry.uid(), entry.sequence(), method, entry.startsAt(), entry.endsAt(),
        entry.title(), entry.description(), entry.place());
    outbox.queue(new OutgoingMail(course.cohortId(), course.id(), addresses.of(entry.personId()), words, event,
        "calendar:" + entry.uid() + ":" + entry.personId() + ":" + entry.sequence()));
  }
}
