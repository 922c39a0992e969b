package dk.roedtraad.domain.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One column of a field of kind {@link FieldKind#ROWS}.
 *
 * @param key      the name of the value in each row
 * @param type     what the value must be
 * @param optional whether a row may leave it out
 */
public record RowColumn(String key, Type type, boolean optional) {

  /** What a cell may hold. */
  public enum Type { TEXT, BOOLEAN, INTEGER, NUMBER, DATE }

  /** Reads {@code leaderId:text,day1:boolean,note:text?}; a question mark makes a column optional. */
  public static List<RowColumn> parse(String itemKeys) {
    return Arrays.stream(itemKeys.split(",")).map(RowColumn::parseOne).toList();
  }

  private static RowColumn parseOne(String text) {
    String[] parts = text.trim().split(":");
    if (parts.length != 2 || parts[0].isBlank()) {
      throw new IllegalArgumentException("A column is written 'key:type', but was '" + text.trim() + "'.");
    }
    boolean optional = parts[1].endsWith("?");
    String type = optional ? parts[1].substring(0, parts[1].length() - 1) : parts[1];
    return new RowColumn(parts[0].trim(), Type.valueOf(type.trim().toUpperCase(Locale.ROOT)), optional);
  }
}
