package dk.roedtraad.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import dk.roedtraad.application.calendar.CalendarEntry;
import dk.roedtraad.application.calendar.CalendarFeed;
import dk.roedtraad.application.mail.CalendarEvent;
import dk.roedtraad.application.mail.CalendarMethod;
import dk.roedtraad.application.mail.Recipient;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CalendarInvitationTest {

  private static final CalendarInvitation INVITATIONS =
      new CalendarInvitation(MailSamples.PROPERTIES, MailSamples.CLOCK);

  private static final CalendarEvent TRICKY = new CalendarEvent("tricky@forloeb.example", 0, CalendarMethod.REQUEST,
      Instant.parse("2027-10-30T08:00:00Z"), Instant.parse("2027-10-31T14:00:00Z"),
      "Æbler, pærer; \"ærlighed\": 👩‍🏫 og en titel, der er så lang, at den ikke kan stå på en linje 😀😀😀😀😀😀",
      "Linje 1\nLinje 2\r\nBEGIN:VEVENT\nC:\\mappe\\ny, og slut", "Ærøvej 1, 6700 Esbjerg; lokale \"Å\"");

  private static final CalendarFeed FEED = new PublishedCalendar(MailSamples.PROPERTIES);

  private static final List<CalendarEntry> ENTRIES = List.of(
      new CalendarEntry("seminar-1@forloeb.example", "rikke", "course-1", 1, 1, false,
          Instant.parse("2027-01-12T09:00:00Z"), Instant.parse("2027-01-13T14:00:00Z"), "1. internat: Hold Ærø",
          "Systemisk ledelse", "Kursuscenter Fjorden", Instant.parse("2026-12-01T07:00:00Z")),
      new CalendarEntry("session-1@forloeb.example", "rikke", "course-1", 3, 2, true,
          Instant.parse("2027-07-03T08:00:00Z"), Instant.parse("2027-07-03T09:00:00Z"),
          "Individuel coaching (runde 1)", null, null, Instant.parse("2026-12-02T07:00:00Z")));

  private static String written(CalendarEvent event) {
    return INVITATIONS.of(event, MailSamples.RIKKE);
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

    assertThat(calendar.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    var read = Biweekly.parse(calendar).first();
    assertThat(read.getEvents().get(0).getLocation().getValue()).isEqualTo(place);
    assertThat(read.getEvents().get(0).getSummary().getValue()).isEqualTo("Møde; på tværs, æøå");
    assertThat(read.getEvents().get(0).getDescription().getValue()).isEqualTo("Linje 1\nLinje 2\\slut");
    assertThat(read.validate(ICalVersion.V2_0)).isEmpty();
  }

  @Test
  void aNameCannotAddALineToTheCalendar() {
    var sly = new Recipient("x", "Jens\r\nATTENDEE:mailto:alle@skole.example", "jens@skole.example");

    var calendar = INVITATIONS.of(MailSamples.seminarEvent(0, CalendarMethod.REQUEST), sly);

    assertThat(Biweekly.parse(calendar).first().getEvents().get(0).getAttendees()).hasSize(1);
  }

  @Test
  void anInvitationForAnotherAddressChangesNothingElse() {
    var calendar = INVITATIONS.of(TRICKY, new Recipient("x", "Semikolon; \"Jens\": Ærø", "a@b.example"));

    var other = CalendarInvitation.addressedTo(calendar,
        new Recipient("x", "Jens", "jens.med.et.langt.navn@en.skole.med.et.langt.navn.example"));

    assertThat(unfolded(calendar)).contains("CN=\"Semikolon; 'Jens': Ærø\"");
    assertThat(unfolded(other)).isEqualTo(unfolded(calendar).replace("mailto:a@b.example",
        "mailto:jens.med.et.langt.navn@en.skole.med.et.langt.navn.example"));
    assertThat(other.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
  }

  static Stream<Arguments> files() {
    var session = new CalendarEvent("session-1@forloeb.example", 0, CalendarMethod.REQUEST,
        Instant.parse("2027-03-26T09:00:00Z"), Instant.parse("2027-03-26T10:00:00Z"), "Individuel coaching (runde 1)",
        null, "Online");
    return Stream.of(
        file("seminar-invitation", MailSamples.seminarEvent(0, CalendarMethod.REQUEST)),
        file("seminar-moved", MailSamples.seminarEvent(1, CalendarMethod.REQUEST)),
        file("seminar-cancelled", MailSamples.seminarEvent(2, CalendarMethod.CANCEL)),
        file("session-invitation", session),
        file("every-character", TRICKY),
        Arguments.of("feed", FEED.of(ENTRIES),
            ENTRIES.stream().flatMap(entry -> Stream.of(entry.startsAt(), entry.endsAt())).toList()),
        Arguments.of("feed-empty", FEED.of(List.of()), List.of()));
  }

  private static Arguments file(String name, CalendarEvent event) {
    return Arguments.of(name, written(event), List.of(event.start(), event.end()));
  }

  /** Character by character, so that a new version of the library changes nothing unseen. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void theFileIsAsItWas(String name, String calendar) throws IOException {
    Files.writeString(Files.createDirectories(Path.of("target/calendar")).resolve(name + ".ics"), calendar);

    assertThat(calendar).isEqualTo(Files.readString(Path.of("src/test/resources/calendar", name + ".ics")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void anotherLibraryReadsIt(String name, String calendar, List<Instant> times) throws Exception {
    var read = new CalendarBuilder().build(new StringReader(calendar));

    assertThat(read.validate(true).hasErrors()).as(read.validate(true).toString()).isFalse();
    var known = Biweekly.parse(calendar).first().getEvents();
    var events = read.<CalendarComponent>getComponents(Component.VEVENT);
    assertThat(events).hasSameSizeAs(known);
    for (int i = 0; i < known.size(); i++) {
      var event = (VEvent) events.get(i);
      assertThat(value(event, Property.UID)).isEqualTo(known.get(i).getUid().getValue());
      assertThat(value(event, Property.SUMMARY)).isEqualTo(known.get(i).getSummary().getValue());
      assertThat(value(event, Property.LOCATION)).isEqualTo(
          known.get(i).getLocation() == null ? null : known.get(i).getLocation().getValue());
      assertThat(value(event, Property.DESCRIPTION)).isEqualTo(
          known.get(i).getDescription() == null ? null : known.get(i).getDescription().getValue());
      assertThat(Instant.from(event.<ZonedDateTime>getDateTimeStart().getDate()))
          .isEqualTo(times.get(2 * i));
      assertThat(Instant.from(event.<ZonedDateTime>getDateTimeEnd().getDate()))
          .isEqualTo(times.get(2 * i + 1));
    }
  }

  private static String value(Component event, String property) {
    return event.getProperty(property).map(Property::getValue).orElse(null);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void noLineIsLongerThanTheStandardAllowsAndNoCharacterIsCut(String name, String calendar) {
    assertThat(calendar).endsWith("END:VCALENDAR\r\n");
    assertThat(calendar.split("\r\n")).allSatisfy(line -> {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
      assertThat(line).doesNotContain("\n", "\r");
      assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(line)).as(line).isTrue();
    });
  }

  @Test
  void theFeedPublishesAndAsksForNoAnswer() {
    var feed = unfolded(FEED.of(ENTRIES));

    assertThat(feed).contains("METHOD:PUBLISH\r\n", "STATUS:CONFIRMED\r\n", "STATUS:CANCELLED\r\n", "SEQUENCE:3\r\n")
        .doesNotContain("ATTENDEE", "RSVP");
  }

  @Test
  void anEventEndsAfterItsStart() {
    var now = Instant.parse("2027-01-12T09:00:00Z");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CalendarEvent("u", 0, CalendarMethod.REQUEST, now, now, "Møde", null, null))
        .withMessageContaining("not after its start");
  }
}
