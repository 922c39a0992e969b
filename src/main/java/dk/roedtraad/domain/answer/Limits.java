package dk.roedtraad.domain.answer;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * What bounds a value besides its kind. A bound that is {@code null} does not exist.
 *
 * @param minLength     of a text, in UTF-16 units as the browser counts them
 * @param maxLength     of a text, in characters: an emoji counts once, so the server is never stricter than the browser
 * @param min           of a number
 * @param max           of a number
 * @param decimalDigits how many decimals a number may have; 0 asks for an integer
 * @param numberAsText  whether a number is sent as text, as form-js does with {@code serializeToString}
 * @param withOffset    whether a time may carry its distance to UTC
 * @param pattern       what a text must contain a match of, as in the browser
 * @param format        a well-known form that a text must have
 */
public record Limits(Integer minLength, Integer maxLength, BigDecimal min, BigDecimal max, Integer decimalDigits,
    boolean numberAsText, boolean withOffset, Pattern pattern, TextFormat format) {

  /** No bound but those that every value has. */
  public static final Limits NONE = new Limits(null, null, null, null, null, false, false, null, TextFormat.ANY);

  /** The longest text where the form does not say otherwise. */
  public static final int DEFAULT_MAX_LENGTH = 20_000;

  /** The longest text that fits a process variable: the engine's column ends there. */
  public static final int PROCESS_VARIABLE_MAX_LENGTH = 4_000;

  /** Well-known forms of a text. */
  public enum TextFormat { ANY, EMAIL, PHONE }
}
