package dk.roedtraad.domain.answer;

import java.util.Arrays;
import java.util.List;

/**
 * Where a form takes an earlier answer from. Written {@code form-id.field}; several fields of one answer are joined by
 * {@code +}, and {@code :same} or {@code :earlier} asks for another round than the latest one.
 *
 * @param formId the form that was answered
 * @param fields the {@link FormField#name() names} of its fields, at least one
 * @param rounds the rounds of that form that are meant
 */
public record AnswerSource(String formId, List<String> fields, Rounds rounds) {

  /** Which rounds of a form are meant, seen from the round of the form that shows them. */
  public enum Rounds {
    /** The newest that has been handed in, whatever its number. */
    LATEST,
    /** The one with the same number. */
    SAME,
    /** All with a lower number. */
    EARLIER
  }

  public AnswerSource {
    fields = List.copyOf(fields);
  }

  /**
   * Reads sources with {@code |} between them, the best one first: the later ones stand in where there is nothing to
   * take from it.
   */
  public static List<AnswerSource> parseAll(String text) {
    return Arrays.stream(text.split("\\|", -1)).map(String::strip).map(AnswerSource::parse).toList();
  }

  private static AnswerSource parse(String text) {
    int dot = text.indexOf('.');
    int colon = text.indexOf(':', dot + 1);
    var fields = Arrays.stream(text.substring(dot + 1, colon < 0 ? text.length() : colon).split("\\+", -1))
        .map(String::strip).toList();
    if (dot < 1 || fields.contains("")) {
      throw new IllegalArgumentException("An earlier answer is named 'form-id.field', 'form-id.field+field' or "
          + "'form-id.field:same', but was '" + text + "'.");
    }
    return new AnswerSource(text.substring(0, dot), fields,
        colon < 0 ? Rounds.LATEST : rounds(text.substring(colon + 1).strip()));
  }

  private static Rounds rounds(String word) {
    return switch (word) {
      case "same" -> Rounds.SAME;
      case "earlier" -> Rounds.EARLIER;
      default -> throw new IllegalArgumentException(
          "The rounds of an earlier answer are 'same' or 'earlier', but were '" + word + "'.");
    };
  }
}
