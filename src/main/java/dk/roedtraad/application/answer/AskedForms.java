package dk.roedtraad.application.answer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which form each task asks for, kept until the form is handed in: also when the task has ended without that. Every
 * call joins the transaction of its caller.
 */
public interface AskedForms {

  /** Adds the task, or notes whose it is now. The time is that of the first call. */
  void remember(FormTask task, Instant askedAt);

  Optional<AskedForm> find(String taskId);

  /** Every task that asked for that form in that round. */
  List<AskedForm> find(FormKey key);

  /**
   * Holds the form until the transaction ends: of handing in and saving a draft one waits for the other, so that no
   * draft comes back after its answer.
   */
  void lock(FormKey key);

  void forget(String taskId);

  void forgetAllOfCourse(String courseId);

  /** Forgets what was asked of that leader, and the person's name wherever else it stands. */
  void forgetPerson(String personId);
}
