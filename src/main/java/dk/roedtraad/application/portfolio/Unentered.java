package dk.roedtraad.application.portfolio;

import dk.roedtraad.application.cohort.CrossSchoolMeeting;
import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.portfolio.MyStep.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the steps are that a course has not come to, the same for everybody who looks. */
public final class Unentered {

  private final Course course;
  private final int lastHeld;
  private final int lastMissed;

  /**
   * @param planned the steps of the course, in order
   * @param seminars the cohort's, by number
   * @param meeting the meeting across schools; null while it has no date, and where there is none
   * @param lastHeld which step was the last that the cohort has met for; -1 where it has not met
   */
  public Unentered(List<PlannedStep> planned, Course course, Map<Integer, Seminar> seminars, CrossSchoolMeeting meeting,
      int lastHeld) {
    this.course = course;
    this.lastHeld = lastHeld;
    this.lastMissed = IntStream.range(0, planned.size())
        .filter(at -> course.beganAfter(heldAt(planned.get(at), seminars, meeting))).max().orElse(-1);
  }

  /** Null for what is not held yet, or is nothing that the cohort meets for. */
  private static Instant heldAt(PlannedStep step, Map<Integer, Seminar> seminars, CrossSchoolMeeting meeting) {
    return switch (step.kind()) {
      case SEMINAR -> Optional.ofNullable(seminars.get(step.number())).map(Seminar::heldAt).orElse(null);
      case MEETING -> meeting == null ? null : meeting.heldAt();
      case FORM, TRAINING -> null;
    };
  }

  /** @param at which of the planned steps, from 0 */
  public State state(int at) {
    if (at < lastMissed) {
      return State.STARTED_LATER;
    }
    return course.endedAt() != null || course.startedAt() != null && at < lastHeld ? State.PASSED : State.LATER;
  }
}
