package dk.roedtraad.application.progress;

/** What kind of step a course has entered. */
public enum StepKind {
  /** A form of somebody. */
  USER_TASK,
  /** The time before a seminar, "Forberedelse". */
  PHASE,
  /** A round of individual coaching or sparring. */
  TRAINING
}
