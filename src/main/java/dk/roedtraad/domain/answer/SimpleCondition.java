package dk.roedtraad.domain.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The small part of FEEL that forms use to hide a field: comparisons of a value with a text, a number, a boolean or
 * null, joined by {@code and} and {@code or}. As in FEEL, {@code and} binds closer, a missing value is null, and an
 * order between a value and something of another kind holds never.
 */
public final class SimpleCondition {

  private static final Pattern COMPARISON = Pattern.compile(
      "([A-Za-z_][A-Za-z0-9_.]*)\\s*(=|!=|<=|>=|<|>)\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|-?\\d+(?:\\.\\d+)?|true|false|null)");
  private static final Pattern JOIN = Pattern.compile("\\s+(and|or)\\s+");

  private SimpleCondition() {}

  /** The condition, or empty if the text is more than this class understands. */
  public static Optional<Condition> parse(String feel) {
    String text = feel.strip();
    text = text.startsWith("=") ? text.substring(1).strip() : text;
    Condition whole = Condition.NEVER;
    Condition part = null;
    Matcher comparison = COMPARISON.matcher(text);
    Matcher join = JOIN.matcher(text);
    int at = 0;
    while (comparison.region(at, text.length()).lookingAt()) {
      Condition one = compare(comparison.group(1), comparison.group(2), literal(comparison.group(3)));
      part = part == null ? one : and(part, one);
      at = comparison.end();
      if (at == text.length()) {
        return Optional.of(whole.or(part));
      }
      if (!join.region(at, text.length()).lookingAt()) {
        return Optional.empty();
      }
      if (join.group(1).equals("or")) {
        whole = whole.or(part);
        part = null;
      }
      at = join.end();
    }
    return Optional.empty();
  }

  private static Condition and(Condition left, Condition right) {
    return data -> left.holds(data) && right.holds(data);
  }

  private static Object literal(String text) {
    return switch (text) {
      case "null" -> null;
      case "true" -> true;
      case "false" -> false;
      default -> text.startsWith("\"")
          ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1") : new BigDecimal(text);
    };
  }

  private static Condition compare(String path, String operator, Object literal) {
    List<String> steps = List.of(path.split("\\."));
    return data -> {
      Object value = valueAt(steps, data);
      return switch (operator) {
        case "=" -> Objects.equals(value, literal) || Objects.equals(order(value, literal), 0);
        case "!=" -> !(Objects.equals(value, literal) || Objects.equals(order(value, literal), 0));
        default -> ordered(order(value, literal), operator);
      };
    };
  }

  private static boolean ordered(Integer order, String operator) {
    return order != null && switch (operator) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      default -> order >= 0;
    };
  }

  /** Less than, equal to or greater than 0; {@code null} for two things that have no order. */
  private static Integer order(Object left, Object right) {
    if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
      return Integer.signum(a.compareTo(b));
    }
    return left instanceof String a && right instanceof String b
        ? Integer.valueOf(Integer.signum(a.compareTo(b))) : null;
  }

  private static Object valueAt(List<String> steps, Map<String, Object> data) {
    Object value = data;
    for (String step : steps) {
      value = value instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return value instanceof Number number && Double.isFinite(number.doubleValue())
        ? new BigDecimal(number.toString()) : value;
  }
}
