package dk.roedtraad.web;

import dk.roedtraad.application.progress.ProgressRow;
import dk.roedtraad.domain.deadline.CopenhagenTime;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/**
 * The progress table as a file that Danish Excel opens by a double click: separated by semicolons, with a byte order
 * mark, dates as Danes write them.
 */
final class ProgressCsv {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final List<String> HEADINGS = List.of("Navn", "E-mail", "Skole", "Spor", "Fase", "Status",
      "Åbne opgaver", "Fristen er passeret", "Næste frist");
  /** For those whom the single leader concerns. */
  private static final List<String> DETAILS = List.of("Fremmøde", "Mangler");

  private ProgressCsv() {}

  static String write(List<ProgressRow> rows) {
    var text = new StringWriter();
    text.append(BYTE_ORDER_MARK);
    boolean inDetail = rows.stream().allMatch(row -> row.attendance() != null);
    try (var csv = CSVFormat.EXCEL.builder().setDelimiter(';').get().print(text)) {
      csv.printRecord(cells(HEADINGS, inDetail, DETAILS));
      for (var row : rows) {
        csv.printRecord(cells(List.of(harmless(row.name()), harmless(row.leaderId()), harmless(row.school()),
            row.track().danishName(), row.phase() == null ? "" : row.phase(), row.status().danishName(),
            row.openTasks(), row.overdueTasks(), row.nextDeadline() == null ? ""
                : DATE.format(row.nextDeadline().atZone(CopenhagenTime.ZONE))), inDetail, details(row)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Who may not see how the seminars went gets no column for it, rather than one that looks as if nobody came. */
  private static List<Object> cells(List<?> cells, boolean inDetail, List<String> details) {
    return Stream.concat(cells.stream(), inDetail ? details.stream() : Stream.empty()).map(Object.class::cast).toList();
  }

  private static List<String> details(ProgressRow row) {
    return List.of(attendance(row), row.missing() == null ? "" : String.join(", ", row.missing()));
  }

  private static String attendance(ProgressRow row) {
    return row.attendance() == null ? "" : row.attendance().entrySet().stream()
        .map(seminar -> row.track().seminarName(seminar.getKey()) + ": " + seminar.getValue().danishName())
        .collect(Collectors.joining(", "));
  }

  /** A text that begins like a formula is opened as a formula; an apostrophe before it makes it a text. */
  private static String harmless(String text) {
    return text.matches("(?s)[=+\\-@\\t\\r\\n].*") ? "'" + text : text;
  }
}
