package dk.roedtraad.domain.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * No group under five: what is told of people must fit at least so many of them that it points at nobody.
 *
 * <p>What is held back forms a group as well, and "all but one" points at the one. So if one to four people are left to
 * be hidden, others are hidden with them until they are five, from the largest groups, as long as five stay in each of
 * those. Where the groups have nobody to spare, the smallest is hidden as a whole.
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
   * Which of the people may be told of, by their places in the list.
   *
   * @param values one for each person: everything about the person that others may know too. In an order that tells
   *     nothing: who is hidden beside the others is the first of a group, and must not be seen to be
   */
  public static Set<Integer> toTell(List<String> values) {
    var groups = IntStream.range(0, values.size()).boxed()
        .collect(Collectors.groupingBy(values::get, TreeMap::new, Collectors.toCollection(ArrayList::new))).values();
    var told = groups.stream().filter(group -> isEnough(group.size())).collect(Collectors.toCollection(ArrayList::new));
    int hidden = values.size() - people(told);
    if (hidden > 0 && !isEnough(hidden) && !told.isEmpty()) {
      hideAlso(LEAST - hidden, told);
    }
    return told.stream().flatMap(Collection::stream).collect(Collectors.toSet());
  }

  private static void hideAlso(int missing, List<ArrayList<Integer>> told) {
    if (people(told) - LEAST * told.size() < missing) {
      told.remove(told.stream().min(Comparator.comparing(List::size)).orElseThrow());
      return;
    }
    for (int more = 0; more < missing; more++) {
      told.stream().max(Comparator.comparing(List::size)).orElseThrow().remove(0);
    }
  }

  private static int people(List<ArrayList<Integer>> groups) {
    return groups.stream().mapToInt(List::size).sum();
  }
}
