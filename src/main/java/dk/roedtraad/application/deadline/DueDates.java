package dk.roedtraad.application.deadline;

import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.domain.cohort.Track;
import dk.roedtraad.domain.deadline.Anchor;
import dk.roedtraad.domain.deadline.AnchorDates;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.Deadlines;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * When a task is due: the rule from the coordinators' table, the days from the cohort's own plan,
 * the working days from the leader's own school.
 */
@Service
public class DueDates {

  private final DeadlineTable table;
  private final Cohorts cohorts;
  private final SchoolCalendars calendars;
  private final Clock clock;

  DueDates(DeadlineTable table, Cohorts cohorts, SchoolCalendars calendars, Clock clock) {
    this.table = table;
    this.cohorts = cohorts;
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

  /** The days of the cohort's seminars, and of its meeting once that has a date. */
  public AnchorDates anchors(String cohortId) {
    var dates = AnchorDates.none();
    for (var seminar : cohorts.seminars(cohortId)) {
      dates = dates.with(Anchor.startOfSeminar(seminar.number()), seminar.firstDay())
          .with(Anchor.endOfSeminar(seminar.number()), seminar.lastDay())
          .withEventEnding(seminar.lastDay());
    }
    var meeting = cohorts.findMeeting(cohortId);
    return meeting.isEmpty() ? dates : dates.withEventEnding(CopenhagenTime.dayOf(meeting.get().endsAt()));
  }
}
