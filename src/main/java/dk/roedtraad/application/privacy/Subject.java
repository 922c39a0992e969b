package dk.roedtraad.application.privacy;

import java.util.Set;

/**
 * Somebody whose data is looked for.
 *
 * @param id user id
 * @param pseudonym what stands, or will stand, in its place
 * @param keys business keys of what is the person's own: courses, 4D cycles
 * @param mentions how the person is mentioned in texts
 */
public record Subject(String id, String pseudonym, Set<String> keys, Mentions mentions) {

  public Subject {
    keys = Set.copyOf(keys);
  }
}
