package dk.roedtraad.application.overview;

import dk.roedtraad.application.cohort.Cohorts;
import dk.roedtraad.application.cohort.CrossSchoolMeeting;
import dk.roedtraad.application.cohort.Seminar;
import dk.roedtraad.application.course.Course;
import dk.roedtraad.application.portfolio.MyStep.State;
import dk.roedtraad.application.portfolio.PlannedStep;
import dk.roedtraad.application.portfolio.TrainingRound;
import dk.roedtraad.application.progress.CourseStep;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How far the leaders of one cohort are with each step: what the model draws, held against the read model. */
final class StepStates {

  private final List<PlannedStep> planned;
  private final Map<Integer, Seminar> seminars;
  private final CrossSchoolMeeting meeting;
  private final Map<String, Set<Integer>> roundsHeld;
  private final Instant now;

  /** @param roundsHeld which rounds of coaching or sparring were held, by course */
  StepStates(String cohortId, List<PlannedStep> planned, Cohorts cohorts, Map<String, Set<Integer>> roundsHeld,
      Instant now) {
    this.planned = planned;
    this.seminars = cohorts.seminars(cohortId).stream().collect(Collectors.toMap(Seminar::number, seminar -> seminar));
    this.meeting = cohorts.findMeeting(cohortId).orElse(null);
    this.roundsHeld = roundsHeld;
    this.now = now;
  }

  /** @param entered what the course has entered, in order */
  List<State> of(Course course, List<CourseStep> entered) {
    var lastHeld = IntStream.range(0, planned.size()).filter(at -> isHeld(planned.get(at))).max().orElse(-1);
    return IntStream.range(0, planned.size())
        .mapToObj(at -> state(planned.get(at), course, entered, at < lastHeld || course.endedAt() != null)).toList();
  }

  private boolean isHeld(PlannedStep step) {
    return switch (step.kind()) {
      case SEMINAR, MEETING -> held(step) == State.DONE;
      case FORM, TRAINING -> false;
    };
  }

  /** @param over whether nobody comes to the step any more who has not come to it yet */
  private State state(PlannedStep step, Course course, List<CourseStep> entered, boolean over) {
    return switch (step.kind()) {
      case SEMINAR, MEETING -> hadLeftBefore(step, course) ? State.PASSED : held(step);
      case FORM -> form(step, entered, over);
      case TRAINING -> TrainingRound.state(entered.stream().filter(one -> one.stepId().equals(step.id())).findFirst(),
          roundsHeld.getOrDefault(course.id(), Set.of()).contains(step.round()), over);
    };
  }

  private State form(PlannedStep step, List<CourseStep> entered, boolean over) {
    var ordinary = entered.stream().filter(one -> one.stepId().equals(step.id())).toList();
    if (ordinary.isEmpty()) {
      return over ? State.PASSED : State.LATER;
    }
    var late = entered.stream().filter(CourseStep::late).filter(isTheFormOf(ordinary.get(0))).toList();
    if (ordinary.stream().anyMatch(CourseStep::isDone) || late.stream().anyMatch(CourseStep::isDone)) {
      return State.DONE;
    }
    if (ordinary.stream().anyMatch(CourseStep::isOpen)) {
      return State.NOW;
    }
    return late.stream().anyMatch(CourseStep::isOpen) ? State.STILL_OPEN : State.PASSED;
  }

  private static Predicate<CourseStep> isTheFormOf(CourseStep step) {
    return late -> late.formId() != null && late.formId().equals(step.formId()) && late.round() == step.round();
  }

  /** Whoever had left the course was not there, however it went. */
  private boolean hadLeftBefore(PlannedStep step, Course course) {
    var starts = startOf(step);
    return course.endedAt() != null && (starts == null || course.endedAt().isBefore(starts));
  }

  private Instant startOf(PlannedStep step) {
    var seminar = seminars.get(step.number());
    return seminar != null ? seminar.startsAt() : meeting == null ? null : meeting.startsAt();
  }

  private State held(PlannedStep step) {
    var seminar = seminars.get(step.number());
    var starts = startOf(step);
    if (starts == null || now.isBefore(starts)) {
      return State.LATER;
    }
    return now.isBefore(seminar != null ? seminar.endsAt() : meeting.endsAt()) ? State.NOW : State.DONE;
  }
}
