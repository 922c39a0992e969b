package dk.roedtraad.web;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import dk.roedtraad.application.access.Group;
import dk.roedtraad.application.calendar.Calendars;
import dk.roedtraad.application.calendar.Happening;
import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.mail.MailContent.CoordinatorNotice;
import dk.roedtraad.application.seminar.SeminarInvitations;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.support.CohortStoryTest;
import dk.roedtraad.support.Rest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A leader subscribes to her calendar: what is hers stands in it, under an address that only she has. */
class CalendarFeedTest extends CohortStoryTest {

  private static final ZonedDateTime NOW = on("2027-01-05", "09:00");
  private static final CoordinatorNotice NOTICE = new CoordinatorNotice("Samtale", List.of("…"), null);

  @Autowired
  private SeminarInvitations invitations;
  @Autowired
  private Calendars calendars;

  private Cohort cohort;
  private Course leader;

  @BeforeEach
  void aLeaderIsInvited() {
    itIs(NOW);
    cohort = aLaunchedCohort(Track.IMPLEMENTATION_SCHOOL, "2027-02-02");
    db.sql("update seminar set place = 'Hotel Fjorden' where cohort_id = ?").param(cohort.id()).update();
    leader = aLeader(cohort);
    invitations.invite(cohort.id(), 1);
  }

