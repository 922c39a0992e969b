package dk.roedtraad.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.MediaType;

/** Tables as a workbook, a sheet each. Text is stored as text, so nothing in it is taken for a formula. */
final class SpreadsheetFile {

  static final MediaType TYPE =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private static final String DATE = "dd-mm-yyyy";
  private static final int NARROWEST = 10;
  private static final int WIDEST = 48;

  private SpreadsheetFile() {}

  static byte[] write(List<Table> tables) {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "RoedTraad", "1.0")) {
      tables.forEach(table -> write(table, workbook.newWorksheet(table.name())));
      workbook.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Table table, Worksheet sheet) {
    for (int column = 0; column < table.headings().size(); column++) {
      sheet.value(0, column, table.headings().get(column));
      sheet.style(0, column).bold().set();
      sheet.width(column, width(table, column));
    }
    for (int row = 0; row < table.rows().size(); row++) {
      var cells = table.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        write(cells.get(column), sheet, row + 1, column);
      }
    }
    sheet.freezePane(0, 1);
  }

  private static void write(Object value, Worksheet sheet, int row, int column) {
    if (value instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format(DATE).set();
    } else if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value != null) {
      sheet.value(row, column, value.toString());
    }
  }

  private static int width(Table table, int column) {
    var longest = table.rows().stream().map(row -> row.get(column)).filter(cell -> cell != null)
        .mapToInt(cell -> cell.toString().length()).max().orElse(0);
    return Math.min(WIDEST, Math.max(NARROWEST, Math.max(longest, table.headings().get(column).length()) + 2));
  }
}
