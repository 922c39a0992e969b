package dk.roedtraad.application.list;

import dk.roedtraad.domain.list.ListColumn;
import java.util.List;
import java.util.Optional;

/**
 * A kind of list that coordinators load.
 *
 * @param columns its columns
 * @param content what it is called inside a Danish sentence: "listen over ledere"
 * @param one what one row is about: "leder"
 * @param many the same in the plural
 */
public record ListFormat<C extends ListColumn>(List<C> columns, String content, String one, String many) {

  public ListFormat {
    columns = List.copyOf(columns);
  }

  Optional<C> named(String header) {
    return columns.stream().filter(column -> column.isNamed(header)).findFirst();
  }

  /** What is said about a file beyond {@link ListReader#MAX_BYTES}. */
  public String tooLarge() {
    return "Filen er over 1 MB. Vælg en fil, der kun indeholder " + content + ".";
  }
}
