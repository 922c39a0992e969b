package dk.roedtraad.application.overview;

import java.util.List;

/**
 * The way one leader has taken, with times.
 *
 * @param instanceId the course in the engine while it runs, else null
 * @param statusName in Danish
 */
public record CoursePath(String leader, String school, String cohort, String instanceId, String statusName,
    List<Step> steps) {

  public CoursePath {
    steps = List.copyOf(steps);
  }

  /**
   * A step that was entered.
   *
   * @param entered when, in Danish words
   * @param left when it was done or left, in Danish words; null while it is open
   * @param result "Afsluttet", "I gang nu", "Sprunget over"
   */
  public record Step(String name, String result, String entered, String left) {}
}
