package dk.roedtraad.domain.answer;

import java.math.BigDecimal;

/** Numbers of whatever Java type, compared and shown as the numbers they are. */
final class Numbers {

  private Numbers() {}

  /** The number without loss; {@code null} for what is no finite number. */
  static BigDecimal exact(Object value) {
    boolean finite = value instanceof Number && !(value instanceof Double d && !Double.isFinite(d))
        && !(value instanceof Float f && !Float.isFinite(f));
    return finite ? new BigDecimal(value.toString()) : null;
  }

  /** With the decimal comma of Danes. */
  static String danish(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString().replace('.', ',');
  }
}
