package dk.roedtraad.application.overview;

import dk.roedtraad.application.progress.CourseStep;
import dk.roedtraad.application.training.TrainingService;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a leader is asked to hand in by a day: a form of the course, or the choice of a time for coaching or sparring, which
 * is all that the course of the implementation schools asks for. Action Learning takes the time it takes, and is not among it.
 *
 * @param steps as often as the course has asked: one that is handed in late is the same form
 */
record AskedForm(List<CourseStep> steps) {

  static Stream<AskedForm> of(List<CourseStep> entered) {
    return entered.stream().filter(step -> isOfTheCourse(step) || isChoiceOfTime(step))
        .collect(Collectors.groupingBy(AskedForm::key)).values().stream().map(AskedForm::new);
  }

  private static boolean isOfTheCourse(CourseStep step) {
    return step.formId() != null && step.phaseId() != null;
  }

  private static boolean isChoiceOfTime(CourseStep step) {
    return TrainingService.CHOOSE_TIME.equals(step.formId());
  }

  /** New times are a new question, answered or not on its own. */
  private static List<Object> key(CourseStep step) {
    return List.of(step.courseId(), step.formId(), step.round(), isChoiceOfTime(step) ? step.id() : "");
  }

  Instant askedAt() {
    return steps.stream().map(CourseStep::enteredAt).min(Instant::compareTo).orElseThrow();
  }

  Optional<Instant> handedInAt() {
    return steps.stream().map(CourseStep::doneAt).filter(Objects::nonNull).min(Instant::compareTo);
  }

  /** Its time went by without it, whether it can still be handed in or not. */
  boolean isLacking() {
    return handedInAt().isEmpty() && steps.stream().noneMatch(step -> step.isOpen() && !step.late());
  }
}
