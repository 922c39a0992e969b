package dk.roedtraad.application.list;

import dk.roedtraad.domain.list.ListColumn;
import dk.roedtraad.domain.list.ListLine;
import dk.roedtraad.domain.list.RowError;
import dk.roedtraad.domain.list.UnknownColumn;
import java.util.List;

/**
 * What stands in a file.
 *
 * @param lines the rows that could be read; none where the file or its header is at fault
 * @param errors what is wrong with the file itself, not with a value in it
 */
public record ListContent<C extends ListColumn>(List<ListLine<C>> lines, List<RowError> errors,
    List<UnknownColumn> unknownColumns) {

  public ListContent {
    lines = List.copyOf(lines);
    errors = List.copyOf(errors);
    unknownColumns = List.copyOf(unknownColumns);
  }
}
