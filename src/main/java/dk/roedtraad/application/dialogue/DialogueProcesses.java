package dk.roedtraad.application.dialogue;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** The open question of each instance that has one, asked of the engine in one go. One that ends meanwhile is left out. */
  Map<String, OpenQuestion> questions(Collection<String> processInstanceIds);

  /**
   * Asks another manager instead, who gets the open question.
   *
   * @return how often that has happened in this dialogue, this time included
   */
  int handOver(String processInstanceId, String managerId);

  /**
   * Lets a colleague of the manager who is asked have the open question.
   *
   * @throws org.springframework.dao.OptimisticLockingFailureException if it has been answered, or is answered or given
   *     away at the same moment
   */
  void takeOver(String taskId, String colleagueId);

  /**
   * A question that waits.
   *
   * @param managerId who has it
   * @param askedId who was asked: somebody else where a colleague has taken it over
   * @param dueAt may be null
   */
  record OpenQuestion(String taskId, String managerId, String askedId, int round, Instant dueAt) {

    OpenQuestion givenTo(String manager) {
      return new OpenQuestion(taskId, manager, manager, round, dueAt);
    }

    boolean isTakenOver() {
      return !Objects.equals(managerId, askedId);
    }
  }
}
