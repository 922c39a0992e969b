package dk.roedtraad.domain.course;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;

/**
 * How many of a group said yes, told so that nobody's own answer can be read from it.
 *
 * <p>That none or all said it would tell what each of them said, so the ends are blurred: "højst 1", "mindst 8".
 *
 * @param people how many answered; see {@link #isCrowd}
 * @param count how many said yes, never fewer than 1 and never more than all but one
 */
public record GroupFigure(int people, int count) {

  private static final int CROWD = 5;

  public GroupFigure {
    if (people < CROWD || count < 1 || count >= people) {
      throw new IllegalArgumentException("A figure of " + count + " of " + people + " would tell what single people said.");
    }
  }

  /** @param exact how many really said yes */
  public static GroupFigure of(int people, int exact) {
    return new GroupFigure(people, Math.min(Math.max(exact, 1), people - 1));
  }

  /**
   * Whether a figure may be made of these people at all: at least five, and no school has more than half of them. A figure
   * of a cohort that is nearly one school's would be that school's.
   *
   * @param schools the school of each of them
   */
  public static boolean isCrowd(Collection<String> schools) {
    var largest = new HashSet<>(schools).stream().mapToInt(school -> Collections.frequency(schools, school)).max();
    return schools.size() >= CROWD && largest.orElse(0) * 2 <= schools.size();
  }

  /** "5 af 9", "højst 1 af 9", "mindst 8 af 9". */
  public String words() {
    var blur = count == 1 ? "højst " : count == people - 1 ? "mindst " : "";
    return blur + count + " af " + people;
  }
}
