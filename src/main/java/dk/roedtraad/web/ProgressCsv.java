package dk.roedtraad.web;

import dk.roedtraad.application.progress.ProgressRow;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * The progress table as a file that Danish Excel opens by a double click: separated by semicolons, with a byte order
 * mark, dates as Windows writes them in Denmark.
 */
final class ProgressCsv {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-yyyy");
  private static final CSVFormat FORMAT = CSVFormat.EXCEL.builder().setDelimiter(';').setHeader("Navn", "E-mail",
      "Skole", "Spor", "Fase", "Status", "Åbne opgaver", "Fristen er passeret", "Næste frist").get();

  private ProgressCsv() {}

  static String write(List<ProgressRow> rows) {
    var text = new StringWriter();
    text.append(BYTE_ORDER_MARK);
    try (var csv = FORMAT.print(text)) {
      for (var row : rows) {
        csv.printRecord(harmless(row.name()), harmless(row.leaderId()), harmless(row.school()),
            row.track().danishName(), row.phase() == null ? "" : row.phase(), row.status().danishName(),
            row.openTasks(), row.overdueTasks(), row.nextDeadline() == null ? ""
                : DATE.format(row.nextDeadline().atZone(CopenhagenTime.ZONE)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** A text that begins like a formula is opened as a formula; an apostrophe before it makes it a text. */
  private static String harmless(String text) {
    return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
  }
}
