package dk.roedtraad.domain.reminder;

import java.util.Arrays;
import java.util.Objects;

/**
 * One row's answer from the decision table {@code reminder-policy}.
 *
 * @param id what the rule is remembered by: a task meets it once
 * @param text what the line in the mail begins with, in Danish; null for nothing
 */
public record ReminderRule(String id, ReminderAction action, String text) {

  private static final int LONGEST_ID = 64;

  public ReminderRule {
    Objects.requireNonNull(action, "action");
    if (id == null || id.isBlank() || id.length() > LONGEST_ID) {
      throw new IllegalArgumentException("A row of the decision table 'reminder-policy' has no name of 1 to "
          + LONGEST_ID + " characters in its output 'rule'. Give it one, deploy the table again and retry.");
    }
    text = text == null || text.isBlank() ? null : text.strip();
  }

  /** Reads what the decision table says; a misspelt action is named together with the ones that exist. */
  public static ReminderRule of(String id, String action, String text) {
    return Arrays.stream(ReminderAction.values()).filter(known -> known.name().equals(action)).findFirst()
        .map(known -> new ReminderRule(id, known, text))
        .orElseThrow(() -> new IllegalArgumentException("The row '" + id + "' of the decision table 'reminder-policy' "
            + "names the action '" + action + "', which does not exist. Use one of "
            + Arrays.toString(ReminderAction.values()) + "."));
  }
}
