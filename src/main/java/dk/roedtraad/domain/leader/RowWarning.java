package dk.roedtraad.domain.leader;

/**
 * Something that may be right and is for the coordinator to confirm.
 *
 * @param row     the first row it concerns; the file as a whole is row 0
 * @param column  the column's header, or empty
 * @param message a Danish sentence
 */
public record RowWarning(int row, String column, String message) {}
