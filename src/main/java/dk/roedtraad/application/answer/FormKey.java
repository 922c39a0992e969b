package dk.roedtraad.application.answer;

/**
 * Under which answers and drafts are kept. Never a task's id: a task can be ended, and its form asked for again.
 *
 * @param courseId business key of the process; null for the form of a process that nobody has started yet
 */
public record FormKey(String courseId, String formId, int round) {

  private static final String START = "start:";

  /**
   * For the draft of a start form, which belongs to no course yet. Business keys are random UUIDs, which hold no colon,
   * so the two never meet.
   *
   * @param time 1 for the first time that its author starts the process. What arrives late, when the form is handed in,
   *     is thereby never taken for the draft of the next time
   */
  static FormKey ofStart(String processId, String formId, int time) {
    return new FormKey(START + processId, formId, time);
  }

  /** Whether it is the key of a start form's draft. */
  public boolean isOfStart() {
    return courseId != null && courseId.startsWith(START);
  }
}
