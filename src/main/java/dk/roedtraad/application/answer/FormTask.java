package dk.roedtraad.application.answer;

/**
 * A form that is asked for at one step of one process.
 *
 * @param taskId id of the user task; null for a start form
 * @param processId id of the process definition's model, for example {@code seminar}
 * @param deploymentId the deployment whose form is meant: a running step keeps the form it was drawn with
 * @param courseId business key of the process: the key under which the answer is kept
 * @param formId id of the form, which is also its file name
 * @param round 1 for the first (or only) round
 * @param leaderId the leader the step is about; null where it is about nobody in particular
 * @param coachId that leader's konsulent, or null
 * @param assigneeId who has the task now, or fills in the start form; or null
 */
public record FormTask(String taskId, String processId, String deploymentId, String courseId, String formId, int round,
    String leaderId, String coachId, String assigneeId) {

  public FormKey key() {
    return new FormKey(courseId, formId, round);
  }

  /** A start form as that person drafts it, for the first, second or third time: see {@link FormKey#ofStart}. */
  FormTask draftedBy(String authorId, int time) {
    var key = FormKey.ofStart(processId, formId, time);
    return new FormTask(null, processId, deploymentId, key.courseId(), formId, time, null, null, authorId);
  }
}
