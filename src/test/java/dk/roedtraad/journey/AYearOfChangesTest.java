package dk.roedtraad.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.cohort.Cohort;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.reminder.ReminderService;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import dk.roedtraad.domain.deadline.SchoolCalendar;
import dk.roedtraad.support.MoveStory;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An internat that is put off all through a year: over Christmas, onto Easter and the night the clocks go forward, over
 * the summer, onto the night they go back. Calendars with double, dead or shifted entries and reminders that come after
 * the event or of a day that holds no more are what people complain about.
 */
class AYearOfChangesTest extends MoveStory {

  private static final String PREPARATION = "userTask_describeChallenges";
  private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
  private static final LocalDate LAST = LocalDate.of(2027, 11, 30);
  /** On which day it is moved, and to which first day. */
  private static final Map<LocalDate, String> MOVES = Map.of(
      LocalDate.of(2026, 12, 22), "2027-02-02",
      LocalDate.of(2027, 1, 25), "2027-03-27",
      LocalDate.of(2027, 3, 22), "2027-05-05",
      LocalDate.of(2027, 4, 20), "2027-08-10",
      LocalDate.of(2027, 7, 28), "2027-10-30",
      LocalDate.of(2027, 10, 25), "2027-11-16");

  @Autowired
  private ReminderService reminders;

  private final List<Reminder> reminded = new ArrayList<>();

  /** The reminders of one morning, and what they were about then. */
  private record Reminder(LocalDate day, String text, LocalDate due, LocalDate internat) {}

  @Test
  void theCalendarShowsOneEntryAtItsHourAndEachReminderComesBeforeItsDay() {
    var cohort = aCohortUnderWay(FIRST_DAY, "2028-03-07", "2028-05-16");
    var leader = aLeader(cohort);
    invite(cohort);

    for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      aMorning(day, cohort, leader);
      if (MOVES.containsKey(day)) {
        move(cohort, MOVES.get(day));
        assertThat(entriesOf(leader)).as("the calendar on %s", day).containsExactly(entry(MOVES.get(day)));
      }
    }

    runDueJobs();
    assertThat(steps(leader, leader.leaderId())).containsExactly("REQUEST 0", "REQUEST 1", "REQUEST 2", "REQUEST 3",
        "REQUEST 4", "REQUEST 5", "REQUEST 6");
    assertThat(variable(leader, "seminar1Held")).isEqualTo(true);
    assertThat(reminded).isNotEmpty().allSatisfy(reminder -> {
      assertThat(SchoolCalendar.usual().isWorkingDay(reminder.day())).as("%s", reminder).isTrue();
      assertThat(reminder.day()).as("%s", reminder).isBefore(reminder.internat());
      assertThat(reminder.text()).contains("Frist: " + DanishDates.full(reminder.due()));
      assertThat(reminder.due()).isBefore(reminder.internat());
    });
  }

  private void aMorning(LocalDate day, Cohort cohort, Course leader) {
    itIs(day.atTime(8, 0).atZone(CopenhagenTime.ZONE));
    var internat = cohorts.findSeminar(cohort.id(), 1).orElseThrow().firstDay();
    var due = taskService.createTaskQuery().processInstanceBusinessKey(leader.id()).taskDefinitionKey(PREPARATION)
        .count() == 0 ? null : due(leader, PREPARATION);
    reminders.remind();
    db.sql("select text_body from mail where kind = 'REMINDER_DIGEST' and recipient_id = ? and text_body like ?"
        + " and created_at >= ?").params(leader.leaderId(), "%Beskriv udfordringer%",
        day.atStartOfDay(CopenhagenTime.ZONE).toOffsetDateTime()).query(String.class).list()
        .forEach(text -> reminded.add(new Reminder(day, text, due, internat)));
  }

  /** UID aside: what a calendar shows of the internat. */
  private record Entry(Instant start, Instant end) {}

  private static Entry entry(String firstDay) {
    var day = LocalDate.parse(firstDay);
    return new Entry(CopenhagenTime.at(day, LocalTime.of(10, 0)), CopenhagenTime.at(day.plusDays(1), LocalTime.of(15, 0)));
  }

  /** A calendar that does with each file what RFC 5546 asks of it, by another library than the one that wrote them. */
  private List<Entry> entriesOf(Course leader) {
    var sequences = new HashMap<String, Integer>();
    var shown = new HashMap<String, Entry>();
    for (var file : calendar(leader, leader.leaderId())) {
      var event = read(file);
      var uid = event.getRequiredProperty(Property.UID).getValue();
      var sequence = Integer.parseInt(event.getRequiredProperty(Property.SEQUENCE).getValue());
      if (sequence > sequences.getOrDefault(uid, -1)) {
        sequences.put(uid, sequence);
        shown.put(uid, new Entry(Instant.from(event.<ZonedDateTime>getDateTimeStart().getDate()),
            Instant.from(event.<ZonedDateTime>getDateTimeEnd().getDate())));
      }
    }
    return List.copyOf(shown.values());
  }

  private static VEvent read(String file) {
    try {
      return (VEvent) new CalendarBuilder().build(new StringReader(file)).getComponents(Component.VEVENT).get(0);
    } catch (Exception unreadable) {
      throw new AssertionError("No calendar can read this:\n" + file, unreadable);
    }
  }
}
