package dk.roedtraad.application.deadline;

import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.cohort.SeminarChanges;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.deadline.Anchor;
import dk.roedtraad.domain.deadline.AnchorDates;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.Deadlines;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * When a task is due: the rule from the coordinators' table, the days from the cohort's own plan,
 * the working days from the leader's own school.
 */
@Service
public class DueDates {

  private final DeadlineTable table;
  private final Cohorts cohorts;
  private final SeminarChanges changes;
  private final SchoolCalendars calendars;
  private final Clock clock;

  DueDates(DeadlineTable table, Cohorts cohorts, SeminarChanges changes, SchoolCalendars calendars, Clock clock) {
    this.table = table;
    this.cohorts = cohorts;
    this.changes = changes;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * When a task that is opened now is due.
   *
   * @param schoolCode the leader's school; null for a task of the whole cohort
   * @return empty for a step without a deadline, and where the event it is counted from has no date yet
   */
  public Optional<Instant> due(String step, String cohortId, Track track, Integer round, String schoolCode) {
    return due(step, anchors(cohortId), track, round, schoolCode);
  }

  /** As {@link #due(String, String, Track, Integer, String)}, with days that a cohort has or may get. */
  public Optional<Instant> due(String step, AnchorDates dates, Track track, Integer round, String schoolCode) {
    return table.find(step, track, round)
        .flatMap(rule -> Deadlines.due(rule, dates, calendars.of(schoolCode), clock.instant()));
  }

  /** When a task of a course that isn't open yet will be due; empty where that is counted from the day it opens, too. */
  public Optional<Instant> planned(String step, Course course, Integer round) {
    return table.find(step, course.track(), round).filter(rule -> rule.anchor() != Anchor.TASK_CREATED)
        .flatMap(rule -> Deadlines.due(rule, anchors(course.cohortId()), calendars.of(course.schoolCode()),
            clock.instant()));
  }

  /** Whether a task keeps its due date when the plan changes: it was counted from the day it opened, or there is none. */
  public boolean isCountedFromOpening(String step, Track track, Integer round) {
    return table.find(step, track, round).map(rule -> rule.anchor() == Anchor.TASK_CREATED).orElse(true);
  }

  /** The days of the cohort's seminars, and of its meeting once that has a date. A cancelled seminar has no days. */
  public AnchorDates anchors(String cohortId) {
    return anchors(cohortId, firstDays(cohortId));
  }

  /** As {@link #anchors(String)}, with one seminar on another day. */
  public AnchorDates anchors(String cohortId, int moved, LocalDate firstDay) {
    var firstDays = firstDays(cohortId);
    firstDays.put(moved, firstDay);
    return anchors(cohortId, firstDays);
  }

  private Map<Integer, LocalDate> firstDays(String cohortId) {
    var cancelled = changes.cancelled(cohortId);
    return cohorts.seminars(cohortId).stream().filter(seminar -> !cancelled.contains(seminar.number()))
        .collect(Collectors.toMap(Seminar::number, Seminar::firstDay));
  }

  private AnchorDates anchors(String cohortId, Map<Integer, LocalDate> firstDays) {
    var dates = AnchorDates.none();
    for (var seminar : firstDays.entrySet()) {
      var lastDay = seminar.getValue().plusDays(1);
      dates = dates.with(Anchor.startOfSeminar(seminar.getKey()), seminar.getValue())
          .with(Anchor.endOfSeminar(seminar.getKey()), lastDay).withEventEnding(lastDay);
    }
    var meeting = cohorts.findMeeting(cohortId);
    return meeting.isEmpty() ? dates : dates.withEventEnding(CopenhagenTime.dayOf(meeting.get().endsAt()));
  }
}
