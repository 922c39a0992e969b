package dk.roedtraad.application.dialogue;

import dk.roedtraad.domain.dialogue.SchoolStatus;
import dk.roedtraad.domain.dialogue.TimeGiven;
import java.time.LocalDate;
import java.util.List;

/**
 * What has been said between one school and the coordinators, for both of them.
 *
 * @param taskId the question that waits for the reader, or null
 * @param colleagues the question that waits for a colleague of the reader's, who may answer instead; or null
 * @param rounds the newest first
 */
public record SchoolDialogue(String school, String taskId, Colleagues colleagues, List<Round> rounds) {

  public SchoolDialogue {
    rounds = List.copyOf(rounds);
  }

  /** A question that somebody else has; {@code who} is the person's name. */
  public record Colleagues(String taskId, String who) {}

  /**
   * One round.
   *
   * @param open whether it still waits for the school
   * @param said null where the school did not answer
   * @param reply null where the coordinator did not answer
   */
  public record Round(int number, LocalDate askedOn, boolean open, Said said, Reply reply) {}

  /** What the school said; {@code action} may be empty. Names are empty where what was written has been deleted. */
  public record Said(LocalDate on, String by, SchoolStatus status, TimeGiven timeGiven, String action,
      boolean wantsDialogue) {}

  /** What the coordinator answered. */
  public record Reply(LocalDate on, String by, String text) {}
}
