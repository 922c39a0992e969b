package dk.roedtraad.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.MediaType;

/**
 * A table as a file that Danish Excel opens by a double click: separated by semicolons, with a byte order mark, dates as
 * Danes write them.
 */
final class CsvFile {

  static final MediaType TYPE = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  private final CSVPrinter csv;

  /** Begins a file that is written line by line. */
  CsvFile(Appendable text, List<String> headings) throws IOException {
    text.append(BYTE_ORDER_MARK);
    csv = CSVFormat.EXCEL.builder().setDelimiter(';').get().print(text);
    csv.printRecord(headings);
  }

  /** One line; what may stand in it says {@link Table}. */
  void row(List<Object> cells) throws IOException {
    csv.printRecord(cells.stream().map(CsvFile::cell));
  }

  void end() throws IOException {
    csv.flush();
  }

  static String write(Table table) {
    var text = new StringWriter();
    try {
      var file = new CsvFile(text, table.headings());
      for (var row : table.rows()) {
        file.row(row);
      }
      file.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static Object cell(Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof LocalDate day ? DATE.format(day) : value instanceof String text ? harmless(text) : value;
  }

  /** A text that begins like a formula is opened as a formula; an apostrophe before it makes it a text. */
  private static String harmless(String text) {
    return text.matches("(?s)[=+\\-@\\t\\r\\n].*") ? "'" + text : text;
  }
}
