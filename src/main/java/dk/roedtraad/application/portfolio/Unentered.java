package dk.roedtraad.application.portfolio;

import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.portfolio.MyStep.State;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the steps are that a course has not come to, the same for everybody who looks. */
public final class Unentered {

  private final Course course;
  private final int lastHeld;
  private final int lastMissed;

  /**
   * @param planned the steps of the course, in order
   * @param seminars the cohort's, by number
   * @param lastHeld which step was the last that the cohort has met for; -1 where it has not met
   */
  public Unentered(List<PlannedStep> planned, Course course, Map<Integer, Seminar> seminars, int lastHeld) {
    this.course = course;
    this.lastHeld = lastHeld;
    this.lastMissed = IntStream.range(0, planned.size()).filter(at -> isMissed(planned.get(at), course, seminars)).max()
        .orElse(-1);
  }

  private static boolean isMissed(PlannedStep step, Course course, Map<Integer, Seminar> seminars) {
    return step.kind() == PlannedStep.Kind.SEMINAR && seminars.containsKey(step.number())
        && course.beganAfter(seminars.get(step.number()));
  }

  /** @param at which of the planned steps, from 0 */
  public State state(int at) {
    if (at < lastMissed) {
      return State.STARTED_LATER;
    }
    return course.endedAt() != null || course.startedAt() != null && at < lastHeld ? State.PASSED : State.LATER;
  }
}
