package dk.roedtraad.domain.answer;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What bounds a text. Lengths are those of {@link TypedText#length}, as the browser counts them.
 *
 * @param minLength the fewest characters
 * @param maxLength the most characters
 * @param pattern   what the text must contain a match of, or {@code null}
 * @param format    a well-known form that the text must have
 */
public record TextLimits(Bound minLength, Bound maxLength, TypedPattern pattern, Format format) {

  /** The longest text where the form does not say otherwise. */
  public static final int DEFAULT_MAX_LENGTH = 20_000;

  /** The longest text that fits a process variable: the engine's column ends there. */
  public static final int PROCESS_VARIABLE_MAX_LENGTH = 4_000;

  /** Well-known forms of a text. */
  public enum Format { ANY, EMAIL, PHONE }

  /** The most characters, for a form that was filled in with these data. */
  public int maxLengthIn(Map<String, Object> data) {
    BigDecimal max = maxLength.in(data);
    return max == null ? DEFAULT_MAX_LENGTH : max.intValue();
  }

  /** The fewest characters, for a form that was filled in with these data. */
  public int minLengthIn(Map<String, Object> data) {
    BigDecimal min = minLength.in(data);
    return min == null ? 0 : min.intValue();
  }
}
