package dk.roedtraad.domain.deadline;

import java.util.Arrays;
import java.util.Objects;

/**
 * One row's answer from the decision table {@code deadlines}: so many working days before or after an anchor.
 *
 * @param anchor      the day to count from
 * @param workingDays negative is before the anchor
 */
public record DeadlineRule(Anchor anchor, int workingDays) {
  private static final int MOST_WORKING_DAYS = 500;

  public DeadlineRule {
    Objects.requireNonNull(anchor, "anchor");
    if (Math.abs((long) workingDays) > MOST_WORKING_DAYS) {
      throw new IllegalArgumentException("A deadline of " + workingDays + " working days is beyond "
          + MOST_WORKING_DAYS + ". Correct the row in the decision table 'deadlines'.");
    }
  }

  /** Reads what the decision table says; a misspelt anchor is named together with the ones that exist. */
  public static DeadlineRule of(String anchor, int workingDays) {
    return Arrays.stream(Anchor.values()).filter(known -> known.name().equals(anchor)).findFirst()
        .map(known -> new DeadlineRule(known, workingDays))
        .orElseThrow(() -> new IllegalArgumentException("The decision table 'deadlines' names the anchor '" + anchor
            + "', which does not exist. Use one of " + Arrays.toString(Anchor.values()) + "."));
  }
}
