package dk.roedtraad.domain.answer;

import java.util.Map;

/** What a form makes depend on what is filled in, judged on the data as its expressions see them. */
@FunctionalInterface
public interface Condition {

  Condition NEVER = data -> false;
  Condition ALWAYS = data -> true;

  boolean holds(Map<String, Object> data);

  /** Holds where the expression is exactly true; what is neither true nor false hides nothing. */
  static Condition of(Expression expression) {
    return data -> Boolean.TRUE.equals(expression.valueIn(data));
  }

  /** A field is hidden with the group around it. */
  default Condition or(Condition other) {
    return this == NEVER ? other : data -> holds(data) || other.holds(data);
  }
}
