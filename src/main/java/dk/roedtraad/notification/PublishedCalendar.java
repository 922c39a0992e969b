package dk.roedtraad.notification;

import biweekly.ICalDataType;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import dk.roedtraad.application.calendar.CalendarEntry;
import dk.roedtraad.application.calendar.CalendarFeed;
import dk.roedtraad.application.mail.MailProperties;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The calendar that a person subscribes to. No attendees stand in it: it asks for no answer, and who reads it over the
 * person's shoulder sees no names.
 */
@Component
class PublishedCalendar implements CalendarFeed {

  private static final String NAME = "Den røde tråd";
  private static final String OFTEN = "PT6H";

  private final MailProperties properties;

  PublishedCalendar(MailProperties properties) {
    this.properties = properties;
  }

  @Override
  public String of(List<CalendarEntry> entries) {
    ICalendar calendar = CalendarFile.empty(Method.publish(), "Kalender");
    calendar.setName(NAME);
    calendar.setExperimentalProperty("X-WR-CALNAME", NAME);
    calendar.setExperimentalProperty("REFRESH-INTERVAL", ICalDataType.DURATION, OFTEN);
    calendar.setExperimentalProperty("X-PUBLISHED-TTL", OFTEN);
    entries.forEach(entry -> calendar.addEvent(event(entry)));
    return CalendarFile.text(calendar);
  }

  /** The stamp is that of the last change, so that a feed in which nothing has changed is the same file. */
  private VEvent event(CalendarEntry entry) {
    var event = new VEvent();
    event.setUid(entry.uid());
    event.setSequence(entry.sequence());
    event.setDateTimeStamp(Date.from(entry.changedAt()));
    event.setLastModified(Date.from(entry.changedAt()));
    event.setDateStart(Date.from(entry.startsAt()), true);
    event.setDateEnd(Date.from(entry.endsAt()), true);
    event.setSummary(entry.title());
    if (entry.description() != null) {
      event.setDescription(entry.description());
    }
    if (entry.place() != null) {
      event.setLocation(entry.place());
    }
    event.setStatus(entry.cancelled() ? Status.cancelled() : Status.confirmed());
    event.setOrganizer(new Organizer(CalendarFile.name(properties.fromName()), properties.from()));
    return event;
  }
}
