package dk.roedtraad.application.overview;

import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.CrossSchoolMeeting;
import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.portfolio.Gathering;
import dk.roedtraad.application.portfolio.MyStep.State;
import dk.roedtraad.application.portfolio.PlannedStep;
import dk.roedtraad.application.portfolio.TrainingRound;
import dk.roedtraad.application.portfolio.Unentered;
import dk.roedtraad.application.progress.CourseStep;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How far the leaders of one cohort are with each step: what the model draws, held against the read model. */
final class StepStates {

  private final List<PlannedStep> planned;
  private final Map<Integer, Seminar> seminars;
  private final CrossSchoolMeeting meeting;
  private final Map<String, Set<Integer>> roundsHeld;
  private final Instant now;

  /**
   * @param cancelled numbers of the seminars that have no date until they get a new one
   * @param roundsHeld which rounds of coaching or sparring were held, by course
   */
  StepStates(String cohortId, List<PlannedStep> planned, Cohorts cohorts, Set<Integer> cancelled,
      Map<String, Set<Integer>> roundsHeld, Instant now) {
    this.planned = planned;
    this.seminars = cohorts.seminars(cohortId).stream().filter(seminar -> !cancelled.contains(seminar.number()))
        .collect(Collectors.toMap(Seminar::number, seminar -> seminar));
    this.meeting = cohorts.findMeeting(cohortId).orElse(null);
    this.roundsHeld = roundsHeld;
    this.now = now;
  }

  /** @param entered what the course has entered, in order */
  List<State> of(Course course, List<CourseStep> entered) {
    var lastHeld = IntStream.range(0, planned.size()).filter(at -> isHeld(planned.get(at))).max().orElse(-1);
    var unentered = new Unentered(planned, course, seminars, meeting, lastHeld);
    return IntStream.range(0, planned.size())
        .mapToObj(at -> state(planned.get(at), course, entered, unentered.state(at))).toList();
  }

  private boolean isHeld(PlannedStep step) {
    return switch (step.kind()) {
      case SEMINAR -> seminars.containsKey(step.number()) && !now.isBefore(seminars.get(step.number()).endsAt());
      case MEETING -> meeting != null && !now.isBefore(meeting.endsAt());
      case FORM, TRAINING -> false;
    };
  }

  /** @param unentered what the step is while the course has not come to it */
  private State state(PlannedStep step, Course course, List<CourseStep> entered, State unentered) {
    return switch (step.kind()) {
      case SEMINAR -> Gathering.state(seminars.get(step.number()), course, now);
      case MEETING -> Gathering.state(meeting, course, now);
      case FORM -> form(step, entered, unentered);
      case TRAINING -> TrainingRound.state(entered.stream().filter(one -> one.stepId().equals(step.id())).findFirst(),
          roundsHeld.getOrDefault(course.id(), Set.of()).contains(step.round()), unentered);
    };
  }

  private static State form(PlannedStep step, List<CourseStep> entered, State unentered) {
    var asked = entered.stream().filter(step::isAskedIn).toList();
    if (asked.isEmpty()) {
      return unentered;
    }
    if (asked.stream().anyMatch(CourseStep::isDone)) {
      return State.DONE;
    }
    return asked.stream().filter(CourseStep::isOpen).findFirst().map(open -> open.late() ? State.STILL_OPEN : State.NOW)
        .orElse(State.PASSED);
  }
}
