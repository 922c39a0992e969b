package dk.roedtraad.domain.answer;

import java.math.BigDecimal;
import java.util.Map;

/** A bound that a form gives as a number, or computes from what is filled in. */
@FunctionalInterface
public interface Bound {

  Bound NONE = data -> null;

  /** The bound for that data; {@code null} where there is none. */
  BigDecimal in(Map<String, Object> data);

  static Bound of(BigDecimal number) {
    return data -> number;
  }

  /** No bound where the expression yields no number, as in the browser. */
  static Bound of(Expression expression) {
    return data -> Numbers.exact(expression.valueIn(data));
  }
}
