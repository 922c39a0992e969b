package dk.roedtraad.domain.answer;

/**
 * What bounds a value besides its kind; of the three only the one of its kind counts.
 *
 * @param text   the bounds of a text
 * @param number the bounds of a number
 * @param time   the bounds of a date, a time, or both
 */
public record Limits(TextLimits text, NumberLimits number, TimeLimits time) {}
