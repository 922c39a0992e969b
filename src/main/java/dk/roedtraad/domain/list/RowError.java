package dk.roedtraad.domain.list;

/**
 * Something that keeps the whole list from being taken over.
 *
 * @param row     the row as a spreadsheet numbers it; the header is row 1, the file as a whole row 0
 * @param column  the column's header, or empty if the error concerns the whole row
 * @param message a Danish sentence that says what to do
 */
public record RowError(int row, String column, String message) {}
