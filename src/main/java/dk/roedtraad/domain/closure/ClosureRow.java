package dk.roedtraad.domain.closure;

import dk.roedtraad.domain.deadline.ClosedPeriod;

/**
 * A row whose every value keeps the rules.
 *
 * @param row the number of the row in the file
 */
public record ClosureRow(int row, String schoolCode, ClosedPeriod period) {}
