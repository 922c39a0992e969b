package dk.roedtraad.domain.answer;

import java.math.BigDecimal;

/**
 * What bounds a number.
 *
 * @param min           the least
 * @param max           the greatest
 * @param decimalDigits how many decimals it may have; 0 asks for an integer, {@code null} for nothing
 * @param step          what it must be a multiple of, or {@code null}
 * @param asText        whether it is sent as text, as form-js does with {@code serializeToString}
 */
public record NumberLimits(Bound min, Bound max, Integer decimalDigits, BigDecimal step, boolean asText) {}
