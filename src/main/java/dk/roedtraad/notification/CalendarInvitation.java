package dk.roedtraad.notification;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import dk.roedtraad.application.mail.CalendarEvent;
import dk.roedtraad.application.mail.CalendarMethod;
import dk.roedtraad.application.mail.MailProperties;
import dk.roedtraad.application.mail.Recipient;
import java.time.Clock;
import java.util.Date;
import java.util.TimeZone;
import org.springframework.stereotype.Component;

/**
 * An iCalendar object (RFC 5545, 5546) that invites one person to one event, or takes it back.
 *
 * <p>Times are written in Europe/Copenhagen with its rules attached, not in UTC: a calendar then shows the same hour of
 * the day whatever happens to summer time.
 */
@Component
class CalendarInvitation {

  private static final String ZONE = "Europe/Copenhagen";

  private final MailProperties properties;
  private final Clock clock;

  CalendarInvitation(MailProperties properties, Clock clock) {
    this.properties = properties;
    this.clock = clock;
  }

  /** The invitation of this person as text, folded and escaped. */
  String of(CalendarEvent event, Recipient invited) {
    var calendar = new ICalendar();
    calendar.setProductId("-//Den roede traad//Invitation//DA");
    calendar.setMethod(event.method() == CalendarMethod.CANCEL ? Method.cancel() : Method.request());
    calendar.getTimezoneInfo()
        .setDefaultTimezone(new TimezoneAssignment(TimeZone.getTimeZone(ZONE), danishZone()));
    calendar.addEvent(entry(event, invited));
    return Biweekly.write(calendar).go();
  }

  private VEvent entry(CalendarEvent event, Recipient invited) {
    var entry = new VEvent();
    entry.setUid(event.uid());
    entry.setSequence(event.sequence());
    entry.setDateTimeStamp(Date.from(clock.instant()));
    entry.setDateStart(Date.from(event.start()), true);
    entry.setDateEnd(Date.from(event.end()), true);
    entry.setSummary(event.title());
    if (event.description() != null) {
      entry.setDescription(event.description());
    }
    if (event.place() != null) {
      entry.setLocation(event.place());
    }
    entry.setStatus(event.method() == CalendarMethod.CANCEL ? Status.cancelled() : Status.confirmed());
    entry.setOrganizer(new Organizer(properties.fromName(), properties.from()));
    var attendee = new Attendee(invited.name(), invited.address());
    attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
    attendee.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
    attendee.setRsvp(event.method() == CalendarMethod.REQUEST);
    entry.addAttendee(attendee);
    return entry;
  }

  /** The European rules, in force since 1996: the last Sundays of March and October at 01:00 UTC. */
  private static VTimezone danishZone() {
    var winter = new UtcOffset(true, 1, 0);
    var summer = new UtcOffset(true, 2, 0);
    var zone = new VTimezone(ZONE);
    var toSummer = new DaylightSavingsTime();
    rule(toSummer, "CEST", new DateTimeComponents(1996, 3, 31, 2, 0, 0, false), winter, summer, 3);
    zone.addDaylightSavingsTime(toSummer);
    var toWinter = new StandardTime();
    rule(toWinter, "CET", new DateTimeComponents(1996, 10, 27, 3, 0, 0, false), summer, winter, 10);
    zone.addStandardTime(toWinter);
    return zone;
  }

  private static void rule(Observance observance, String name, DateTimeComponents first, UtcOffset from, UtcOffset to,
      int month) {
    observance.setDateStart(first);
    observance.addTimezoneName(name);
    observance.setTimezoneOffsetFrom(from);
    observance.setTimezoneOffsetTo(to);
    observance.setRecurrenceRule(
        new Recurrence.Builder(Frequency.YEARLY).byMonth(month).byDay(-1, DayOfWeek.SUNDAY).build());
  }
}
