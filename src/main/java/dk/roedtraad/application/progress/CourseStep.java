package dk.roedtraad.application.progress;

import java.time.Instant;

/**
 * One step that a course has entered, and what became of it. Holds no text, no person and no due date: who has an open
 * task and when it is due can change at any time, so that is asked of the open task itself and never kept twice.
 *
 * @param id the task or the activity instance in the engine
 * @param courseId business key
 * @param processId id of the process definition's model
 * @param stepId id of the element in the model
 * @param name as people read it
 * @param formId the form of a user task; null for the others
 * @param round 1 where there is only one
 * @param phaseId the phase the step stands in; a step of the course that stands in none is a phase of its own; null in
 *     other processes
 * @param late handed in, or still to be handed in, after its phase was over
 * @param doneAt null unless the step was completed
 * @param endedAt null unless it was left undone: the internat began, the course ended
 */
public record CourseStep(String id, String courseId, String processId, String stepId, String name, StepKind kind,
    String formId, int round, String phaseId, boolean late, Instant enteredAt, Instant doneAt, Instant endedAt) {

  public boolean isOpen() {
    return doneAt == null && endedAt == null;
  }

  public boolean isDone() {
    return doneAt != null;
  }

  /** Whether the step is a phase, or a step of the course that stands in none. */
  public boolean isPhase() {
    return stepId.equals(phaseId) && !late;
  }
}
