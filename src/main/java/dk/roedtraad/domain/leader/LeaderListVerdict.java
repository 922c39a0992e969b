package dk.roedtraad.domain.leader;

import dk.roedtraad.domain.list.RowError;
import java.util.Comparator;
import java.util.List;

/**
 * What became of a list of leaders.
 *
 * @param rows     the rows without a fault, in the order of the file
 * @param errors   in the order of the file; with a single one nobody is enrolled
 * @param warnings in the order of the file
 */
public record LeaderListVerdict(List<LeaderRow> rows, List<RowError> errors, List<RowWarning> warnings) {

  public LeaderListVerdict {
    rows = List.copyOf(rows);
    errors = errors.stream().sorted(Comparator.comparingInt(RowError::row)).toList();
    warnings = warnings.stream().sorted(Comparator.comparingInt(RowWarning::row)).toList();
  }

  /** Whether the list may be enrolled, once its warnings are confirmed. */
  public boolean isClean() {
    return errors.isEmpty();
  }
}
