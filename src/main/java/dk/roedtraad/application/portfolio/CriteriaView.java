package dk.roedtraad.application.portfolio;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The eight sentences before and after, as far as they are answered.
 *
 * @param beforeAt "5. januar 2027", or null
 * @param afterAt as {@code beforeAt}
 */
public record CriteriaView(List<Row> rows, String beforeAt, String afterAt) {

  public CriteriaView {
    rows = List.copyOf(rows);
  }

  /**
   * One sentence.
   *
   * @param before 1 ("Ikke endnu") to 3 ("Ja"), or null
   * @param beforeWord the same in Danish, or null
   */
  public record Row(String sentence, Integer before, String beforeWord, Integer after, String afterWord) {}

  /** How many of the sentences the leader could say before; null without answers. */
  @JsonProperty
  public Integer sayableBefore() {
    return beforeAt == null ? null : (int) rows.stream().filter(row -> Integer.valueOf(3).equals(row.before())).count();
  }

  /** How many of the sentences the leader can say after; null without answers. */
  @JsonProperty
  public Integer sayableAfter() {
    return afterAt == null ? null : (int) rows.stream().filter(row -> Integer.valueOf(3).equals(row.after())).count();
  }
}
