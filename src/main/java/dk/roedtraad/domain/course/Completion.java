package dk.roedtraad.domain.course;

import java.util.List;

/**
 * Whether a course counts as completed, and why not.
 *
 * @param missing     what stands in the way, in Danish; empty exactly when the course is completed
 * @param recommended what was left out although recommended, in Danish; stands in nobody's way
 */
public record Completion(List<String> missing, List<String> recommended) {

  public Completion {
    missing = List.copyOf(missing);
    recommended = List.copyOf(recommended);
  }

  public boolean completed() {
    return missing.isEmpty();
  }
}
