package dk.roedtraad.domain.list;

/** A column of the file that nobody asked for, such as the coordinator's own notes. */
public record UnknownColumn(int row, String name) {

  /** The Danish sentence about it. */
  public String message() {
    return "Kolonnen kendes ikke og bliver ikke læst.";
  }
}
