package dk.roedtraad.domain.leader;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Whether two names may mean the same school: a slip of the keys, a word more or less, words in another order. */
final class SchoolNames {

  private static final int SHORTEST_WORD_THAT_TELLS = 4;

  private SchoolNames() {}

  static boolean lookAlike(SchoolCode one, SchoolCode other) {
    String a = one.value();
    String b = other.value();
    return !a.equals(b) && (isContained(a, b) || distanceAtMost(a, b, allowedSlips(Math.min(a.length(), b.length()))));
  }

  private static int allowedSlips(int length) {
    return length < 5 ? 0 : length < 8 ? 1 : 2;
  }

  /** Every word of the shorter name stands in the longer one, and they are more than a filler. */
  private static boolean isContained(String a, String b) {
    String shorter = a.length() <= b.length() ? a : b;
    String longer = shorter.equals(a) ? b : a;
    String firstWord = shorter.substring(0, shorter.indexOf('-') < 0 ? shorter.length() : shorter.indexOf('-'));
    if (shorter.length() < SHORTEST_WORD_THAT_TELLS || !longer.contains(firstWord)) {
      return false;
    }
    Set<String> words = new HashSet<>(Arrays.asList(longer.split("-")));
    return words.containsAll(Arrays.asList(shorter.split("-")));
  }

  /** Levenshtein's distance, given up as soon as it is beyond the limit; only the cells near the diagonal count. */
  private static boolean distanceAtMost(String a, String b, int limit) {
    if (limit == 0 || Math.abs(a.length() - b.length()) > limit) {
      return false;
    }
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    Arrays.setAll(above, column -> column);
    for (int i = 1; i <= a.length(); i++) {
      Arrays.fill(row, limit + 1);
      row[0] = i;
      int best = row[0];
      for (int j = Math.max(1, i - limit); j <= Math.min(b.length(), i + limit); j++) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
        best = Math.min(best, row[j]);
      }
      if (best > limit) {
        return false;
      }
      int[] spare = above;
      above = row;
      row = spare;
    }
    return above[b.length()] <= limit;
  }
}
