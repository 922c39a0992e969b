package dk.roedtraad.domain.leader;

import java.util.Map;

/**
 * One row of the file, unjudged.
 *
 * @param row   the number of the row as a spreadsheet shows it; the header is row 1
 * @param cells what stands in it, to the letter
 */
public record LeaderLine(int row, Map<LeaderColumn, String> cells) {

  String cell(LeaderColumn column) {
    return cells.getOrDefault(column, "");
  }
}