  @Test
  void whatTheLeaderWasInvitedToStandsInTheFeed() {
    var address = newLink(leader.leaderId());

    var feed = feed(address);
    assertThat(feed.status()).isEqualTo(200);
    assertThat(feed.raw().headers().firstValue("Content-Type")).get().asString().startsWith("text/calendar")
        .contains("UTF-8");
    assertThat(feed.raw().headers().firstValue("Cache-Control")).contains("private, no-store");
    assertThat(feed.raw().headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(feed.raw().headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(feed.raw().headers().firstValue("ETag")).isEmpty();
    assertThat(events(feed)).singleElement().satisfies(event -> {
      assertThat(event.getSummary().getValue()).startsWith("Seminar (2 dage)");
      assertThat(event.getStatus().isConfirmed()).isTrue();
      assertThat(event.getUid().getValue())
          .isEqualTo(cohorts.findSeminar(cohort.id(), 1).orElseThrow().calendarUid());
    });
  }

  @Test
  void whatIsMovedMovesAndWhatIsCancelledStaysAsCancelled() {
    var address = newLink(leader.leaderId());
    session(0, NOW.plusDays(10).toInstant());
    session(1, NOW.plusDays(12).toInstant());

    assertThat(session(address).getSequence().getValue()).isEqualTo(1);
    assertThat(session(address).getDateStart().getValue().toInstant()).isEqualTo(NOW.plusDays(12).toInstant());
    session(0, NOW.plusDays(10).toInstant());
    assertThat(session(address).getDateStart().getValue().toInstant()).as("what is older comes too late")
        .isEqualTo(NOW.plusDays(12).toInstant());

    calendars.takeOut(leader, calendars.shown(sessionUid(), leader.leaderId()).orElseThrow(), NOTICE);
    assertThat(session(address).getSequence().getValue()).isEqualTo(2);
    assertThat(session(address).getStatus().isCancelled()).isTrue();
    assertThat(session(address).getDescription().getValue()).as("the words stay").isEqualTo("Tag din plan med");
  }

  @Test
  void withTheWithdrawalIsCalledOffWhatIsAheadAndStaysWhatWas() {
    session(0, NOW.minusDays(3).toInstant());
    var address = newLink(leader.leaderId());
    assertThat(events(feed(address))).hasSize(2).allMatch(event -> event.getStatus().isConfirmed());

    change(leader, "withdrawal");
    runDueJobs();

    assertThat(events(feed(address))).hasSize(2).filteredOn(event -> event.getStatus().isConfirmed()).singleElement()
        .extracting(event -> event.getSummary().getValue()).isEqualTo("Samtale");
  }

  @Test
  void eachSeesTheirOwnAndNobodyElses() {
    var other = aLeader(cohort);

    assertThat(events(feed(newLink(other.leaderId())))).isEmpty();
    accounts.ensure(coach(), "Kirsten", "Konsulent", coach(), Group.COACH);
    assertThat(events(feed(newLink(coach())))).isEmpty();
  }

  @Test
  void aNewAddressEndsTheOldOneAndAWithdrawnOneLooksLikeOneThatNeverWas() {
    var first = newLink(leader.leaderId());
    var second = newLink(leader.leaderId());
    assertThat(second).isNotEqualTo(first).matches(".*/calendar/[A-Za-z0-9_-]{43}\\.ics");
    assertThat(feed(second).status()).isEqualTo(200);

    assertThat(as(leader.leaderId()).delete("/api/calendar-link").status()).isEqualTo(204);
    assertThat(as(leader.leaderId()).delete("/api/calendar-link").status()).isEqualTo(204);

    var never = feed("/calendar/" + "x".repeat(43) + ".ics");
    for (var gone : List.of(feed(first), feed(second), feed("/calendar/.ics"), feed("/calendar/x"))) {
      assertThat(gone.status()).isEqualTo(404);
      assertThat(gone.body()).isEqualTo(never.body());
      assertThat(gone.headerNames()).isEqualTo(never.headerNames());
    }
    assertThat(as(leader.leaderId()).get("/api/calendar-link").json().path("active").asBoolean()).isFalse();
  }

  @Test
  void theDatabaseDoesNotHoldTheAddress() {
    var secret = newLink(leader.leaderId()).replaceAll(".*/calendar/|\\.ics", "");

    assertThat(db.sql("select token_hash from calendar_link where person_id = ?").param(leader.leaderId())
        .query(String.class).single()).matches("[0-9a-f]{64}").doesNotContain(secret);
    var link = as(leader.leaderId()).get("/api/calendar-link");
    assertThat(link.json().path("active").asBoolean()).isTrue();
    assertThat(link.json().path("since").asText()).isEqualTo("5. januar 2027");
    assertThat(link.body()).doesNotContain(secret);
  }

  @Test
  void whoGuessesIsMadeToWait() {
    itIs(NOW.plusYears(1));
    for (int guess = 0; guess < 30; guess++) {
      assertThat(feed("/calendar/guess-" + guess + ".ics").status()).isEqualTo(404);
    }

    var refused = feed("/calendar/guess.ics");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.raw().headers().firstValue("Retry-After")).contains("60");
    itIs(NOW.plusYears(1).plusMinutes(1));
    assertThat(feed("/calendar/guess.ics").status()).isEqualTo(404);
  }

  @Test
  void onlyWhoIsLoggedInMakesAnAddress() {
    assertThat(Rest.anonymous(port).post("/api/calendar-link", Map.of()).status()).isEqualTo(401);
    assertThat(Rest.anonymous(port).get("/api/calendar-link").status()).isEqualTo(401);
    assertThat(Rest.anonymous(port).delete("/api/calendar-link").status()).isEqualTo(401);
  }

  private void session(int state, Instant start) {
    calendars.enter(leader, leader.leaderId(), new Happening(sessionUid(), state, start,
        start.plus(Duration.ofHours(1)), "Samtale", "Tag din plan med", null), before -> NOTICE);
  }

  private String sessionUid() {
    return "session-" + leader.id();
  }

  private VEvent session(String address) {
    return events(feed(address)).stream().filter(event -> event.getSummary().getValue().equals("Samtale")).findFirst()
        .orElseThrow();
  }

  private String newLink(String person) {
    var made = as(person).post("/api/calendar-link", Map.of());
    assertThat(made.status()).as(made.body()).isEqualTo(200);
    return made.json().path("address").asText();
  }

  private Rest.Response feed(String address) {
    return Rest.anonymous(port).get(address.replaceFirst("https?://[^/]+", ""));
  }

  private static List<VEvent> events(Rest.Response feed) {
    assertThat(feed.status()).isEqualTo(200);
    return Biweekly.parse(feed.body()).first().getEvents();
  }
}
