package dk.roedtraad.support;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Tools that a developer's machine may lack but a test machine must have.
 *
 * <p>Without a tool its tests are reported as skipped, with the reason. A test machine sets
 * {@code roedtraad.required.<tool>=true} and fails instead, so that no gate is ever passed by being left out.
 */
public final class TestMachine {
  private TestMachine() {}

  /**
   * Skips the running test, or fails it where the tool is required.
   *
   * @param tool   last part of the system property that requires it
   * @param reason what is missing and how to get it
   */
  public static void needs(String tool, boolean present, String reason) {
    if (!present && Boolean.getBoolean("roedtraad.required." + tool)) {
      fail(reason);
    }
    assumeTrue(present, reason);
  }
}
