package dk.roedtraad.application.answer;

import java.time.Instant;
import java.util.Map;

/**
 * One handed-in form.
 *
 * @param taskId the task it was handed in for; null for a start form
 * @param values field key to value, exactly as typed
 */
public record Answer(String id, String courseId, String formId, int round, String taskId, String authorId,
    Map<String, Object> values, Instant submittedAt) {

  /** The same answer with other values, for example those that somebody may read. */
  public Answer withValues(Map<String, Object> others) {
    return new Answer(id, courseId, formId, round, taskId, authorId, others, submittedAt);
  }
}
