package dk.roedtraad.application.play;

import java.util.List;
import java.util.Map;

/**
 * Forms as people meet them in Tasklist: opened and handed in by a person with the rights the person has, through the
 * same door and past the same checks.
 */
public interface PublicForms {

  /** Everything that somebody could fill in now for that cohort and its courses; the first to be due comes first. */
  List<OpenForm> openFor(String cohortId);

  /**
   * What a form opens with.
   *
   * @param courseId business key of the course or cohort that the task belongs to
   * @param round 1 for a step without rounds
   * @param values facts, earlier answers and drafts, as plain text, numbers, truth values, lists and maps
   */
  record Opened(String courseId, int round, Map<String, Object> values) {}

  Opened open(String personId, String taskId);

  /**
   * Hands in, in a transaction of its own.
   *
   * @throws dk.roedtraad.application.Refusal as anybody would be refused
   */
  void submit(String personId, String taskId, Map<String, Object> values);

  /** Starts a process with its start form. */
  void start(String personId, String processId, Map<String, Object> values);
}
