package dk.roedtraad.application.seminar;

import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.CrossSchoolMeeting;
import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.cohort.SeminarChanges;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.course.Courses;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import dk.roedtraad.domain.deadline.DanishDates;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a leader can still come to, or not come to. */
@Component
class EventsToCome {

  /**
   * One event of one leader's course.
   *
   * @param name as people call it, with its date
   */
  record EventToCome(Course course, CourseEvent event, String uid, String name) {}

  private final Courses courses;
  private final Cohorts cohorts;
  private final SeminarChanges changes;
  private final Clock clock;

  EventsToCome(Courses courses, Cohorts cohorts, SeminarChanges changes, Clock clock) {
    this.courses = courses;
    this.cohorts = cohorts;
    this.changes = changes;
    this.clock = clock;
  }

  /** The event of the leader's running course, if it has a date and is not over. */
  Optional<EventToCome> find(String leaderId, CourseEvent event) {
    return courses.ofLeader(leaderId).stream().filter(Course::isRunning).filter(course -> event.isOn(course.track()))
        .flatMap(course -> find(course, event).stream()).findFirst();
  }

  private Optional<EventToCome> find(Course course, CourseEvent event) {
    return event.seminarNumber() == null
        ? cohorts.findMeeting(course.cohortId()).filter(meeting -> clock.instant().isBefore(meeting.endsAt()))
            .map(meeting -> new EventToCome(course, event, meeting.calendarUid(), name(meeting)))
        : cohorts.findSeminar(course.cohortId(), event.seminarNumber())
            .filter(seminar -> clock.instant().isBefore(seminar.endsAt()) && !changes.isCancelled(seminar))
            .map(seminar -> new EventToCome(course, event, seminar.calendarUid(), name(course, seminar)));
  }

  private static String name(CrossSchoolMeeting meeting) {
    return CrossSchoolMeeting.NAME + " den " + DanishDates.longDate(CopenhagenTime.dayOf(meeting.startsAt()));
  }

  private static String name(Course course, Seminar seminar) {
    return course.track().seminarName(seminar.number()) + " den "
        + DanishDates.range(seminar.firstDay(), seminar.lastDay());
  }
}
