package dk.roedtraad.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import dk.roedtraad.application.mail.CalendarEvent;
import dk.roedtraad.application.mail.CalendarMethod;
import dk.roedtraad.application.mail.Recipient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CalendarInvitationTest {

  private final CalendarInvitation invitations =
      new CalendarInvitation(MailSamples.PROPERTIES, MailSamples.CLOCK);

  private String written(CalendarEvent event) {
    return invitations.of(event, MailSamples.RIKKE);
  }

  /** What stands in the file once its folded lines are put together. */
  private static String unfolded(String calendar) {
    return calendar.replaceAll("\r\n[ \t]", "");
  }

  @Test
  void theInvitationAsksForAnAnswerToTheSender() {
    var calendar = unfolded(written(MailSamples.seminarEvent(0, CalendarMethod.REQUEST)));

    assertThat(calendar).contains("METHOD:REQUEST\r\n", "UID:seminar-1@forloeb.example\r\n", "SEQUENCE:0\r\n",
        "STATUS:CONFIRMED\r\n", "DTSTAMP:20261201T070000Z\r\n", "mailto:forloeb@forloeb.example\r\n",
        "mailto:leder@rybners.example\r\n");
    assertThat(calendar).containsPattern("ATTENDEE;[^\r]*RSVP=TRUE").containsPattern("ATTENDEE;[^\r]*CN=Rikke Christensen");
  }

  @Test
  void movingAndCancellingKeepTheIdForLife() {
    var moved = Biweekly.parse(written(MailSamples.seminarEvent(1, CalendarMethod.REQUEST))).first();
    var cancelled = Biweekly.parse(written(MailSamples.seminarEvent(2, CalendarMethod.CANCEL))).first();

    assertThat(moved.getEvents().get(0).getUid().getValue())
        .isEqualTo(cancelled.getEvents().get(0).getUid().getValue());
    assertThat(moved.getEvents().get(0).getSequence().getValue()).isEqualTo(1);
    assertThat(cancelled.getEvents().get(0).getSequence().getValue()).isEqualTo(2);
    assertThat(cancelled.getMethod().isCancel()).isTrue();
    assertThat(cancelled.getEvents().get(0).getStatus().isCancelled()).isTrue();
  }

  @Test
  void hoursAreDanishHoursAndTheZoneComesWithThem() {
    var calendar = written(MailSamples.seminarEvent(0, CalendarMethod.REQUEST));

    assertThat(calendar).contains("DTSTART;TZID=Europe/Copenhagen:20270112T100000",
        "DTEND;TZID=Europe/Copenhagen:20270113T150000", "BEGIN:VTIMEZONE\r\nTZID:Europe/Copenhagen", "BEGIN:DAYLIGHT",
        "BEGIN:STANDARD", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200").doesNotContain("TZID=/");
    assertThat(calendar.lines().filter(line -> line.startsWith("RRULE"))).hasSize(2)
        .allMatch(line -> line.contains("BYDAY=-1SU") && line.matches(".*BYMONTH=(3|10).*"));
  }

  @Test
  void anEventOverTheChangeToSummerTimeKeepsItsHours() {
    // Saturday 27 March 2027 17:00 in winter time to Sunday 28 March 15:00 in summer time.
    var event = new CalendarEvent("u", 0, CalendarMethod.REQUEST, Instant.parse("2027-03-27T16:00:00Z"),
        Instant.parse("2027-03-28T13:00:00Z"), "Internat", null, null);

    var calendar = written(event);

    assertThat(calendar).contains("DTSTART;TZID=Europe/Copenhagen:20270327T170000",
        "DTEND;TZID=Europe/Copenhagen:20270328T150000");
    var read = Biweekly.parse(calendar).first().getEvents().get(0);
    assertThat(read.getDateStart().getValue().toInstant()).isEqualTo(event.start());
    assertThat(read.getDateEnd().getValue().toInstant()).isEqualTo(event.end());
  }

  @Test
  void danishLettersAndPunctuationSurviveFoldingAndEscaping() {
    var place = "Kursuscenter Fjorden, Åbyvej 1; lokale \"Ærø\", hvor vi i øvrigt også spiser sammen om aftenen den dag";
    var event = new CalendarEvent("u", 0, CalendarMethod.REQUEST, Instant.parse("2027-01-12T09:00:00Z"),
        Instant.parse("2027-01-12T10:00:00Z"), "Møde; på tværs, æøå", "Linje 1\nLinje 2\\slut", place);

    var calendar = written(event);

    assertThat(calendar.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 80);
    var read = Biweekly.parse(calendar).first();
    assertThat(read.getEvents().get(0).getLocation().getValue()).isEqualTo(place);
    assertThat(read.getEvents().get(0).getSummary().getValue()).isEqualTo("Møde; på tværs, æøå");
    assertThat(read.getEvents().get(0).getDescription().getValue()).isEqualTo("Linje 1\nLinje 2\\slut");
    assertThat(read.validate(ICalVersion.V2_0)).isEmpty();
  }

  @Test
  void aNameCannotAddALineToTheCalendar() {
    var sly = new Recipient("x", "Jens\r\nATTENDEE:mailto:alle@skole.example", "jens@skole.example");

    var calendar = invitations.of(MailSamples.seminarEvent(0, CalendarMethod.REQUEST), sly);

    assertThat(Biweekly.parse(calendar).first().getEvents().get(0).getAttendees()).hasSize(1);
  }

  @Test
  void anEventEndsAfterItsStart() {
    var now = Instant.parse("2027-01-12T09:00:00Z");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CalendarEvent("u", 0, CalendarMethod.REQUEST, now, now, "Møde", null, null))
        .withMessageContaining("not after its start");
  }
}
