package dk.roedtraad.application.dialogue;

import java.time.Instant;
import java.time.LocalDate;

/**
 * "Status og fremdrift" with one school. There is one for each school, for good: its rounds go on counting when the
 * school takes part again, so that what was said before can still be read.
 *
 * @param id business key of its process and of what is written in it
 * @param processInstanceId null while it does not go on
 * @param startedOn the day in Denmark on which it last began
 * @param endedAt null while it goes on
 */
public record Dialogue(String id, String schoolCode, String processInstanceId, LocalDate startedOn, Instant endedAt) {

  public boolean isRunning() {
    return processInstanceId != null;
  }
}
