package dk.roedtraad.domain.list;

import java.util.Map;

/**
 * One row of a file, unjudged.
 *
 * @param <C>   the columns of such a file
 * @param row   the number of the row as a spreadsheet shows it; the header is row 1
 * @param cells what stands in it, to the letter
 */
public record ListLine<C extends ListColumn>(int row, Map<C, String> cells) {

  String cell(C column) {
    return cells.getOrDefault(column, "");
  }
}
