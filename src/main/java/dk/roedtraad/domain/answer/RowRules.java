package dk.roedtraad.domain.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rules of a table that an embedded form fills. */
final class RowRules {

  private static final int MAX_ROWS = 10_000;
  private static final int FAULTS_TOLD = 20;

  private RowRules() {}

  static List<String> faultsOf(FormField field, Object value) {
    if (!(value instanceof List<?> rows)) {
      return List.of("skal være en liste af rækker.");
    }
    if (rows.size() > MAX_ROWS) {
      return List.of("må højst have " + TextRules.grouped(MAX_ROWS) + " rækker.");
    }
    var faults = new ArrayList<String>();
    for (int number = 1; number <= rows.size() && faults.size() < FAULTS_TOLD; number++) {
      String where = "række " + number + ": ";
      of(rows.get(number - 1), field.columns()).forEach(fault -> faults.add(where + fault));
    }
    return faults;
  }

  private static List<String> of(Object value, List<RowColumn> columns) {
    String keys = columns.stream().map(RowColumn::key).collect(Collectors.joining(", "));
    if (!(value instanceof Map<?, ?> row)) {
      return List.of("skal have " + keys + ".");
    }
    var faults = new ArrayList<String>();
    for (RowColumn column : columns) {
      Object cell = row.get(column.key());
      if (!(isMissing(column, cell) ? column.optional() : fits(column.type(), cell))) {
        faults.add(column.key() + " " + demand(column.type()));
      }
    }
    if (!columns.stream().map(RowColumn::key).collect(Collectors.toSet()).containsAll(row.keySet())) {
      faults.add("har kun " + keys + ".");
    }
    return faults;
  }

  private static boolean isMissing(RowColumn column, Object cell) {
    return cell == null || column.type() == RowColumn.Type.TEXT && "".equals(cell);
  }

  private static boolean fits(RowColumn.Type type, Object cell) {
    return switch (type) {
      case TEXT -> cell instanceof String text && !TypedText.isBlank(text) && TextRules.storable(text).isEmpty()
          && text.length() <= TextLimits.DEFAULT_MAX_LENGTH;
      case BOOLEAN -> cell instanceof Boolean;
      case INTEGER -> cell instanceof Integer || cell instanceof Long;
      case NUMBER -> Numbers.exact(cell) != null;
      case DATE -> TimeRules.date(cell) != null;
    };
  }

  private static String demand(RowColumn.Type type) {
    return switch (type) {
      case TEXT -> "skal udfyldes med tekst.";
      case BOOLEAN -> "skal være true eller false.";
      case INTEGER -> "skal være et helt tal.";
      case NUMBER -> "skal være et tal.";
      case DATE -> "skal være en dato, der findes, fx 1. marts 2026.";
    };
  }
}
