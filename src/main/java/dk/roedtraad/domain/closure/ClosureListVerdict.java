package dk.roedtraad.domain.closure;

import dk.roedtraad.domain.deadline.ClosedPeriod;
import dk.roedtraad.domain.list.RowError;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What became of a list of closures.
 *
 * @param rows the rows without a fault, in the order of the file
 * @param errors in the order of the file; with a single one nothing is stored
 */
public record ClosureListVerdict(List<ClosureRow> rows, List<RowError> errors) {

  public ClosureListVerdict {
    rows = List.copyOf(rows);
    errors = errors.stream().sorted(Comparator.comparingInt(RowError::row)).toList();
  }

  public boolean isClean() {
    return errors.isEmpty();
  }

  /** The closures of each school in the list, by the school's code, in order of date. */
  public Map<String, List<ClosedPeriod>> bySchool() {
    return rows.stream().sorted(Comparator.comparing(row -> row.period().from())).collect(Collectors.groupingBy(
        ClosureRow::schoolCode, LinkedHashMap::new, Collectors.mapping(ClosureRow::period, Collectors.toList())));
  }
}
