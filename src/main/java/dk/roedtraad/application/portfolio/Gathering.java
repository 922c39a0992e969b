package dk.roedtraad.application.portfolio;

import dk.roedtraad.application.cohort.CrossSchoolMeeting;
import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.portfolio.MyStep.State;
import java.time.Instant;

/**
 * How far a seminar or the meeting across schools is for one leader, the same for everybody who looks. Whether the leader
 * came is not said here: that is attendance, and not for everybody to know. Who had left, or began later, was not there.
 */
public final class Gathering {

  private Gathering() {}

  /** @param seminar null while it has no date */
  public static State state(Seminar seminar, Course course, Instant now) {
    if (seminar == null) {
      return withoutDate(course);
    }
    return state(seminar.startsAt(), seminar.endsAt(), seminar.heldAt(), course, now);
  }

  /** @param meeting null while it has no date */
  public static State state(CrossSchoolMeeting meeting, Course course, Instant now) {
    return meeting == null ? withoutDate(course)
        : state(meeting.startsAt(), meeting.endsAt(), meeting.heldAt(), course, now);
  }

  private static State withoutDate(Course course) {
    return course.endedAt() == null ? State.LATER : State.PASSED;
  }

  private static State state(Instant startsAt, Instant endsAt, Instant heldAt, Course course, Instant now) {
    if (course.beganAfter(heldAt)) {
      return State.STARTED_LATER;
    }
    if (course.endedAt() != null && (course.startedAt() == null || course.endedAt().isBefore(startsAt))) {
      return State.PASSED;
    }
    if (course.startedAt() == null || now.isBefore(startsAt)) {
      return State.LATER;
    }
    return now.isBefore(endsAt) ? State.NOW : State.DONE;
  }
}
