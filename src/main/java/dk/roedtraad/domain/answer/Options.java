package dk.roedtraad.domain.answer;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where the options of a choice come from: from the form itself, from a fact, or from an expression.
 *
 * @param fixed      the options that the form lists
 * @param valuesKey  the name of the fact that lists them, or {@code null}; it comes before the others
 * @param expression what computes them, or {@code null}
 */
public record Options(List<Choice> fixed, String valuesKey, Expression expression) {

  public static final Options NONE = new Options(List.of(), null, null);

  public Options {
    fixed = List.copyOf(fixed);
  }

  /** The values that may be chosen by somebody who sees these data. */
  public List<Object> offered(Map<String, Object> data) {
    if (valuesKey != null) {
      return valuesOf(data.get(valuesKey));
    }
    return fixed.isEmpty() && expression != null ? valuesOf(expression.valueIn(data))
        : fixed.stream().map(Choice::value).toList();
  }

  private static List<Object> valuesOf(Object options) {
    return options instanceof List<?> list
        ? list.stream().map(Options::valueOf).filter(Objects::nonNull).toList() : List.of();
  }

  /** An option is a value, or a value with a label; what the browser would not show is none. */
  private static Object valueOf(Object option) {
    if (!(option instanceof Map<?, ?> map)) {
      return isValue(option) ? option : null;
    }
    Object value = map.get("value");
    boolean labelled = map.get("label") instanceof String label && !label.isEmpty();
    return isValue(value) || labelled && value instanceof Map<?, ?> object && !object.isEmpty() ? value : null;
  }

  private static boolean isValue(Object value) {
    return value instanceof String text && !text.isEmpty() || value instanceof Number || value instanceof Boolean;
  }
}
