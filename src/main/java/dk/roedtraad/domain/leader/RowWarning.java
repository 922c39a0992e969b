package dk.roedtraad.domain.leader;

/**
 * Something that may be right and is for the coordinator to confirm.
 *
 * @param row     the first row it concerns; the file as a whole is row 0
 * @param column  the column's header, or empty
 * @param kind    what sort of thing it is; ordinary ones are confirmed together
 * @param message a Danish sentence
 */
public record RowWarning(int row, String column, Kind kind, String message) {

  /** The names are given to outside programs and never change. */
  public enum Kind {
    /** Somebody or something that is new here, as with every first list. */
    NEW_SCHOOL, NEW_MANAGER, NEW_COACH,
    SIMILAR_SCHOOL, MANAGER_FROM_ELSEWHERE, MIXED_ROLES, WITHOUT_COACH, UNKNOWN_COLUMN, OTHER_NAME, OTHER_COHORT,
    COHORT
  }
}
