package dk.roedtraad.notification;

import biweekly.component.VEvent;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import dk.roedtraad.application.mail.CalendarEvent;
import dk.roedtraad.application.mail.CalendarMethod;
import dk.roedtraad.application.mail.MailProperties;
import dk.roedtraad.application.mail.Recipient;
import java.time.Clock;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** An iCalendar object (RFC 5546) that invites one person to one event, or takes it back. */
@Component
class CalendarInvitation {

  /** The parameters before the address may hold a colon only between quotation marks. */
  private static final Pattern ATTENDEE_ADDRESS =
      Pattern.compile("(?m)^(ATTENDEE(?:;[^\":\r\n]*(?:\"[^\"\r\n]*\"[^\":\r\n]*)*)?:mailto:)[^\r\n]*");

  private final MailProperties properties;
  private final Clock clock;

  CalendarInvitation(MailProperties properties, Clock clock) {
    this.properties = properties;
    this.clock = clock;
  }

  /** The invitation of this person as text, folded and escaped. */
  String of(CalendarEvent event, Recipient invited) {
    var method = event.method() == CalendarMethod.CANCEL ? Method.cancel() : Method.request();
    var calendar = CalendarFile.empty(method, "Invitation");
    calendar.addEvent(entry(event, invited));
    return CalendarFile.text(calendar);
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
    entry.setOrganizer(new Organizer(CalendarFile.name(properties.fromName()), properties.from()));
    var attendee = new Attendee(CalendarFile.name(invited.name()), invited.address());
    attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
    attendee.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
    attendee.setRsvp(event.method() == CalendarMethod.REQUEST);
    entry.addAttendee(attendee);
    return entry;
  }

  /**
   * The same invitation for the person's present address: the one it was written for may have been wrong. An invitation
   * that asks another address for an answer would be taken for somebody else's.
   */
  static String addressedTo(String calendar, Recipient recipient) {
    var lines = CalendarFile.unfolded(calendar);
    var address = Matcher.quoteReplacement(recipient.address());
    return CalendarFile.folded(ATTENDEE_ADDRESS.matcher(lines).replaceFirst("$1" + address));
  }
}
