package dk.roedtraad.application.dialogue;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The running dialogues in the engine. Called in the application's own name; joins the caller's transaction. */
public interface DialogueProcesses {

  /** Starts the process in the school's tenant; returns the id of the instance. */
  String start(Dialogue dialogue, String schoolName);

  /** Whether the instance runs; somebody may have ended it by hand. */
  boolean isThere(String processInstanceId);

  /**
   * Ends the process where it waits for the next round or for the school. False where it does not: somebody has said
   * something that is still to be answered, or the instance has ended.
   */
  boolean end(String processInstanceId);

  /** The question that is open, if there is one. */
  default Optional<OpenQuestion> question(String processInstanceId) {
    return Optional.ofNullable(questions(List.of(processInstanceId)).get(processInstanceId));
  }

  /** The open question of each instance that has one, asked of the engine in one go. */
  Map<String, OpenQuestion> questions(Collection<String> processInstanceIds);

  /** Gives the open question to another manager. */
  void handOver(String processInstanceId, String managerId);

  /** A question that waits for that manager; {@code dueAt} may be null. */
  record OpenQuestion(String taskId, String managerId, int round, Instant dueAt) {}
}
