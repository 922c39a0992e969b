package dk.roedtraad.domain.leader;

import java.util.Arrays;
import java.util.Set;

/**
 * A school's name, prepared for the question whether another name may mean the same school: a slip of the keys, a word
 * more or less, words in another order.
 *
 * @param code  the school's code
 * @param name  the name as people write it
 * @param words the words of the code
 */
public record SchoolName(String code, String name, Set<String> words) {

  private static final int SHORTEST_NAME_THAT_TELLS = 4;

  /** @param code the code made of the name */
  public static SchoolName of(String code, String name) {
    return new SchoolName(code, name, Set.copyOf(Arrays.asList(code.split("-"))));
  }

  /** Whether the two are not the same school, but one may be a slip of the keys for the other. */
  public boolean looksLike(SchoolName other) {
    return !code.equals(other.code) && (isPartOf(other) || other.isPartOf(this)
        || distanceAtMost(code, other.code, allowedSlips(Math.min(code.length(), other.code.length()))));
  }

  private static int allowedSlips(int length) {
    return length < 5 ? 0 : length < 8 ? 1 : 2;
  }

  /** Every word of this name stands in the other one, and they are more than a filler. */
  private boolean isPartOf(SchoolName other) {
    return code.length() >= SHORTEST_NAME_THAT_TELLS && other.words.containsAll(words);
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
