package dk.roedtraad.application.course;

import java.util.Set;

/**
 * What a course instance knows from its start: ids, and the names that Tasklist shows.
 *
 * @param held flags of what is over already ({@link HeldFlags}). Known from the start they let a late leader pass by
 *     without being given a past phase's tasks; set afterwards they would leave those tasks behind as late
 */
public record CourseStart(Course course, String leaderName, String schoolName, String cohortName,
    String coordinatorId, Set<String> held) {

  public CourseStart {
    held = Set.copyOf(held);
  }

  /** For a course that starts before anything has been held. */
  public CourseStart(Course course, String leaderName, String schoolName, String cohortName, String coordinatorId) {
    this(course, leaderName, schoolName, cohortName, coordinatorId, Set.of());
  }
}
