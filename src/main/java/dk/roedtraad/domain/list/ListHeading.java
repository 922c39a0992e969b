package dk.roedtraad.domain.list;

/**
 * What every column of a list says of itself.
 *
 * @param name       the column's name in the file and in every error
 * @param subject    the word that begins a Danish sentence about a value of this column
 * @param isRequired whether the file must have the column and each row a value in it
 */
public record ListHeading(String name, String subject, boolean isRequired) {

  public static ListHeading required(String name, String subject) {
    return new ListHeading(name, subject, true);
  }

  public static ListHeading optional(String name, String subject) {
    return new ListHeading(name, subject, false);
  }
}
