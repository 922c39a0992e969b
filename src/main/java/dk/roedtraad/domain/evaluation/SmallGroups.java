package dk.roedtraad.domain.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * No group under five: what is told of people must fit at least so many of them that it points at nobody.
 *
 * <p>What is held back forms a group as well, and "all but one" points at the one. So if fewer than five people are left
 * to be hidden, the smallest of the other groups is hidden with them, until there are enough.
 */
public final class SmallGroups {

  /** The least size of a group in the evaluation. */
  public static final int LEAST = 5;

  private SmallGroups() {}

  /** Whether there are people enough to tell anything of them at all. */
  public static boolean isEnough(long people) {
    return people >= LEAST;
  }

  /**
   * Which of the values may be told.
   *
   * @param values one for each person: everything about the person that others may know too
   */
  public static Set<String> toTell(List<String> values) {
    var sizes = new TreeMap<>(values.stream().collect(Collectors.groupingBy(Function.identity(),
        Collectors.counting())));
    var told = sizes.keySet().stream().filter(value -> isEnough(sizes.get(value))).collect(Collectors.toSet());
    while (isTooFewToHide(values.size() - told.stream().mapToLong(sizes::get).sum()) && !told.isEmpty()) {
      told.remove(sizes.entrySet().stream().filter(group -> told.contains(group.getKey()))
          .min(Comparator.comparing(Map.Entry::getValue)).map(Map.Entry::getKey).orElseThrow());
    }
    return told;
  }

  private static boolean isTooFewToHide(long hidden) {
    return hidden > 0 && !isEnough(hidden);
  }
}
