package dk.roedtraad.application.list;

import dk.roedtraad.domain.list.ListColumn;
import dk.roedtraad.domain.list.ListLine;
import dk.roedtraad.domain.list.RowError;
import dk.roedtraad.domain.list.UnknownColumn;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a list as spreadsheets in Denmark save it, whatever the separator, the encoding and the order of the columns.
 *
 * @param <C> the columns of the list
 */
public final class ListReader<C extends ListColumn> {

  /** A list of a whole country's leaders is smaller; anything larger is another file. */
  public static final int MAX_BYTES = 1_000_000;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)\\Asep=.(\\r\\n|\\n|\\r)");
  private static final char[] SEPARATORS = {';', ',', '\t'};
  private static final int SHOWN = 40;

  private final ListFormat<C> format;

  private ListReader(ListFormat<C> format) {
    this.format = format;
  }

  /** Reads a file as it was uploaded. */
  public static <C extends ListColumn> ListContent<C> read(byte[] bytes, ListFormat<C> format) {
    return new ListReader<>(format).read(bytes);
  }

  private ListContent<C> read(byte[] bytes) {
    try {
      String text = text(bytes);
      return read(text, separator(text));
    } catch (UnreadableList e) {
      return new ListContent<>(List.of(), List.of(e.error), List.of());
    }
  }

  private String text(byte[] bytes) throws UnreadableList {
    if (bytes.length > MAX_BYTES) {
      throw new UnreadableList(0, format.tooLarge());
    }
    if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new UnreadableList(0, "Filen er et regneark. Gem det som CSV (semikolonsepareret), og vælg den nye fil.");
    }
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      throw new UnreadableList(0, "Filen er gemt som Unicode-tekst (UTF-16). Gem den som CSV UTF-8.");
    }
    String text = decode(bytes);
    text = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    // A hint from Excel to itself, which Excel does not count as a row.
    text = SEPARATOR_LINE.matcher(text).replaceFirst("");
    if (text.isBlank()) {
      throw new UnreadableList(0, "Filen er tom. Vælg en fil med en overskrift og en række for hver "
          + format.one() + ".");
    }
    return text;
  }

  /** Danish text in Windows-1252 is no valid UTF-8, so whatever decodes strictly is UTF-8. */
  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, WINDOWS_1252);
    }
  }

  private static boolean startsWith(byte[] bytes, int... signs) {
    for (int i = 0; i < signs.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != signs[i]) {
        return false;
      }
    }
    return true;
  }

  /** The separator with which the header makes the most sense: the most columns that we know, then the most columns. */
  private char separator(String text) {
    char best = SEPARATORS[0];
    long bestScore = -1;
    for (char separator : SEPARATORS) {
      List<String> header = header(text, separator);
      long score = 1_000 * header.stream().filter(name -> format.named(name).isPresent()).count() + header.size();
      if (score > bestScore) {
        best = separator;
        bestScore = score;
      }
    }
    return best;
  }

  private static List<String> header(String text, char separator) {
    try (CSVParser parser = parser(text, separator)) {
      for (CSVRecord record : parser) {
        if (!isEmpty(record)) {
          return record.toList();
        }
      }
      return List.of();
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      return List.of();
    }
  }

  private static CSVParser parser(String text, char separator) throws IOException {
    // Empty lines are records here, so that a record's number is its row in the spreadsheet.
    var format = CSVFormat.Builder.create(CSVFormat.DEFAULT).setDelimiter(separator).setIgnoreEmptyLines(false).get();
    return CSVParser.parse(new StringReader(text), format);
  }

  private ListContent<C> read(String text, char separator) throws UnreadableList {
    var errors = new ArrayList<RowError>();
    var unknown = new ArrayList<UnknownColumn>();
    var lines = new ArrayList<ListLine<C>>();
    Map<C, Integer> columns = null;
    int width = 0;
    int row = 0;
    try (CSVParser parser = parser(text, separator)) {
      for (CSVRecord record : parser) {
        row = Math.toIntExact(record.getRecordNumber());
        if (isEmpty(record)) {
          continue;
        }
        if (columns == null) {
          columns = columns(record, errors, unknown);
          width = record.size();
          if (!errors.isEmpty()) {
            return new ListContent<>(List.of(), errors, unknown);
          }
          continue;
        }
        if (isWider(record, width)) {
          errors.add(new RowError(row, "", "Rækken har flere felter end overskriften. Sæt tekst med '"
              + name(separator) + "' i anførselstegn."));
          continue;
        }
        lines.add(line(record, columns));
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new UnreadableList(row + 1, "Anførselstegnene i rækken passer ikke sammen. Der skal være et før og et "
          + "efter teksten, og et anførselstegn inde i teksten skal skrives dobbelt.");
    }
    if (lines.isEmpty() && errors.isEmpty()) {
      throw new UnreadableList(row, "Der er ingen " + format.many() + " i filen, kun en overskrift.");
    }
    return new ListContent<>(lines, errors, unknown);
  }

  private static boolean isEmpty(CSVRecord record) {
    return record.stream().allMatch(String::isBlank);
  }

  private static boolean isWider(CSVRecord record, int width) {
    return record.size() > width && record.stream().skip(width).anyMatch(cell -> !cell.isBlank());
  }

  private static String name(char separator) {
    return separator == '\t' ? "tabulator" : String.valueOf(separator);
  }

  private Map<C, Integer> columns(CSVRecord header, List<RowError> errors, List<UnknownColumn> unknown) {
    int row = Math.toIntExact(header.getRecordNumber());
    var columns = new HashMap<C, Integer>();
    for (int index = 0; index < header.size(); index++) {
      String name = header.get(index).strip();
      Optional<C> column = format.named(name);
      if (column.isEmpty() && !name.isEmpty()) {
        unknown.add(new UnknownColumn(row, shortened(name)));
      } else if (column.isPresent() && columns.putIfAbsent(column.get(), index) != null) {
        errors.add(new RowError(row, column.get().header(), "Kolonnen står der to gange. Slet den ene."));
      }
    }
    format.columns().stream().filter(ListColumn::isRequired)
        .filter(column -> !columns.containsKey(column))
        .forEach(column -> errors.add(new RowError(row, column.header(),
            "Kolonnen mangler i overskriften. Den første række skal indeholde " + requiredHeaders() + ".")));
    return columns;
  }

  private String requiredHeaders() {
    return String.join(", ",
        format.columns().stream().filter(ListColumn::isRequired).map(ListColumn::header).toList());
  }

  private static String shortened(String name) {
    return name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name;
  }

  private ListLine<C> line(CSVRecord record, Map<C, Integer> columns) {
    var cells = new HashMap<C, String>();
    columns.forEach((column, index) -> cells.put(column, index < record.size() ? record.get(index) : ""));
    return new ListLine<>(Math.toIntExact(record.getRecordNumber()), cells);
  }

  /** Ends the reading: nothing sensible can be said about single rows. */
  private static final class UnreadableList extends Exception {

    private final transient RowError error;

    private UnreadableList(int row, String message) {
      super(message, null, false, false);
      this.error = new RowError(row, "", message);
    }
  }
}
