package dk.roedtraad.domain.list;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the cells of a list and gathers the faults of all rows, so that they are told at once.
 *
 * @param <C> the columns of the list
 */
public final class Cells<C extends ListColumn> {

  private static final String FORMULA_SIGNS = "=+-@\t\r";
  private static final Pattern LINE_BREAK = Pattern.compile("[ \\u00a0]*[\\r\\n\\t][\\s\\u00a0]*");
  private static final Pattern OUTER_BLANKS = Pattern.compile("^[\\s\\u00a0\\u202f]+|[\\s\\u00a0\\u202f]+$");

  private final List<RowError> errors = new ArrayList<>();

  /** The faults found so far, in the order in which they were found. */
  public List<RowError> errors() {
    return errors;
  }

  /** Adds a fault of one cell. */
  public void fault(ListLine<C> line, C column, String message) {
    errors.add(new RowError(line.row(), column.header(), message));
  }

  /** The cell as one line of text; {@code null} if it is empty or was refused. */
  public String text(ListLine<C> line, C column) {
    String raw = line.cell(column);
    String value = OUTER_BLANKS.matcher(Normalizer.normalize(raw, Normalizer.Form.NFC)).replaceAll("");
    if (value.isEmpty()) {
      if (column.isRequired()) {
        fault(line, column, column.subject() + " mangler.");
      }
      return null;
    }
    if (isFormula(raw, value, column)) {
      fault(line, column, "Cellen begynder som en formel. Slet tegnet forrest, og skriv almindelig tekst.");
      return null;
    }
    value = LINE_BREAK.matcher(value).replaceAll(" ");
    if (value.indexOf('\ufffd') >= 0) {
      fault(line, column, column.subject() + " indeholder et tegn, der ikke kan læses. Gem filen som CSV UTF-8.");
      return null;
    }
    if (value.codePoints().anyMatch(Cells::isInvisible)) {
      fault(line, column, column.subject() + " indeholder et skjult tegn. Skriv cellen forfra.");
      return null;
    }
    if (value.codePointCount(0, value.length()) > column.maxLength()) {
      fault(line, column, column.subject() + " må højst være på " + column.maxLength() + " tegn.");
      return null;
    }
    return value;
  }

  /** A spreadsheet would run such a cell when the list is exported again. */
  private static boolean isFormula(String raw, String value, ListColumn column) {
    boolean formula = FORMULA_SIGNS.indexOf(raw.charAt(0)) >= 0 || FORMULA_SIGNS.indexOf(value.charAt(0)) >= 0;
    return formula && !column.mayBeginLikeAFormula(value);
  }

  private static boolean isInvisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
          Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }
}
