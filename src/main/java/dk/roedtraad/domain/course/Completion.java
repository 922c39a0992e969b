package dk.roedtraad.domain.course;

import java.util.List;

/**
 * Whether a course counts as completed, and why not.
 *
 * @param missing what stands in the way, in Danish; empty exactly when the course is completed
 */
public record Completion(List<String> missing) {

  public Completion {
    missing = List.copyOf(missing);
  }

  public boolean completed() {
    return missing.isEmpty();
  }
}
